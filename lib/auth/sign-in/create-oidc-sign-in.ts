import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import type { Account } from "../accounts/account.ts";
import type { AccountBook } from "../accounts/create-account-book.ts";
import { loginKey } from "../accounts/login-key.ts";
import type { AuditTrail } from "../audit-trail.ts";
import { AuthError, type AuthErrorCode } from "../auth-error.ts";
import type { Role } from "../holder.ts";
import type { RateLimits } from "../limits/create-rate-limits.ts";
import type { Oidc } from "../oidc/oidc.ts";
import type { OidcIdentity } from "../oidc/oidc-settings.ts";
import { type RoleMap, roleOfGroups } from "../oidc/role-map.ts";
import type { OpenedSession, SignInPlace } from "../sessions/session.ts";
import type { SignIn } from "./create-sign-in.ts";

export interface OidcSignInParts {
  readonly db: Kysely<Tables>;
  readonly oidc: Oidc;
  readonly roleMap: RoleMap;
  readonly accounts: AccountBook;
  /** The accounts as a transaction sees them. */
  readonly accountsIn: (db: Kysely<Tables>) => Pick<AccountBook, "create">;
  readonly signIn: Pick<SignIn, "admit">;
  readonly audit: AuditTrail;
  readonly limits: Pick<RateLimits, "provider">;
  /** Ends every session of an account whose role is another now. */
  readonly endSessions: (accountId: string) => Promise<void>;
  readonly now: () => number;
}

export interface OidcSignIn {
  readonly name: string;
  /** @see Oidc.start */
  start(next: string): ReturnType<Oidc["start"]>;
  /**
   * Lets in whom the provider sends back, and makes an account at the first time: found by issuer and subject alone,
   * never by a login or an address of mail. The role is what their groups give at this moment.
   * Whatever goes wrong after this server sent somebody there is written down.
   * @throws AuthError `oidc_no_role`, `oidc_disabled`, `rate_limited`, and what `Oidc.finish` throws
   */
  finish(
    search: string,
    transaction: string | undefined,
    place: SignInPlace,
  ): Promise<{ readonly opened: OpenedSession; readonly next: string }>;
}

/** @see OidcSignIn */
export function createOidcSignIn(parts: OidcSignInParts): OidcSignIn {
  return new ProvidedSignIn(parts);
}

class ProvidedSignIn implements OidcSignIn {
  readonly name: string;
  readonly #parts: OidcSignInParts;

  constructor(parts: OidcSignInParts) {
    this.#parts = parts;
    this.name = parts.oidc.name;
  }

  start(next: string): ReturnType<Oidc["start"]> {
    return this.#parts.oidc.start(next);
  }

  async finish(search: string, transaction: string | undefined, place: SignInPlace) {
    const { roleMap, endSessions, signIn, limits } = this.#parts;
    const attempt = await limits.provider(place.address);
    const { identity, next } = await this.#exchange(search, transaction, place);
    const role = roleOfGroups(roleMap, identity.groups);
    const account = await this.#accountOf(identity, role);
    if (role === undefined || account === undefined) {
      if (account !== undefined) await endSessions(account.id);
      return this.#refuse(identity, "oidc_no_role", place);
    }
    if (account.isDisabled) return this.#refuse(identity, "oidc_disabled", place);
    const opened = await signIn.admit(await this.#setRole(account, role), "oidc", place);
    await attempt.succeeded();
    return { next, opened };
  }

  /** Of whom the provider tells nothing only the address is known. Without a transaction of ours nobody was sent there. */
  async #exchange(search: string, transaction: string | undefined, { address }: SignInPlace) {
    try {
      return await this.#parts.oidc.finish(search, transaction);
    } catch (error) {
      if (error instanceof AuthError && error.code !== "oidc_expired") {
        const after = { method: "oidc", code: error.code };
        const who = "unknown login";
        await this.#parts.audit.append({ who, action: "session.sign_in", result: "refused", address, after });
      }
      throw error;
    }
  }

  async #accountOf(identity: OidcIdentity, role: Role | undefined): Promise<Account | undefined> {
    const link = await this.#parts.db
      .selectFrom("identities")
      .select("account")
      .where("issuer", "=", identity.issuer)
      .where("subject", "=", identity.subject)
      .executeTakeFirst();
    if (link !== undefined) return this.#parts.accounts.get(link.account);
    return role && this.#create(identity, role);
  }

  async #create(identity: OidcIdentity, role: Role): Promise<Account> {
    const { db, accountsIn, now } = this.#parts;
    const login = await this.#freeLogin(identity);
    const name = (identity.name ?? login).replace(/\p{C}/gu, "").trim().slice(0, 100) || login;
    const { issuer, subject } = identity;
    return db.transaction().execute(async (transaction) => {
      const account = await accountsIn(transaction).create({ login, name, role }, "oidc");
      const row = { issuer, subject, account: account.id, linked_at: now() };
      await transaction.insertInto("identities").values(row).execute();
      return account;
    });
  }

  /** What the provider calls them, marked when somebody here is called so already: the two are not the same person. */
  async #freeLogin({ issuer, subject, login }: OidcIdentity): Promise<string> {
    const identity = JSON.stringify([issuer, subject]);
    const mark = createHash("sha256").update(identity).digest("hex").slice(0, 8);
    const wanted = loginKey(login ?? "")
      .replace(/[^\p{L}\p{N}._@+-]/gu, "")
      .slice(0, 50);
    if (wanted === "") return `oidc-${mark}`;
    return (await this.#parts.accounts.findByLogin(wanted)) === undefined ? wanted : `${wanted}-${mark}`;
  }

  async #setRole(account: Account, role: Role): Promise<Account> {
    if (account.role === role) return account;
    const { db, now, endSessions, accounts } = this.#parts;
    const update = db.updateTable("accounts").set({ role, changed_at: now() });
    await update.where("id", "=", account.id).execute();
    await endSessions(account.id);
    return accounts.get(account.id);
  }

  async #refuse(identity: OidcIdentity, code: AuthErrorCode, { address }: SignInPlace): Promise<never> {
    const who = (identity.login ?? identity.subject).slice(0, 100);
    const after = { method: "oidc", code };
    await this.#parts.audit.append({ who, action: "session.sign_in", result: "refused", address, after });
    throw new AuthError(code);
  }
}
