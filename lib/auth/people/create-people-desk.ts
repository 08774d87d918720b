import type { AccessChangeReason, AccessNews } from "../access/access-change.ts";
import type { Account, AccountChange, NewAccount } from "../accounts/account.ts";
import type { AccountBook } from "../accounts/create-account-book.ts";
import type { AuditAction, AuditTrail } from "../audit-trail.ts";
import type { LinkBook } from "../links/create-link-book.ts";
import type { SessionBook, SessionChoice } from "../sessions/create-session-book.ts";
import type { Session } from "../sessions/session.ts";
import type { By } from "./by.ts";

export interface PeopleDeskParts {
  readonly accounts: AccountBook;
  readonly sessions: SessionBook;
  readonly links: LinkBook;
  readonly audit: AuditTrail;
  readonly news: Pick<AccessNews, "tell">;
  /** Lets the next request be looked up anew. */
  readonly forget: () => void;
}

/**
 * What administrators do about people. Every change is recorded, counts for the next request, and is told to open
 * streams. Whether `by` may do it is asked before, where the request comes in.
 */
export interface PeopleDesk {
  list(): Promise<readonly Account[]>;
  /** @throws AuthError `not_found` */
  get(id: string): Promise<Account>;
  /** The account of a login, however it is written. */
  find(login: string): Promise<Account | undefined>;
  /** @throws AuthError `bad_login`, `bad_name`, `bad_password`, `login_taken` */
  create(account: NewAccount, by: By): Promise<Account>;
  /** Another role or being disabled ends every session. @throws AuthError `not_found`, `bad_name`, `last_administrator` */
  change(id: string, change: AccountChange, by: By): Promise<Account>;
  /** @throws AuthError `not_found`, `last_administrator` */
  remove(id: string, by: By): Promise<void>;
  /** Ends every session of the account. @throws AuthError `not_found`, `bad_password` */
  setPassword(id: string, password: string, by: By): Promise<void>;
  /** The token of a link by which the person chooses a new password within an hour. @throws AuthError `not_found` */
  issueReset(id: string, by: By): Promise<{ readonly token: string; readonly expiresAtMs: number }>;
  /** Open sessions, the last used first; of everybody without an account. */
  sessions(accountId?: string): Promise<readonly Session[]>;
  /** Ends sessions: one, those of an account, all but one of them, or everybody's; how many were open. */
  revoke(which: SessionChoice, by: By): Promise<number>;
  /** Ends every session of an account, without a record of its own. */
  endSessions(accountId: string, reason: AccessChangeReason): Promise<void>;
}

/** @see PeopleDesk */
export function createPeopleDesk(parts: PeopleDeskParts): PeopleDesk {
  return new AdministeredPeople(parts);
}

class AdministeredPeople implements PeopleDesk {
  readonly #parts: PeopleDeskParts;

  constructor(parts: PeopleDeskParts) {
    this.#parts = parts;
  }

  list(): Promise<readonly Account[]> {
    return this.#parts.accounts.list();
  }

  get(id: string): Promise<Account> {
    return this.#parts.accounts.get(id);
  }

  async find(login: string): Promise<Account | undefined> {
    return (await this.#parts.accounts.findByLogin(login))?.account;
  }

  async create(account: NewAccount, by: By): Promise<Account> {
    const created = await this.#parts.accounts.create(account);
    await this.#record(by, "account.created", created.login, { role: created.role });
    return created;
  }

  async change(id: string, change: AccountChange, by: By): Promise<Account> {
    const before = await this.get(id);
    const after = await this.#parts.accounts.change(id, change);
    await this.#tellChange(before, after);
    const members = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const role = after.role === before.role ? {} : { role: `${before.role} → ${after.role}` };
    await this.#record(by, "account.changed", after.login, { members: members.join(","), ...role });
    return after;
  }

  async remove(id: string, by: By): Promise<void> {
    const { login } = await this.get(id);
    const open = await this.#parts.sessions.idsOf([id]);
    await this.#parts.accounts.remove(id);
    this.#parts.forget();
    this.#parts.news.tell(open, "removed");
    await this.#record(by, "account.removed", login);
  }

  async setPassword(id: string, password: string, by: By): Promise<void> {
    const { login } = await this.get(id);
    await this.#parts.accounts.setPassword(id, password);
    await this.#end({ accountId: id }, "password_changed");
    await this.#record(by, "account.password_reset", login);
  }

  async issueReset(id: string, by: By): Promise<{ readonly token: string; readonly expiresAtMs: number }> {
    const { login } = await this.get(id);
    const link = await this.#parts.links.issue({ kind: "reset", accountId: id });
    await this.#record(by, "account.reset_link_made", login);
    return link;
  }

  sessions(accountId?: string): Promise<readonly Session[]> {
    return this.#parts.sessions.list(accountId);
  }

  async revoke(which: SessionChoice, by: By): Promise<number> {
    const count = await this.#end(which, "revoked");
    const target = which.id ?? which.accountId ?? "everybody";
    await this.#record(by, "session.revoked", target, { count: String(count) });
    return count;
  }

  async endSessions(accountId: string, reason: AccessChangeReason): Promise<void> {
    await this.#end({ accountId }, reason);
  }

  async #tellChange(before: Account, after: Account): Promise<void> {
    const { id: accountId } = after;
    if (after.isDisabled && !before.isDisabled) await this.#end({ accountId }, "disabled");
    else if (after.role !== before.role) await this.#end({ accountId }, "role_changed");
    else {
      this.#parts.forget();
      if (scopeText(before) === scopeText(after)) return;
      this.#parts.news.tell(await this.#parts.sessions.idsOf([accountId]), "scope_changed");
    }
  }

  async #end(which: SessionChoice, reason: AccessChangeReason): Promise<number> {
    const ended = await this.#parts.sessions.end(which);
    this.#parts.forget();
    this.#parts.news.tell(ended, reason);
    return ended.length;
  }

  async #record(
    { who, address }: By,
    action: AuditAction,
    target: string,
    after?: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.#parts.audit.append({
      ...{ who, action, target, result: "done" },
      ...(address === undefined ? {} : { address }),
      ...(after === undefined ? {} : { after }),
    });
  }
}

function scopeText({ narrowing, interactLogin }: Account): string {
  return JSON.stringify([narrowing, interactLogin]);
}
