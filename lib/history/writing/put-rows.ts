import { type Kysely, sql } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { type HistoryRow, type HistoryTable, keyOfTable } from "./history-write.ts";

/** Puts rows of one table in place, whatever stood there. @throws StoreError */
export async function putRows<Table extends HistoryTable>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly HistoryRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const keys: readonly string[] = keyOfTable[table];
  const values = rows.map((row) => {
    const cells = new Map<string, unknown>(Object.entries(row));
    return sql`(${sql.join(columns.map((column) => sql`${cells.get(column) ?? null}`))})`;
  });
  const changes = columns
    .filter((column) => !keys.includes(column))
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}
    on conflict (${sql.join(keys.map((key) => sql.ref(key)))}) do update set ${sql.join(changes)}`.execute(
    db,
  );
}
