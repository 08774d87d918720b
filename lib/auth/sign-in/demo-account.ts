import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import type { Account } from "../accounts/account.ts";
import { accountOfRow } from "../accounts/account-of-row.ts";

const id = "demo";

/**
 * The account of whoever tries Mirante out: a supervisor with the grants of `interactLogin` at the simulator, without a
 * password. It administers nothing, so that nothing made while trying out opens a door later.
 */
export async function demoAccount(db: Kysely<Tables>, interactLogin: string, now: number): Promise<Account> {
  const row: Tables["accounts"] = {
    // No login may hold a space, so nobody can be made who looks the same.
    ...{ id, login: "demo", login_key: "demo account", name: "Demo", role: "supervisor", origin: "demo" },
    ...{ interact_login: interactLogin, narrowing: "{}", locale: null, is_disabled: 0, password_hash: null },
    ...{ created_at: now, changed_at: now, signed_in_at: null },
  };
  await db
    .insertInto("accounts")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({ interact_login: interactLogin, changed_at: now }),
    )
    .execute();
  return accountOfRow(row);
}
