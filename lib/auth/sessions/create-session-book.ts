import { randomUUID } from "node:crypto";
import type { CompiledQuery, Kysely, Selectable } from "kysely";
import { type Tables, withValues } from "@/lib/store/server.ts";
import type { Account } from "../accounts/account.ts";
import { accountOfRow } from "../accounts/account-of-row.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";
import {
  idleMs,
  lifetimeMs,
  type OpenedSession,
  type Session,
  type SignInMethod,
  type SignInPlace,
} from "./session.ts";

/** The sessions in the store. Nothing here tells open streams; the desk above does. */
export interface SessionBook {
  open(accountId: string, method: SignInMethod, place: SignInPlace): Promise<OpenedSession>;
  /** The session of a token's hash with its account, be it over or not. */
  find(tokenHash: string): Promise<{ readonly session: Session; readonly account: Account } | undefined>;
  /** The account of a session by its public id. */
  holderOf(id: string): Promise<Account | undefined>;
  /** Those that are not over, the last used first; of everybody without an account. */
  list(accountId?: string): Promise<readonly Session[]>;
  noteSeen(id: string, atMs: number): Promise<void>;
  /** Ends what is chosen; the ids of those that were open. */
  end(which: SessionChoice): Promise<readonly string[]>;
  /** Takes away what is over; the ids. */
  sweep(): Promise<readonly string[]>;
  /** The ids of open sessions of those accounts. */
  idsOf(accountIds: readonly string[]): Promise<readonly string[]>;
}

/** One session, one of an account, all of an account (but one), or all there are. */
export interface SessionChoice {
  readonly id?: string;
  readonly accountId?: string;
  readonly exceptId?: string;
}

/** How many sessions one question names. */
const atOnce = 500;

export interface SessionBookParts {
  readonly db: Kysely<Tables>;
  readonly now: () => number;
}

/** @see SessionBook */
export function createSessionBook(parts: SessionBookParts): SessionBook {
  return new StoredSessions(parts);
}

class StoredSessions implements SessionBook {
  readonly #db: Kysely<Tables>;
  readonly #now: () => number;
  /** Both asked with almost every request of a person. */
  readonly #byToken: CompiledQuery<Selectable<Tables["sessions"]>>;
  readonly #ofSession: CompiledQuery<Selectable<Tables["accounts"]>>;

  constructor({ db, now }: SessionBookParts) {
    this.#db = db;
    this.#now = now;
    this.#byToken = db.selectFrom("sessions").selectAll().where("token_hash", "=", "").compile();
    this.#ofSession = db.selectFrom("accounts").selectAll().where("id", "=", "").compile();
  }

  async open(accountId: string, method: SignInMethod, place: SignInPlace): Promise<OpenedSession> {
    const token = createToken();
    const now = this.#now();
    const row: Tables["sessions"] = {
      id: randomUUID(),
      token_hash: hashToken(token),
      account: accountId,
      method,
      opened_at: now,
      seen_at: now,
      expires_at: now + lifetimeMs,
      address: place.address.slice(0, 100),
      user_agent: place.userAgent.slice(0, 300),
    };
    await this.#db.insertInto("sessions").values(row).execute();
    return { token, session: sessionOfRow(row) };
  }

  async find(
    tokenHash: string,
  ): Promise<{ readonly session: Session; readonly account: Account } | undefined> {
    const [row] = (await this.#db.executeQuery(withValues(this.#byToken, [tokenHash]))).rows;
    if (row === undefined) return undefined;
    const [account] = (await this.#db.executeQuery(withValues(this.#ofSession, [row.account]))).rows;
    return account && { session: sessionOfRow(row), account: accountOfRow(account) };
  }

  async holderOf(id: string): Promise<Account | undefined> {
    const row = await this.#db
      .selectFrom("accounts")
      .innerJoin("sessions", "sessions.account", "accounts.id")
      .selectAll("accounts")
      .where("sessions.id", "=", id)
      .where("accounts.is_disabled", "=", 0)
      .executeTakeFirst();
    return row && accountOfRow(row);
  }

  async list(accountId?: string): Promise<readonly Session[]> {
    const now = this.#now();
    let query = this.#db.selectFrom("sessions").selectAll().where("expires_at", ">", now);
    query = query.where("seen_at", ">", now - idleMs);
    if (accountId !== undefined) query = query.where("account", "=", accountId);
    return (await query.orderBy("seen_at", "desc").orderBy("id").execute()).map(sessionOfRow);
  }

  async noteSeen(id: string, atMs: number): Promise<void> {
    const update = this.#db.updateTable("sessions").set({ seen_at: atMs }).where("id", "=", id);
    await update.where("seen_at", "<", atMs).execute();
  }

  async end({ id, accountId, exceptId }: SessionChoice): Promise<readonly string[]> {
    let query = this.#db.selectFrom("sessions").select("id");
    if (id !== undefined) query = query.where("id", "=", id);
    if (accountId !== undefined) query = query.where("account", "=", accountId);
    if (exceptId !== undefined) query = query.where("id", "!=", exceptId);
    return this.#remove((await query.execute()).map((row) => row.id));
  }

  async sweep(): Promise<readonly string[]> {
    const now = this.#now();
    const over = await this.#db
      .selectFrom("sessions")
      .select("id")
      .where(({ eb, or }) => or([eb("expires_at", "<=", now), eb("seen_at", "<=", now - idleMs)]))
      .limit(atOnce)
      .execute();
    return this.#remove(over.map((row) => row.id));
  }

  async idsOf(accountIds: readonly string[]): Promise<readonly string[]> {
    if (accountIds.length === 0) return [];
    const query = this.#db.selectFrom("sessions").select("id").where("account", "in", accountIds);
    return (await query.execute()).map((row) => row.id);
  }

  /** In parts: a database takes only so many values in one question. */
  async #remove(ids: readonly string[]): Promise<readonly string[]> {
    for (let from = 0; from < ids.length; from += atOnce) {
      const part = ids.slice(from, from + atOnce);
      await this.#db.deleteFrom("sessions").where("id", "in", part).execute();
    }
    return ids;
  }
}

function sessionOfRow(row: Selectable<Tables["sessions"]>): Session {
  return {
    id: row.id,
    accountId: row.account,
    method: row.method,
    openedAtMs: row.opened_at,
    seenAtMs: row.seen_at,
    expiresAtMs: row.expires_at,
    address: row.address,
    userAgent: row.user_agent,
  };
}
