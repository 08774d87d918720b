import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";

/** Takes away what only its owner could look after: the counts and the saved views of an account or a key. */
export async function removeBelongings(db: Kysely<Tables>, owner: string): Promise<void> {
  for (const table of ["baselines", "saved_views"] as const)
    await db.deleteFrom(table).where("account", "=", owner).execute();
}
