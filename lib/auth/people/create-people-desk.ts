import type { AccessChangeReason, AccessNews } from "../access/access-change.ts";
import type { Account, AccountChange, NewAccount } from "../accounts/account.ts";
import type { AccountBook } from "../accounts/create-account-book.ts";
import type { LinkBook } from "../links/create-link-book.ts";
import type { SessionBook, SessionChoice } from "../sessions/create-session-book.ts";
import type { Session } from "../sessions/session.ts";
import type { By } from "./by.ts";
import { type DeedFacts, type DeedRecord, recordDeed } from "./record-deed.ts";

export interface PeopleDeskParts extends DeedRecord {
  readonly accounts: AccountBook;
  readonly sessions: SessionBook;
  readonly links: LinkBook;
  readonly news: Pick<AccessNews, "tell">;
  /** Lets the next request be looked up anew. */
  readonly forget: () => void;
}

/**
 * What administrators do about people. Every change is recorded before it is made and after it, counts for the next request,
 * and is told to open streams; what cannot be recorded is not done. Whether `by` may do it is asked before, where the request comes in.
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

  create(account: NewAccount, by: By): Promise<Account> {
    const { login: target, role } = account;
    const deed = { by, action: "account.created", target, wanted: { role } } as const;
    return recordDeed(this.#parts, deed, () => this.#parts.accounts.create(account), roleOf);
  }

  async change(id: string, change: AccountChange, by: By): Promise<Account> {
    const before = await this.get(id);
    const wanted = wantedOf(before, change);
    const deed = { by, action: "account.changed", target: before.login, wanted } as const;
    const make = async () => {
      const after = await this.#parts.accounts.change(id, change);
      await this.#tellChange(before, after);
      return after;
    };
    return recordDeed(this.#parts, deed, make, () => wanted);
  }

  async remove(id: string, by: By): Promise<void> {
    const { login: target } = await this.get(id);
    await recordDeed(this.#parts, { by, action: "account.removed", target }, async () => {
      const open = await this.#parts.sessions.idsOf([id]);
      await this.#parts.accounts.remove(id);
      this.#parts.forget();
      this.#parts.news.tell(open, "removed");
    });
  }

  async setPassword(id: string, password: string, by: By): Promise<void> {
    const { login: target } = await this.get(id);
    await recordDeed(this.#parts, { by, action: "account.password_reset", target }, async () => {
      await this.#parts.accounts.setPassword(id, password);
      await this.#end({ accountId: id }, "password_changed");
    });
  }

  async issueReset(id: string, by: By): Promise<{ readonly token: string; readonly expiresAtMs: number }> {
    const { login: target } = await this.get(id);
    const deed = { by, action: "account.reset_link_made", target } as const;
    return recordDeed(this.#parts, deed, () => this.#parts.links.issue({ kind: "reset", accountId: id }));
  }

  sessions(accountId?: string): Promise<readonly Session[]> {
    return this.#parts.sessions.list(accountId);
  }

  revoke(which: SessionChoice, by: By): Promise<number> {
    const target = which.id ?? which.accountId ?? "everybody";
    const end = () => this.#end(which, "revoked");
    const deed = { by, action: "session.revoked", target } as const;
    return recordDeed(this.#parts, deed, end, (count) => ({ count: String(count) }));
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
}

function roleOf({ role }: Account): DeedFacts {
  return { role };
}

function wantedOf(before: Account, change: AccountChange): DeedFacts {
  const members = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const isOther = change.role !== undefined && change.role !== before.role;
  return { members: members.join(","), ...(isOther ? { role: `${before.role} → ${change.role}` } : {}) };
}

function scopeText({ narrowing, interactLogin }: Account): string {
  return JSON.stringify([narrowing, interactLogin]);
}
