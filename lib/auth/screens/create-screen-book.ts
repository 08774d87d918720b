import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { checkName } from "../accounts/check-name.ts";
import { AuthError } from "../auth-error.ts";
import type { SignInPlace } from "../sessions/session.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";
import type { ScreenBookParts } from "./create-screen-link-book.ts";
import { type EnteredScreen, enterScreen } from "./enter-screen.ts";
import type { Screen, ScreenRefusal } from "./screen.ts";
import { endOf, screenOfRow } from "./screen-rows.ts";

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
   * Lets a television in by the token of a link; one that holds the cookie of a place of this link keeps both.
   * @throws AuthError `screen_unknown`, `screen_revoked`, `screen_expired`, `screen_full`, `screen_elsewhere`
   */
  enter(token: string, place: SignInPlace, heldHash: string | undefined): Promise<EnteredScreen>;
  /** Another cookie in the place of the one that was shown; the latter stays good until the new one is used. */
  rotate(id: string, shownHash: string): Promise<string>;
  /** The new cookie came: the one before opens nothing any more. */
  settle(id: string): Promise<void>;
  noteSeen(id: string, address: string): Promise<void>;
  /** @throws AuthError `not_found` */
  get(id: string): Promise<Screen>;
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
      refusal: endOf(row, this.#now()),
      expiresAtMs: row.expires_at ?? undefined,
      network: row.is_bound === 1 ? (row.network ?? undefined) : undefined,
      isFormer: row.token_hash !== tokenHash,
      rotatedAtMs: row.rotated_at,
    };
  }

  async boardOf(id: string): Promise<string | undefined> {
    const row = await this.#query().where("d.id", "=", id).executeTakeFirst();
    return row === undefined || endOf(row, this.#now()) !== undefined ? undefined : row.board;
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

  enter(token: string, place: SignInPlace, heldHash: string | undefined): Promise<EnteredScreen> {
    return enterScreen({ db: this.#db, nowMs: this.#now(), token, place, heldHash });
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
    const before = await this.get(id);
    const change = { name: name === undefined ? before.name : checkName(name), board: board ?? before.board };
    await this.#db.updateTable("screen_devices").set(change).where("id", "=", id).execute();
    return { ...before, ...change };
  }

  async revoke(id: string): Promise<Screen> {
    const update = this.#db.updateTable("screen_devices").set({ revoked_at: this.#now() });
    await update.where("id", "=", id).where("revoked_at", "is", null).execute();
    return this.get(id);
  }

  async get(id: string): Promise<Screen> {
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
