import { sql } from "kysely";
import type { Store } from "./store.ts";

/** How a database does at this moment. */
export interface StoreMeasures {
  /** How long the shortest question took. */
  readonly pingMs: number;
  readonly sizeBytes: number;
}

/** @throws StoreError */
export async function measureStore({ db, kind }: Pick<Store, "db" | "kind">): Promise<StoreMeasures> {
  const sinceMs = performance.now();
  await db.selectFrom("audit_head").select("seq").execute();
  const pingMs = Math.round((performance.now() - sinceMs) * 10) / 10;
  const size =
    kind === "postgres"
      ? sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
      : sql<{ bytes: number }>`
          select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`;
  const { rows } = await size.execute(db);
  return { pingMs, sizeBytes: Number(rows[0]?.bytes ?? 0) };
}
