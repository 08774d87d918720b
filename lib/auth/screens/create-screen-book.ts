import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { checkName } from "../accounts/check-name.ts";
import { AuthError } from "../auth-error.ts";
import type { SignInPlace } from "../sessions/session.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";
import { networkOf } from "../web/network-of.ts";
import type { ScreenBookParts } from "./create-screen-link-book.ts";
import type { Screen, ScreenRefusal } from "./screen.ts";

/** A television as its cookie finds it. */
export interface KnownScreen extends Screen {
  /** Why it is let see nothing; undefined while it may. By network nothing is judged here. */
  readonly refusal: Extract<ScreenRefusal, "screen_revoked" | "screen_expired"> | undefined;
  readonly expiresAtMs: number | undefined;
  /** The only network it may come from. */
  readonly network: string | undefined;
  /** Whether the cookie is the one before the last, whose successor it may not have got. */
  readonly isFormer: boolean;
  readonly rotatedAtMs: number;
}

/** The televisions in the store. */
export interface ScreenBook {
  /** All that came, those that were put out included, the first that came first. */
  list(): Promise<readonly Screen[]>;
  find(tokenHash: string): Promise<KnownScreen | undefined>;
  /** By its id; undefined when it may see nothing. */
  boardOf(id: string): Promise<string | undefined>;
  /** The ids of those that show a board, or came by a link. */
  idsOf(which: { readonly board: string } | { readonly link: string }): Promise<readonly string[]>;
  /** The ids of those that may see nothing any more since an instant, whoever over this store saw to it. */
  endedSince(atMs: number): Promise<readonly string[]>;
  /**
   * Lets a television in by the token of a link; one that holds the cookie of a place of this link keeps that place.
   * @throws AuthError `screen_unknown`, `screen_revoked`, `screen_expired`, `screen_full`, `screen_elsewhere`
   */
  enter(
    token: string,
    place: SignInPlace,
    heldHash: string | undefined,
  ): Promise<{ readonly screen: Screen; readonly cookie: string; readonly isNew: boolean }>;
  /** Another cookie in the place of the one that was shown; the latter stays good until the new one is used. */
  rotate(id: string, shownHash: string): Promise<string>;
  /** The new cookie came: the one before opens nothing any more. */
  settle(id: string): Promise<void>;
  noteSeen(id: string, address: string): Promise<void>;
  /** @throws AuthError `not_found`, `bad_name` */
  change(id: string, change: { readonly name?: string; readonly board?: string }): Promise<Screen>;
  /** Puts it out for good; its place stays taken. @throws AuthError `not_found` */
  revoke(id: string): Promise<Screen>;
}

/** @see ScreenBook */
export function createScreenBook(parts: ScreenBookParts): ScreenBook {
  return new StoredScreens(parts);
}

class StoredScreens implements ScreenBook {
  readonly #db: Kysely<Tables>;
  readonly #now: () => number;

  constructor({ db, now }: ScreenBookParts) {
    this.#db = db;
    this.#now = now;
  }

  async list(): Promise<readonly Screen[]> {
    return (await this.#query().orderBy("opened_at").orderBy("id").execute()).map(screenOfRow);
  }

  async find(tokenHash: string): Promise<KnownScreen | undefined> {
    const row = await this.#query()
      .where(({ eb, or }) => or([eb("d.token_hash", "=", tokenHash), eb("d.former_hash", "=", tokenHash)]))
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      ...screenOfRow(row),
      refusal: refusalOf(row, this.#now()),
      expiresAtMs: row.expires_at ?? undefined,
      network: row.is_bound === 1 ? (row.network ?? undefined) : undefined,
      isFormer: row.token_hash !== tokenHash,
      rotatedAtMs: row.rotated_at,
    };
  }

  async boardOf(id: string): Promise<string | undefined> {
    const row = await this.#query().where("d.id", "=", id).executeTakeFirst();
    return row === undefined || refusalOf(row, this.#now()) !== undefined ? undefined : row.board;
  }

  async idsOf(which: { readonly board: string } | { readonly link: string }): Promise<readonly string[]> {
    const query = this.#db.selectFrom("screen_devices").select("id");
    const chosen =
      "board" in which ? query.where("board", "=", which.board) : query.where("link", "=", which.link);
    return (await chosen.execute()).map(({ id }) => id);
  }

  async endedSince(atMs: number): Promise<readonly string[]> {
    const query = this.#query().where(({ eb, or, and }) =>
      or([
        eb("d.revoked_at", ">=", atMs),
        eb("l.revoked_at", ">=", atMs),
        and([eb("l.expires_at", ">=", atMs), eb("l.expires_at", "<=", this.#now())]),
      ]),
    );
    return (await query.execute()).map(({ id }) => id);
  }

  async enter(token: string, place: SignInPlace, heldHash: string | undefined) {
    const now = this.#now();
    const cookie = createToken();
    const used = { used_at: now };
    return this.#db.transaction().execute(async (transaction) => {
      const links = transaction.updateTable("screen_links").set(used);
      // Takes hold of the row: of two who come at once for the last place one is let in.
      const link = await links.where("token_hash", "=", hashToken(token)).returningAll().executeTakeFirst();
      if (link === undefined) throw new AuthError("screen_unknown");
      const refusal = refusalOf({ ...link, link_revoked_at: link.revoked_at, revoked_at: null }, now);
      if (refusal !== undefined) throw new AuthError(refusal);
      const network = networkOf(place.address);
      if (link.is_bound === 1 && link.network !== null && link.network !== network)
        throw new AuthError("screen_elsewhere");
      const devices = transaction.selectFrom("screen_devices").selectAll().where("link", "=", link.id);
      const taken = await devices.execute();
      const held = taken.find(
        ({ token_hash, former_hash }) =>
          heldHash !== undefined && [token_hash, former_hash].includes(heldHash),
      );
      if (held?.revoked_at) throw new AuthError("screen_revoked");
      if (held === undefined && taken.length >= link.most_devices) throw new AuthError("screen_full");
      const seen = {
        ...{ token_hash: hashToken(cookie), former_hash: null, rotated_at: now, seen_at: now },
        address: place.address.slice(0, 100),
        user_agent: place.userAgent.slice(0, 300),
      };
      if (link.network === null)
        await transaction.updateTable("screen_links").set({ network }).where("id", "=", link.id).execute();
      const row = held ?? {
        ...{ id: randomUUID(), link: link.id, board: link.board, opened_at: now, revoked_at: null },
        name: taken.length === 0 ? link.name : `${link.name} ${taken.length + 1}`,
      };
      if (held === undefined)
        await transaction
          .insertInto("screen_devices")
          .values({ ...row, ...seen })
          .execute();
      else await transaction.updateTable("screen_devices").set(seen).where("id", "=", held.id).execute();
      const screen = screenOfRow({ ...row, ...seen, link_name: link.name });
      return { screen, cookie, isNew: held === undefined };
    });
  }

  async rotate(id: string, shownHash: string): Promise<string> {
    const cookie = createToken();
    const change = { token_hash: hashToken(cookie), former_hash: shownHash, rotated_at: this.#now() };
    await this.#db.updateTable("screen_devices").set(change).where("id", "=", id).execute();
    return cookie;
  }

  async settle(id: string): Promise<void> {
    const update = this.#db.updateTable("screen_devices").set({ former_hash: null }).where("id", "=", id);
    await update.where("former_hash", "is not", null).execute();
  }

  async noteSeen(id: string, address: string): Promise<void> {
    const seen = { seen_at: this.#now(), address: address.slice(0, 100) };
    await this.#db.updateTable("screen_devices").set(seen).where("id", "=", id).execute();
  }

  async change(id: string, { name, board }: { readonly name?: string; readonly board?: string }) {
    const before = await this.#get(id);
    const change = { name: name === undefined ? before.name : checkName(name), board: board ?? before.board };
    await this.#db.updateTable("screen_devices").set(change).where("id", "=", id).execute();
    return { ...before, ...change };
  }

  async revoke(id: string): Promise<Screen> {
    const update = this.#db.updateTable("screen_devices").set({ revoked_at: this.#now() });
    await update.where("id", "=", id).where("revoked_at", "is", null).execute();
    return this.#get(id);
  }

  async #get(id: string): Promise<Screen> {
    const row = await this.#query().where("d.id", "=", id).executeTakeFirst();
    if (row === undefined) throw new AuthError("not_found");
    return screenOfRow(row);
  }

  #query() {
    return this.#db
      .selectFrom("screen_devices as d")
      .innerJoin("screen_links as l", "l.id", "d.link")
      .selectAll("d")
      .select(["l.name as link_name", "l.expires_at", "l.is_bound", "l.network"])
      .select("l.revoked_at as link_revoked_at");
  }
}

interface Ends {
  readonly revoked_at: number | null;
  readonly link_revoked_at: number | null;
  readonly expires_at: number | null;
}

function refusalOf({ revoked_at, link_revoked_at, expires_at }: Ends, nowMs: number) {
  if (revoked_at !== null || link_revoked_at !== null) return "screen_revoked" as const;
  return expires_at !== null && expires_at <= nowMs ? ("screen_expired" as const) : undefined;
}

type ScreenRow = Selectable<Tables["screen_devices"]> & {
  readonly link_name: string;
  readonly link_revoked_at?: number | null;
};

function screenOfRow(row: ScreenRow): Screen {
  return {
    id: row.id,
    link: row.link,
    linkName: row.link_name,
    name: row.name,
    board: row.board,
    address: row.address,
    userAgent: row.user_agent,
    openedAtMs: row.opened_at,
    seenAtMs: row.seen_at,
    revokedAtMs: row.revoked_at ?? row.link_revoked_at ?? undefined,
  };
}
