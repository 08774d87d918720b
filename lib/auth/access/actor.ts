import type { Holder } from "../holder.ts";
import type { SignInMethod } from "../sessions/session.ts";

/** Whoever asks, once it is known who: a person with a session, or a script with a key. */
export type Actor = PersonActor | KeyActor;

interface CommonActor extends Holder {
  /** Of the account or the key: what limits count by and what is owned. */
  readonly id: string;
  /** For people and the audit. */
  readonly name: string;
  /** Groups open streams; `onAccessChange` names it when they are to end or to be narrowed. */
  readonly sessionKey: string;
}

export interface PersonActor extends CommonActor {
  readonly kind: "person";
  readonly login: string;
  readonly locale: string | undefined;
  readonly method: SignInMethod;
  /** The end that nothing puts off. */
  readonly expiresAtMs: number;
  /** The end unless the person does something until then. */
  readonly idleAtMs: number;
}

export interface KeyActor extends CommonActor {
  readonly kind: "key";
  readonly role: "viewer" | "supervisor";
  /** Absent: it never expires by itself. */
  readonly expiresAtMs: number | undefined;
}
