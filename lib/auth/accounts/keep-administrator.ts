import type { Transaction } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { AuthError } from "../auth-error.ts";

/**
 * Makes sure that somebody other than `accountId` can still administer. Part of the transaction that takes this right
 * away, and its first write: it locks the administrators, so that two of them cannot end each other at once.
 * @throws AuthError `last_administrator`
 */
export async function keepAdministrator(db: Transaction<Tables>, accountId: string): Promise<void> {
  await db
    .updateTable("accounts")
    .set(({ ref }) => ({ changed_at: ref("changed_at") }))
    .where("role", "=", "admin")
    .execute();
  const other = await db
    .selectFrom("accounts")
    .select("id")
    .where("role", "=", "admin")
    .where("is_disabled", "=", 0)
    .where("id", "!=", accountId)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) throw new AuthError("last_administrator");
}
