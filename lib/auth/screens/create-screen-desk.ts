import type { AccessNews } from "../access/access-change.ts";
import { AuthError } from "../auth-error.ts";
import type { RateLimits } from "../limits/create-rate-limits.ts";
import type { By } from "../people/by.ts";
import { type DeedRecord, recordDeed } from "../people/record-deed.ts";
import type { SignInPlace } from "../sessions/session.ts";
import { hashToken } from "../tokens/hash-token.ts";
import type { CookieJar } from "../web/create-cookie.ts";
import type { ScreenAccess } from "./create-screen-access.ts";
import type { ScreenBook } from "./create-screen-book.ts";
import type { ScreenLinkBook } from "./create-screen-link-book.ts";
import {
  type NewScreenLink,
  type Screen,
  type ScreenLink,
  type ScreenLinkChange,
  screenCookieSeconds,
} from "./screen.ts";

export interface ScreenDeskParts extends DeedRecord {
  readonly links: ScreenLinkBook;
  readonly screens: ScreenBook;
  readonly access: ScreenAccess;
  readonly cookie: CookieJar;
  readonly limits: Pick<RateLimits, "screen">;
  readonly news: Pick<AccessNews, "tell">;
  /** Epoch ms. */
  readonly now: () => number;
}

/** How far back what ended is told again: another process may have another clock, or be slow to write. */
const overlapMs = 10_000;
const sweepMs = 3_600_000;

/** What is done about televisions; as `PeopleDesk`. What is taken away counts at once, for open streams too. */
export interface ScreenDesk extends Pick<ScreenAccess, "admit" | "noteBeat"> {
  /** All links, the newest first. */
  links(): Promise<readonly ScreenLink[]>;
  /** All televisions, the first that came first. */
  list(): Promise<readonly Screen[]>;
  /** The link, and its token, which is told this once. @throws AuthError `bad_name`, `bad_screen` */
  createLink(link: NewScreenLink, by: By): Promise<{ readonly link: ScreenLink; readonly token: string }>;
  /** @throws AuthError `not_found`, `bad_name`, `bad_screen` */
  changeLink(id: string, change: ScreenLinkChange, by: By): Promise<ScreenLink>;
  /** Puts out everybody who came by it. @throws AuthError `not_found` */
  revokeLink(id: string, by: By): Promise<void>;
  /**
   * Lets a television in; the Set-Cookie header that it comes back with.
   * @throws AuthError `rate_limited`, `screen_unknown`, `screen_revoked`, `screen_expired`, `screen_full`, `screen_elsewhere`
   */
  enter(
    token: string,
    place: SignInPlace,
    cookies: string | null,
  ): Promise<{ readonly screen: Screen; readonly setCookie: string }>;
  /** Another name, or another board to show. @throws AuthError `not_found`, `bad_name` */
  change(id: string, change: { readonly name?: string; readonly board?: string }, by: By): Promise<Screen>;
  /** @throws AuthError `not_found` */
  revoke(id: string, by: By): Promise<void>;
  /** Writes down that a television was told to do something. @throws AuthError `not_found` */
  noteOrder(id: string, order: string, by: By): Promise<void>;
  /** The board that a television shows; undefined when it may see nothing. */
  boardOf(id: string): Promise<string | undefined>;
  /** Ends the streams of those whose link has expired, and of those that another process over this store put out. */
  tend(): Promise<void>;
  /** A board is another: those that show it see something else. */
  boardChanged(board: string): Promise<void>;
}

/** @see ScreenDesk */
export function createScreenDesk(parts: ScreenDeskParts): ScreenDesk {
  const { links, screens, access, audit, news, cookie, now } = parts;
  let tendedAtMs = now();
  let sweptAtMs = Number.NEGATIVE_INFINITY;
  const entry = ({ who, address }: By, target: string) =>
    ({ who, target, result: "done", ...(address === undefined ? {} : { address }) }) as const;

  async function enter(token: string, place: SignInPlace, cookies: string | null) {
    const attempt = await parts.limits.screen(place.address);
    const held = cookie.read(cookies);
    try {
      const entered = await screens.enter(token, place, held === undefined ? undefined : hashToken(held));
      await attempt.succeeded();
      access.forget();
      const { name, linkName, board } = entered.screen;
      const by = { who: name, address: place.address };
      if (entered.cookie !== undefined)
        await audit.append({ ...entry(by, linkName), action: "screen.entered", after: { board } });
      return {
        screen: entered.screen,
        setCookie: cookie.write(entered.cookie ?? held ?? "", screenCookieSeconds),
      };
    } catch (error) {
      // An unknown token says nothing about whom it was meant for: the limit alone remembers it.
      if (error instanceof AuthError && error.code !== "screen_unknown") {
        const after = { reason: error.code };
        await audit.append({
          ...{ who: "screen", action: "screen.entered", result: "refused", address: place.address, after },
        });
      }
      throw error;
    }
  }

  return {
    admit: access.admit,
    noteBeat: access.noteBeat,
    links: links.list,
    list: () => screens.list(),
    enter,
    boardOf: (id) => screens.boardOf(id),
    createLink(link, by) {
      const { name: target, board, mostDevices } = link;
      const wanted = { board, devices: String(mostDevices) };
      const deed = { by, action: "screen.link_created", target, wanted } as const;
      return recordDeed(parts, deed, () => links.create(link, by.who));
    },
    async changeLink(id, change, by) {
      const { name: target } = await links.get(id);
      const wanted = { changed: Object.keys(change).join(", ") };
      const deed = { by, action: "screen.link_changed", target, wanted } as const;
      return recordDeed(parts, deed, async () => {
        const link = await links.change(id, change);
        access.forget();
        return link;
      });
    },
    async revokeLink(id, by) {
      const { name: target } = await links.get(id);
      await recordDeed(parts, { by, action: "screen.link_revoked", target }, async () => {
        await links.revoke(id);
        access.forget();
        news.tell(await screens.idsOf({ link: id }), "revoked");
      });
    },
    async change(id, change, by) {
      const { name: target } = await screens.get(id);
      const deed = { by, action: "screen.changed", target, wanted: { ...change } } as const;
      return recordDeed(parts, deed, async () => {
        const screen = await screens.change(id, change);
        access.forget();
        if (change.board !== undefined) news.tell([id], "scope_changed");
        return screen;
      });
    },
    async revoke(id, by) {
      const { name: target } = await screens.get(id);
      await recordDeed(parts, { by, action: "screen.revoked", target }, async () => {
        await screens.revoke(id);
        access.forget();
        news.tell([id], "revoked");
      });
    },
    async noteOrder(id, order, by) {
      const { name } = await screens.get(id);
      await audit.append({ ...entry(by, name), action: "screen.ordered", after: { order } });
    },
    async tend() {
      const from = tendedAtMs - overlapMs;
      tendedAtMs = now();
      if (now() - sweptAtMs >= sweepMs) {
        sweptAtMs = now();
        await links.sweep();
      }
      const ended = await screens.endedSince(from);
      if (ended.length === 0) return;
      access.forget();
      news.tell(ended, "revoked");
    },
    async boardChanged(board) {
      news.tell(await screens.idsOf({ board }), "scope_changed");
    },
  };
}
