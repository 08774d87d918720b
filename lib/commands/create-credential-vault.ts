import type { Credential } from "@/lib/sources/upstream.ts";
import { HeldCredential } from "./held-credential.ts";

/** Credentials that people gave for their session. They are in this process's memory and nowhere else. */
export interface CredentialVault {
  /** Takes the place of an earlier one of that session. */
  put(session: string, credential: Credential): void;
  /** Using it counts as activity. */
  find(session: string): Credential | undefined;
  /** The login of it, for who only wants to know: that is no use of it. */
  loginOf(session: string): string | undefined;
  /** Of one session (signing out), or of all (shutting down). */
  forget(session?: string): void;
  readonly size: number;
}

interface CredentialVaultOptions {
  /** Epoch ms. */
  readonly now: () => number;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** After so long without use it is forgotten; default 30 minutes. */
  readonly idleMs?: number;
  /** The one unused for longest gives way. */
  readonly most?: number;
}

interface Held {
  readonly credential: Credential;
  readonly usedMs: number;
}

/** An empty vault. Nothing that prints or serialises it shows what is in it. */
export function createCredentialVault(options: CredentialVaultOptions): CredentialVault {
  const { now, setTimer, idleMs = 30 * 60_000, most = 10_000 } = options;
  /** By session, the one used last at the end. */
  const held = new Map<string, Held>();
  let cancel: (() => void) | undefined;

  function use(session: string, credential: Credential): void {
    held.delete(session);
    held.set(session, { credential, usedMs: now() });
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    arm();
  }

  function wipeIdle(): void {
    for (const [session, { usedMs }] of held) {
      if (usedMs + idleMs > now()) break;
      held.delete(session);
    }
    arm();
  }

  function arm(): void {
    cancel?.();
    const [first] = held.values();
    cancel = first === undefined ? undefined : setTimer(wipeIdle, first.usedMs + idleMs - now());
  }

  return {
    put: (session, { login, password }) => use(session, new HeldCredential(login, password)),
    find(session) {
      wipeIdle();
      const found = held.get(session)?.credential;
      if (found !== undefined) use(session, found);
      return found;
    },
    loginOf(session) {
      wipeIdle();
      return held.get(session)?.credential.login;
    },
    forget(session) {
      if (session === undefined) held.clear();
      else held.delete(session);
      arm();
    },
    get size() {
      return held.size;
    },
  };
}
