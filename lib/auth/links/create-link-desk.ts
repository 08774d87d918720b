import type { Account } from "../accounts/account.ts";
import { checkName } from "../accounts/check-name.ts";
import type { AccountBook } from "../accounts/create-account-book.ts";
import { checkLogin } from "../accounts/login-key.ts";
import { AuthError } from "../auth-error.ts";
import type { RateLimits } from "../limits/create-rate-limits.ts";
import { refuseBadPassword } from "../passwords/refuse-bad-password.ts";
import { type DeedRecord, recordDeed } from "../people/record-deed.ts";
import type { OpenedSession, SignInPlace } from "../sessions/session.ts";
import type { SignIn } from "../sign-in/create-sign-in.ts";
import type { LinkBook } from "./create-link-book.ts";

export interface LinkDeskParts extends DeedRecord {
  readonly accounts: AccountBook;
  readonly links: LinkBook;
  readonly limits: Pick<RateLimits, "link">;
  readonly signIn: Pick<SignIn, "admit">;
  /** Ends every session of an account whose password is another now. */
  readonly endSessions: (accountId: string) => Promise<void>;
}

/** What a one-time link is for, as its page shows it. */
export type LinkUse = { readonly purpose: "setup" } | { readonly purpose: "reset"; readonly login: string };

/** What a person fills in; login and name only for the first administrator. */
export interface LinkAnswer {
  readonly password: string;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
}

export interface LinkDesk {
  /** @throws AuthError `invalid_link`, `rate_limited` */
  describe(token: string, place: SignInPlace): Promise<LinkUse>;
  /**
   * Uses a link up and signs its person in. What is wrong with the answer is found first, so that the link still works.
   * @throws AuthError `invalid_link`, `bad_login`, `bad_name`, `bad_password`, `login_taken`, `rate_limited`, `busy`
   */
  use(token: string, answer: LinkAnswer, place: SignInPlace): Promise<OpenedSession>;
}

/** @see LinkDesk */
export function createLinkDesk(parts: LinkDeskParts): LinkDesk {
  const { accounts, links } = parts;

  /** The account of a reset, or undefined for the setup. */
  async function subjectOf(token: string): Promise<Account | undefined> {
    const purpose = await links.describe(token);
    if (purpose.kind === "setup") {
      if (await accounts.hasAdministrator()) throw new AuthError("invalid_link");
      return undefined;
    }
    const account = await accounts.get(purpose.accountId);
    if (account.isDisabled) throw new AuthError("invalid_link");
    return account;
  }

  async function setUp(token: string, answer: LinkAnswer, place: SignInPlace): Promise<Account> {
    const login = checkLogin(answer.login ?? "");
    const name = checkName(answer.name ?? login);
    refuseBadPassword(answer.password, login);
    if ((await accounts.findByLogin(login)) !== undefined) throw new AuthError("login_taken");
    const by = { who: login, address: place.address };
    return recordDeed(parts, { by, action: "account.setup" }, async () => {
      await links.redeem(token);
      return accounts.create({ login, name, role: "admin", password: answer.password });
    });
  }

  async function reset(
    token: string,
    account: Account,
    password: string,
    place: SignInPlace,
  ): Promise<Account> {
    refuseBadPassword(password, account.login);
    const by = { who: account.login, address: place.address };
    return recordDeed(parts, { by, action: "account.password_reset" }, async () => {
      await links.redeem(token);
      await accounts.setPassword(account.id, password);
      await parts.endSessions(account.id);
      return account;
    });
  }

  return {
    async describe(token, place) {
      await parts.limits.link(place.address);
      const account = await subjectOf(token);
      return account === undefined ? { purpose: "setup" } : { purpose: "reset", login: account.login };
    },
    async use(token, answer, place) {
      await parts.limits.link(place.address);
      const subject = await subjectOf(token);
      const account =
        subject === undefined
          ? await setUp(token, answer, place)
          : await reset(token, subject, answer.password, place);
      return parts.signIn.admit(account, "link", place);
    },
  };
}
