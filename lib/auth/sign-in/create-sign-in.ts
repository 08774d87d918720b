import type { AccessNews } from "../access/access-change.ts";
import type { PersonActor } from "../access/actor.ts";
import type { Account } from "../accounts/account.ts";
import type { AccountBook } from "../accounts/create-account-book.ts";
import { loginKey } from "../accounts/login-key.ts";
import { AuthError } from "../auth-error.ts";
import type { RateLimits } from "../limits/create-rate-limits.ts";
import type { PasswordHasher } from "../passwords/create-password-hasher.ts";
import { type DeedRecord, recordDeed } from "../people/record-deed.ts";
import type { SessionBook } from "../sessions/create-session-book.ts";
import type { OpenedSession, SignInMethod, SignInPlace } from "../sessions/session.ts";

export interface SignInParts extends DeedRecord {
  readonly accounts: AccountBook;
  readonly sessions: SessionBook;
  readonly hasher: PasswordHasher;
  readonly limits: Pick<RateLimits, "signIn">;
  readonly news: Pick<AccessNews, "tell">;
  /** Lets the next request be looked up anew. */
  readonly forget: () => void;
  readonly noteSignedIn: (accountId: string) => Promise<void>;
}

export interface SignIn {
  /**
   * By login and password. @throws AuthError `invalid_credentials` for whatever is wrong with them, `rate_limited` and
   * `busy` with `retryAfterSeconds`
   */
  byPassword(login: string, password: string, place: SignInPlace): Promise<OpenedSession>;
  /** Opens a session for somebody whose identity is proved otherwise. */
  admit(account: Account, method: SignInMethod, place: SignInPlace): Promise<OpenedSession>;
  /** The person's own session ends. */
  signOut(actor: PersonActor, place: SignInPlace): Promise<void>;
  /**
   * Another password for the person who knows the one of now: every other session ends, and this one goes on under
   * another token. @throws AuthError `invalid_credentials`, `bad_password`, `rate_limited`, `busy`
   */
  changePassword(
    actor: PersonActor,
    passwords: { readonly current: string; readonly next: string },
    place: SignInPlace,
  ): Promise<OpenedSession>;
}

/** @see SignIn */
export function createSignIn(parts: SignInParts): SignIn {
  const { accounts, sessions, hasher, limits, audit } = parts;

  async function admit(account: Account, method: SignInMethod, place: SignInPlace): Promise<OpenedSession> {
    await audit.append(entry(account.login, "done", place, { method }));
    const opened = await sessions.open(account.id, method, place);
    await parts.noteSignedIn(account.id);
    return opened;
  }

  /** The account, when login and password are those of somebody who may come in. */
  async function prove(
    action: "session.sign_in" | "account.password_changed",
    { login, password }: { readonly login: string; readonly password: string },
    place: SignInPlace,
  ): Promise<Account> {
    const attempt = await limits.signIn(loginKey(login), place.address);
    const found = await accounts.findByLogin(login);
    const isRight = await hasher.verify(found?.passwordHash, password);
    if (found?.passwordHash === undefined || !isRight || found.account.isDisabled) {
      // Somebody may have typed the password where the login belongs: what names nobody is not written down.
      const who = found?.account.login ?? "unknown login";
      await audit.append({ ...entry(who, "refused", place, { method: "password" }), action });
      throw new AuthError("invalid_credentials");
    }
    await attempt.succeeded();
    if (hasher.isOutdated(found.passwordHash)) {
      await accounts.renewHash(found.account.id, found.passwordHash, await hasher.hash(password));
    }
    return found.account;
  }

  return {
    admit,
    async byPassword(login, password, place) {
      return admit(await prove("session.sign_in", { login, password }, place), "password", place);
    },
    async signOut(actor, place) {
      await audit.append({
        who: actor.login,
        action: "session.sign_out",
        result: "done",
        address: place.address,
      });
      const ended = await sessions.end({ id: actor.sessionKey });
      parts.forget();
      parts.news.tell(ended, "signed_out");
    },
    async changePassword(actor, { current, next }, place) {
      const account = await prove(
        "account.password_changed",
        { login: actor.login, password: current },
        place,
      );
      const by = { who: account.login, address: place.address };
      return recordDeed(parts, { by, action: "account.password_changed" }, async () => {
        await accounts.setPassword(account.id, next);
        const ended = await sessions.end({ accountId: account.id });
        const opened = await sessions.open(account.id, actor.method, place);
        parts.forget();
        parts.news.tell(ended, "password_changed");
        return opened;
      });
    },
  };
}

function entry(
  login: string,
  result: "done" | "refused",
  { address }: SignInPlace,
  after: Readonly<Record<string, string>>,
) {
  return { who: login, action: "session.sign_in", result, address, after } as const;
}
