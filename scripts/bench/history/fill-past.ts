import { packHour } from "@/lib/history/cells/hour-cells.ts";
import { cellPlace } from "@/lib/history/cells/places.ts";
import { openDay, quartersOfDay } from "@/lib/history/cells/quarters.ts";
import { putRows } from "@/lib/history/writing/put-rows.ts";
import type { Store } from "@/lib/store/server.ts";
import { columns } from "@/lib/trends/server.ts";

const hoursKept = 8 * 24;
const daysKept = 400;
const rowsAtOnce = 200;
/** So many different rows are made; the others repeat them, which a database does not notice. */
const variants = 60;

/** Fills `store` with 400 days of quarters and eight of minutes, of `tracks` services and media, until `nowMs`. */
export async function fillPast(db: Store["db"], tracks: number, nowMs: number): Promise<void> {
  const hours = Array.from({ length: variants }, (_, seed) => packHour(busyHour(seed)));
  const days = Array.from({ length: variants }, (_, seed) => busyDay(seed));
  const hour = Math.floor(nowMs / 3_600_000);
  const day = Math.floor(hour / 24);
  await fill(db, "history_days", day - daysKept, day, tracks, days);
  await fill(db, "history_hours", hour - hoursKept, hour, tracks, hours);
}

async function fill(
  db: Store["db"],
  table: "history_days" | "history_hours",
  from: number,
  to: number,
  tracks: number,
  made: readonly Uint8Array[],
): Promise<void> {
  for (let time = from; time < to; time += 1) {
    const rows = Array.from({ length: tracks }, (_, index) => ({
      place: cellPlace(time, index + 1),
      cells: made[(time * 7 + index) % made.length] ?? new Uint8Array(),
    }));
    await db.transaction().execute(async (transaction) => {
      for (let start = 0; start < rows.length; start += rowsAtOnce)
        await putRows(transaction, table, rows.slice(start, start + rowsAtOnce));
    });
  }
}

function busyHour(seed: number): readonly Float64Array[] {
  return columns.map((_, column) =>
    Float64Array.from(
      { length: 60 },
      (__, minute) => 8 + ((seed * 31 + minute * 17 + column * 7) % 13) * (column % 3),
    ),
  );
}

function busyDay(seed: number): Uint8Array {
  const day = openDay();
  for (const column of columns.keys())
    for (let quarter = 0; quarter < quartersOfDay; quarter += 1)
      day.put(column, quarter, {
        value: (seed * 31 + quarter * 17 + column) % 97,
        known: 2 ** 15 - 1,
        gap: 0,
      });
  return day.pack();
}
