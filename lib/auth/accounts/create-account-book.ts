import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { StoreError, type Tables } from "@/lib/store/server.ts";
import { AuthError } from "../auth-error.ts";
import { checkPassword } from "../passwords/check-password.ts";
import type { PasswordHasher } from "../passwords/create-password-hasher.ts";
import type { Account, AccountChange, NewAccount } from "./account.ts";
import { accountOfRow } from "./account-of-row.ts";
import { checkName } from "./check-name.ts";
import { keepAdministrator } from "./keep-administrator.ts";
import { checkLogin, loginKey } from "./login-key.ts";
import { narrowingShape } from "./narrowing-text.ts";
import { removeBelongings } from "./remove-belongings.ts";

export interface AccountBookParts {
  readonly db: Kysely<Tables>;
  readonly hasher: Pick<PasswordHasher, "hash">;
  readonly now: () => number;
}

/** An account with what its password is checked against. */
export interface AccountWithHash {
  readonly account: Account;
  readonly passwordHash: string | undefined;
}

/** The accounts of the installation. Nothing here tells open sessions; the desk above does. */
export interface AccountBook {
  /** Everybody, by name; those for trying out are not told. */
  list(): Promise<readonly Account[]>;
  /** @throws AuthError `not_found` */
  get(id: string): Promise<Account>;
  /** By its id. */
  find(id: string): Promise<Account | undefined>;
  findByLogin(login: string): Promise<AccountWithHash | undefined>;
  hasAdministrator(): Promise<boolean>;
  /** @throws AuthError `bad_login`, `bad_name`, `bad_password`, `login_taken` */
  create(account: NewAccount, origin?: Account["origin"]): Promise<Account>;
  /** The account as it is now. @throws AuthError `not_found`, `bad_name`, `last_administrator` */
  change(id: string, change: AccountChange): Promise<Account>;
  /** With its sessions, identities and links, its counts and saved views. @throws AuthError `not_found`, `last_administrator` */
  remove(id: string): Promise<void>;
  /** @throws AuthError `not_found`, `bad_password` with what is wrong as `fault` */
  setPassword(id: string, password: string): Promise<void>;
  /** Keeps a hash of today's costs in place of an older one, and nothing else. */
  renewHash(id: string, from: string, to: string): Promise<void>;
}

/** @see AccountBook */
export function createAccountBook(parts: AccountBookParts): AccountBook {
  return new StoredAccounts(parts);
}

class StoredAccounts implements AccountBook {
  readonly #db: Kysely<Tables>;
  readonly #hasher: AccountBookParts["hasher"];
  readonly #now: () => number;

  constructor({ db, hasher, now }: AccountBookParts) {
    this.#db = db;
    this.#hasher = hasher;
    this.#now = now;
  }

  async list(): Promise<readonly Account[]> {
    const rows = await this.#db.selectFrom("accounts").selectAll().where("origin", "!=", "demo").execute();
    return rows.map(accountOfRow).sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  }

  async get(id: string): Promise<Account> {
    const account = await this.find(id);
    if (account === undefined) throw new AuthError("not_found");
    return account;
  }

  async find(id: string): Promise<Account | undefined> {
    const row = await this.#db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst();
    return row && accountOfRow(row);
  }

  async findByLogin(login: string): Promise<AccountWithHash | undefined> {
    const query = this.#db.selectFrom("accounts").selectAll().where("login_key", "=", loginKey(login));
    const row = await query.executeTakeFirst();
    return row && { account: accountOfRow(row), passwordHash: row.password_hash ?? undefined };
  }

  async hasAdministrator(): Promise<boolean> {
    const query = this.#db.selectFrom("accounts").select("id").where("role", "=", "admin");
    return (await query.where("is_disabled", "=", 0).limit(1).executeTakeFirst()) !== undefined;
  }

  async create(account: NewAccount, origin: Account["origin"] = "local"): Promise<Account> {
    const login = checkLogin(account.login);
    const name = checkName(account.name);
    const hash = account.password === undefined ? null : await this.#hashOf(account.password, login);
    const id = randomUUID();
    const now = this.#now();
    await insert(this.#db, {
      ...{ id, login, login_key: loginKey(login), name, role: account.role, origin },
      interact_login: cleanLogin(account.interactLogin),
      narrowing: JSON.stringify(narrowingShape.parse(account.narrowing ?? {})),
      locale: account.locale ?? null,
      ...{ is_disabled: 0, password_hash: hash, signed_in_at: null, created_at: now, changed_at: now },
    });
    return this.get(id);
  }

  async change(id: string, change: AccountChange): Promise<Account> {
    await this.#db.transaction().execute(async (transaction) => {
      const before = await transaction
        .selectFrom("accounts")
        .select(["role", "origin"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (before === undefined || before.origin === "demo") throw new AuthError("not_found");
      const losesRole = change.role !== undefined && change.role !== "admin";
      if (before.role === "admin" && (losesRole || change.isDisabled))
        await keepAdministrator(transaction, id);
      const values = { ...columnsOf(change), changed_at: this.#now() };
      await transaction.updateTable("accounts").set(values).where("id", "=", id).execute();
    });
    return this.get(id);
  }

  async remove(id: string): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const query = transaction.selectFrom("accounts").select("role").where("id", "=", id);
      const before = await query.executeTakeFirst();
      if (before === undefined) throw new AuthError("not_found");
      if (before.role === "admin") await keepAdministrator(transaction, id);
      for (const table of ["sessions", "identities", "one_time_links"] as const) {
        await transaction.deleteFrom(table).where("account", "=", id).execute();
      }
      await removeBelongings(transaction, id);
      await transaction.deleteFrom("accounts").where("id", "=", id).execute();
    });
  }

  async setPassword(id: string, password: string): Promise<void> {
    const { login, origin } = await this.get(id);
    if (origin === "demo") throw new AuthError("not_found");
    const values = { password_hash: await this.#hashOf(password, login), changed_at: this.#now() };
    await this.#db.updateTable("accounts").set(values).where("id", "=", id).execute();
  }

  async renewHash(id: string, from: string, to: string): Promise<void> {
    const update = this.#db.updateTable("accounts").set({ password_hash: to }).where("id", "=", id);
    await update.where("password_hash", "=", from).execute();
  }

  async #hashOf(password: string, login: string): Promise<string> {
    const fault = checkPassword(password, login);
    if (fault !== undefined) throw new AuthError("bad_password", { fault });
    return this.#hasher.hash(password);
  }
}

async function insert(db: Kysely<Tables>, row: Tables["accounts"]): Promise<void> {
  try {
    await db.insertInto("accounts").values(row).execute();
  } catch (error) {
    if (error instanceof StoreError && error.code === "conflict") {
      throw new AuthError("login_taken", { cause: error });
    }
    throw error;
  }
}

function columnsOf(change: AccountChange): Partial<Tables["accounts"]> {
  const { name, role, interactLogin, narrowing, locale, isDisabled } = change;
  return {
    ...(name === undefined ? {} : { name: checkName(name) }),
    ...(role === undefined ? {} : { role }),
    ...(interactLogin === undefined ? {} : { interact_login: cleanLogin(interactLogin) }),
    ...(narrowing === undefined ? {} : { narrowing: JSON.stringify(narrowingShape.parse(narrowing)) }),
    ...(locale === undefined ? {} : { locale }),
    ...(isDisabled === undefined ? {} : { is_disabled: isDisabled ? 1 : 0 }),
  };
}

/** An Interact login is kept as it is: the CTI decides what is one. */
function cleanLogin(login: string | null | undefined): string | null {
  const text = login?.trim().slice(0, 100) ?? "";
  return text === "" ? null : text;
}
