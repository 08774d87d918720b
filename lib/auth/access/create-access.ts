import type { Account } from "../accounts/account.ts";
import type { ApiKey } from "../keys/api-key.ts";
import type { KeyBook } from "../keys/create-key-book.ts";
import type { SessionBook } from "../sessions/create-session-book.ts";
import { idleMs, type Session } from "../sessions/session.ts";
import { hashToken } from "../tokens/hash-token.ts";
import type { CookieJar } from "../web/create-cookie.ts";
import type { AccessNews } from "./access-change.ts";
import type { Actor, KeyActor, PersonActor } from "./actor.ts";
import type { SeenNotes } from "./create-seen-notes.ts";
import { readCredential } from "./read-credential.ts";

export interface AccessParts {
  readonly sessions: Pick<SessionBook, "find" | "noteSeen" | "end">;
  readonly keys: Pick<KeyBook, "find" | "noteUsed">;
  readonly cookie: CookieJar;
  readonly news: Pick<AccessNews, "tell">;
  readonly isDemoAllowed: boolean;
  readonly notes: Pick<SeenNotes, "add">;
  readonly now: () => number;
}

export interface Access {
  /**
   * Who sends a request with these headers; undefined = nobody we know. `isAction`: a person did something, so that the
   * session does not fall asleep. Costs a hash; the store is asked when the last answer is older than two seconds.
   */
  authenticate(headers: Pick<Headers, "get">, isAction: boolean): Promise<Actor | undefined>;
  /** Whose id this is, when the store said so within the last two seconds. */
  known(id: string): Actor | undefined;
  /** Asks the store anew for everybody: something changed. */
  forget(): void;
}

/** How old an answer may be: what another process revokes counts here after so long. */
const freshMs = 2000;
/** How often at most the store is told that somebody is there. */
const noteMs = 60_000;
const mostEntries = 5000;

interface Entry {
  readonly actor: Actor;
  readonly checkedAtMs: number;
  seenAtMs: number;
}

/** @see Access */
export function createAccess(parts: AccessParts): Access {
  const { now, notes } = parts;
  const entries = new Map<string, Entry>();
  /** The last entry of each account or key. */
  const holders = new Map<string, Entry>();
  let generation = 0;

  const isFresh = ({ checkedAtMs }: Entry) => now() - checkedAtMs < freshMs;

  function remember(hash: string, entry: Entry): void {
    entries.set(hash, entry);
    holders.set(entry.actor.id, entry);
    const [oldest] = entries;
    if (entries.size <= mostEntries || oldest === undefined) return;
    entries.delete(oldest[0]);
    const { id } = oldest[1].actor;
    if (holders.get(id) === oldest[1]) holders.delete(id);
  }

  function forget(): void {
    generation += 1;
    entries.clear();
    holders.clear();
  }

  async function entryOf(kind: "session" | "key", hash: string): Promise<Entry | undefined> {
    const known = entries.get(hash);
    if (known !== undefined && isFresh(known)) return known;
    const asked = generation;
    const found = kind === "session" ? await findPerson(hash) : await findKey(hash);
    entries.delete(hash);
    // What was seen here may still be on its way into the store.
    if (found !== undefined && known !== undefined) found.seenAtMs = Math.max(found.seenAtMs, known.seenAtMs);
    // What was read before something changed may be no longer true.
    if (found === undefined || asked !== generation) return found;
    remember(hash, found);
    return found;
  }

  async function findPerson(hash: string): Promise<Entry | undefined> {
    const found = await parts.sessions.find(hash);
    if (found === undefined || found.account.isDisabled) return undefined;
    if (found.session.method === "demo" && !parts.isDemoAllowed) return undefined;
    const { seenAtMs } = found.session;
    return { actor: personOf(found.session, found.account), seenAtMs, checkedAtMs: now() };
  }

  async function findKey(hash: string): Promise<Entry | undefined> {
    const key = await parts.keys.find(hash);
    if (key === undefined) return undefined;
    return { actor: keyActorOf(key), seenAtMs: key.usedAtMs ?? 0, checkedAtMs: now() };
  }

  async function admitPerson(
    entry: Entry,
    actor: PersonActor,
    isAction: boolean,
  ): Promise<Actor | undefined> {
    if (now() >= Math.min(actor.expiresAtMs, entry.seenAtMs + idleMs)) {
      forget();
      parts.news.tell(await parts.sessions.end({ id: actor.sessionKey }), "expired");
      return undefined;
    }
    if (isAction && now() - entry.seenAtMs >= noteMs) {
      const atMs = now();
      entry.seenAtMs = atMs;
      notes.add(actor.sessionKey, () => parts.sessions.noteSeen(actor.sessionKey, atMs));
    }
    return { ...actor, idleAtMs: Math.min(actor.expiresAtMs, entry.seenAtMs + idleMs) };
  }

  return {
    async authenticate(headers, isAction) {
      const credential = readCredential(headers, parts.cookie);
      if (credential === undefined) return undefined;
      const entry = await entryOf(credential.kind, hashToken(credential.secret));
      if (entry === undefined) return undefined;
      const { actor } = entry;
      if (actor.kind === "person") return admitPerson(entry, actor, isAction);
      if (actor.expiresAtMs !== undefined && now() >= actor.expiresAtMs) return undefined;
      if (now() - entry.seenAtMs >= noteMs) {
        const atMs = now();
        entry.seenAtMs = atMs;
        notes.add(actor.id, () => parts.keys.noteUsed(actor.id, atMs));
      }
      return actor;
    },
    known(id) {
      const entry = holders.get(id);
      return entry !== undefined && isFresh(entry) ? entry.actor : undefined;
    },
    forget,
  };
}

function personOf(session: Session, account: Account): PersonActor {
  const { id, name, login, locale, role, interactLogin, narrowing } = account;
  return {
    kind: "person",
    ...{ id, name, login, locale, role, interactLogin, narrowing },
    sessionKey: session.id,
    method: session.method,
    expiresAtMs: session.expiresAtMs,
    idleAtMs: Math.min(session.expiresAtMs, session.seenAtMs + idleMs),
  };
}

function keyActorOf({ id, name, role, interactLogin, narrowing, expiresAtMs }: ApiKey): KeyActor {
  return { kind: "key", id, name, role, interactLogin, narrowing, expiresAtMs, sessionKey: id };
}
