import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { AuthError } from "../auth-error.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";

/** What a link is good for: to make the first administrator, or to choose a new password for an account. */
export type LinkPurpose = { readonly kind: "setup" } | { readonly kind: "reset"; readonly accountId: string };

const setupMs = 24 * 3_600_000;
const resetMs = 3_600_000;

/** Links that work once. */
export interface LinkBook {
  /** A new link's token; the ones before, for the same, work no more. */
  issue(purpose: LinkPurpose): Promise<{ readonly token: string; readonly expiresAtMs: number }>;
  /** What a token is good for. @throws AuthError `invalid_link` when it is unknown, used or over */
  describe(token: string): Promise<LinkPurpose>;
  /** Uses it up: of two who try at once one succeeds. @throws AuthError `invalid_link` */
  redeem(token: string): Promise<void>;
  /** Takes back every link to become the first administrator. */
  withdrawSetup(): Promise<void>;
  sweep(): Promise<void>;
}

export interface LinkBookParts {
  readonly db: Kysely<Tables>;
  readonly now: () => number;
}

/** @see LinkBook */
export function createLinkBook({ db, now }: LinkBookParts): LinkBook {
  const withdrawSetup = async () => {
    await db.deleteFrom("one_time_links").where("purpose", "=", "setup").execute();
  };

  return {
    withdrawSetup,
    async issue(purpose) {
      const token = createToken();
      const expiresAtMs = now() + (purpose.kind === "setup" ? setupMs : resetMs);
      const account = purpose.kind === "reset" ? purpose.accountId : null;
      if (account === null) await withdrawSetup();
      else await db.deleteFrom("one_time_links").where("account", "=", account).execute();
      const row = { purpose: purpose.kind, account, created_at: now(), expires_at: expiresAtMs };
      await db
        .insertInto("one_time_links")
        .values({ token_hash: hashToken(token), ...row })
        .execute();
      return { token, expiresAtMs };
    },
    async describe(token) {
      const row = await db
        .selectFrom("one_time_links")
        .select(["purpose", "account"])
        .where("token_hash", "=", hashToken(token))
        .where("expires_at", ">", now())
        .executeTakeFirst();
      if (row === undefined) throw new AuthError("invalid_link");
      return row.account === null ? { kind: "setup" } : { kind: "reset", accountId: row.account };
    },
    async redeem(token) {
      const { numDeletedRows } = await db
        .deleteFrom("one_time_links")
        .where("token_hash", "=", hashToken(token))
        .where("expires_at", ">", now())
        .executeTakeFirstOrThrow();
      if (numDeletedRows !== 1n) throw new AuthError("invalid_link");
    },
    async sweep() {
      await db.deleteFrom("one_time_links").where("expires_at", "<=", now()).execute();
    },
  };
}
