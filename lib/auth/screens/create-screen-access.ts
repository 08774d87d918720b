import type { SignInPlace } from "../sessions/session.ts";
import { hashToken } from "../tokens/hash-token.ts";
import type { CookieJar } from "../web/create-cookie.ts";
import { networkOf } from "../web/network-of.ts";
import type { KnownScreen, ScreenBook } from "./create-screen-book.ts";
import type { ScreenActor, ScreenRefusal } from "./screen.ts";

/** A television that asks, or why it is let see nothing. */
export type ScreenAdmission = { readonly actor: ScreenActor } | { readonly refusal: ScreenRefusal };

export interface ScreenAccess {
  /** The television that sends these headers; undefined without the cookie of one. The store is asked every two seconds. */
  admit(headers: Pick<Headers, "get">): Promise<ScreenAdmission | undefined>;
  /**
   * A sign of life: notes it in the store at most once a minute, and answers the Set-Cookie header when the cookie is to be
   * replaced, which happens once a day.
   */
  noteBeat(headers: Pick<Headers, "get">): Promise<string | undefined>;
  /** Asks the store anew for all: something changed. */
  forget(): void;
}

export interface ScreenAccessParts {
  readonly screens: Pick<ScreenBook, "find" | "rotate" | "settle" | "noteSeen">;
  readonly cookie: CookieJar;
  readonly cookieSeconds: number;
  readonly placeOf: (headers: Pick<Headers, "get">) => SignInPlace;
  /** Epoch ms. */
  readonly now: () => number;
}

const freshMs = 2000;
const noteMs = 60_000;
const rotateMs = 86_400_000;
/** How long after a rotation requests that were under way may still show the cookie before. */
const graceMs = 60_000;
const mostEntries = 2000;

interface Entry {
  readonly screen: KnownScreen;
  readonly checkedAtMs: number;
  seenAtMs: number;
}

/** @see ScreenAccess */
export function createScreenAccess(parts: ScreenAccessParts): ScreenAccess {
  const { screens, cookie, now } = parts;
  const entries = new Map<string, Entry>();
  let generation = 0;

  function hashOf(headers: Pick<Headers, "get">): string | undefined {
    const token = cookie.read(headers.get("cookie"));
    return token !== undefined && /^[\w-]{43}$/.test(token) ? hashToken(token) : undefined;
  }

  async function entryOf(hash: string): Promise<Entry | undefined> {
    const known = entries.get(hash);
    if (known !== undefined && now() - known.checkedAtMs < freshMs) return known;
    const asked = generation;
    const screen = await screens.find(hash);
    entries.delete(hash);
    if (screen === undefined) return undefined;
    const entry = { screen, checkedAtMs: now(), seenAtMs: screen.seenAtMs };
    // What was read before something changed may be no longer true.
    if (asked !== generation) return entry;
    entries.set(hash, entry);
    const [oldest] = entries.keys();
    if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
    return entry;
  }

  return {
    async admit(headers) {
      const hash = hashOf(headers);
      const screen = hash === undefined ? undefined : (await entryOf(hash))?.screen;
      if (screen === undefined) return undefined;
      const refusal = refusalOf(screen, parts.placeOf(headers), now());
      return refusal === undefined ? { actor: actorOf(screen) } : { refusal };
    },
    async noteBeat(headers) {
      const hash = hashOf(headers);
      const entry = hash === undefined ? undefined : await entryOf(hash);
      if (hash === undefined || entry === undefined) return undefined;
      const { id, isFormer, rotatedAtMs } = entry.screen;
      if (now() - entry.seenAtMs >= noteMs) {
        entry.seenAtMs = now();
        await screens.noteSeen(id, parts.placeOf(headers).address);
        if (!isFormer && now() - rotatedAtMs >= graceMs) await screens.settle(id);
      }
      const isDue = now() - rotatedAtMs >= (isFormer ? graceMs : rotateMs);
      if (!isDue) return undefined;
      entries.delete(hash);
      return cookie.write(await screens.rotate(id, hash), parts.cookieSeconds);
    },
    forget() {
      generation += 1;
      entries.clear();
    },
  };
}

function refusalOf(
  { refusal, expiresAtMs, network }: KnownScreen,
  { address }: SignInPlace,
  nowMs: number,
): ScreenRefusal | undefined {
  if (refusal !== undefined) return refusal;
  if (expiresAtMs !== undefined && expiresAtMs <= nowMs) return "screen_expired";
  return network === undefined || network === networkOf(address) ? undefined : "screen_elsewhere";
}

function actorOf({ id, name, board, expiresAtMs }: KnownScreen): ScreenActor {
  return { kind: "screen", id, name, board, sessionKey: id, expiresAtMs };
}
