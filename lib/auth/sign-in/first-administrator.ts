import type { Account } from "../accounts/account.ts";
import type { AccountBook } from "../accounts/create-account-book.ts";
import { checkLogin } from "../accounts/login-key.ts";
import type { LinkBook } from "../links/create-link-book.ts";
import { refuseBadPassword } from "../passwords/refuse-bad-password.ts";
import { type DeedRecord, recordDeed } from "../people/record-deed.ts";

/** How the first administrator comes to be. */
export type FirstAdministrator =
  /** There is one. */
  | { readonly kind: "exists" }
  /** Made from the configuration. */
  | { readonly kind: "created"; readonly login: string }
  /** Whoever opens `/setup#<token>` within a day becomes it: to be printed once, and kept nowhere. */
  | { readonly kind: "link"; readonly token: string; readonly expiresAtMs: number };

export interface FirstAdministratorParts extends DeedRecord {
  readonly accounts: AccountBook;
  readonly links: LinkBook;
  /** From the configuration. It makes the first administrator, and changes none that exists. */
  readonly given: { readonly login: string; readonly password: string } | undefined;
}

/**
 * Sees to it that somebody can administer. A link that was printed at an earlier start works no more.
 * @throws AuthError `bad_login`, `bad_password`, `login_taken` for what the configuration gives
 */
export async function firstAdministrator(parts: FirstAdministratorParts): Promise<FirstAdministrator> {
  const { accounts, links, given } = parts;
  if (await accounts.hasAdministrator()) {
    await links.withdrawSetup();
    return { kind: "exists" };
  }
  if (given === undefined) return { kind: "link", ...(await links.issue({ kind: "setup" })) };
  await links.withdrawSetup();
  const created = await createOnce(parts, given);
  return created === undefined ? { kind: "exists" } : { kind: "created", login: created.login };
}

/** Undefined when another process over the same database made it in the same moment. */
async function createOnce(
  parts: FirstAdministratorParts,
  { login: written, password }: NonNullable<FirstAdministratorParts["given"]>,
): Promise<Account | undefined> {
  const { accounts } = parts;
  const login = checkLogin(written);
  refuseBadPassword(password, login);
  const deed = { by: { who: login }, action: "account.setup", wanted: { by: "configuration" } } as const;
  try {
    return await recordDeed(parts, deed, () =>
      accounts.create({ login, password, name: login, role: "admin" }),
    );
  } catch (error) {
    if (await accounts.hasAdministrator()) return undefined;
    throw error;
  }
}
