import { sql } from "kysely";
import type { Store } from "@/lib/store/server.ts";
import { cellPlace, dayOf, firstStatePlace, firstTimePlace } from "../cells/places.ts";
import { giveWay } from "../give-way.ts";
import type { HistoryRetention } from "../history-options.ts";
import type { HistoryTable } from "../writing/history-write.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Rows at a time, so that a transaction stays short. */
const rowsAtOnce = 200;

/**
 * Takes away what is older than it is kept, a few rows at a time, at most `most` of each table.
 * @returns how many rows it took away
 * @throws StoreError
 */
export async function pruneHistory(
  db: Store["db"],
  retention: HistoryRetention,
  nowMs: number,
  most: number,
): Promise<number> {
  const spansMs = nowMs - retention.spansDays * dayMs;
  const ends: readonly (readonly [table: HistoryTable, place: number])[] = [
    ["history_hours", cellPlace(Math.floor((nowMs - retention.minutesDays * dayMs) / hourMs), 0)],
    ["history_days", cellPlace(dayOf(nowMs - retention.quartersDays * dayMs), 0)],
    ["history_states", firstStatePlace(dayOf(spansMs))],
    ["history_contacts", firstTimePlace(spansMs)],
    ["history_alarms", firstTimePlace(spansMs)],
    ["history_gaps", firstTimePlace(spansMs)],
    ["history_annotations", firstTimePlace(spansMs)],
  ];
  let pruned = 0;
  for (const [table, place] of ends) pruned += await pruneTable(db, table, place, most);
  return pruned;
}

async function pruneTable(db: Store["db"], table: HistoryTable, end: number, most: number): Promise<number> {
  let pruned = 0;
  while (pruned < most) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where place in (
        select place from ${sql.table(table)} where place < ${end} order by place limit ${rowsAtOnce})`.execute(
      db,
    );
    pruned += Number(numAffectedRows);
    if (numAffectedRows < BigInt(rowsAtOnce)) break;
    await giveWay();
  }
  return pruned;
}
