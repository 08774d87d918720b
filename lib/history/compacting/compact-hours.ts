import type { Store } from "@/lib/store/server.ts";
import { columns, minuteMs } from "@/lib/trends/server.ts";
import { codeOf } from "../cells/cell.ts";
import { emptyHour, type HourCells, minutesOfHour, packHour, unpackHour } from "../cells/hour-cells.ts";
import { readMinutePage, tracksInPage } from "../cells/minute-page.ts";
import { cellPlace } from "../cells/places.ts";
import { openDay, quarterMinutes, rollUp } from "../cells/quarters.ts";
import { giveWay } from "../give-way.ts";
import { putRows } from "../writing/put-rows.ts";

/** Minutes that turn out late not to have been whole come before this. */
const patienceMs = 3 * minuteMs;
/** So many services and media at a time hold the process for a few milliseconds. */
const tracksAtOnce = 8;
const hoursOfDay = 24;

type Db = Store["db"];

/**
 * Turns the minutes of hours that are over into one row for each service and medium, and into quarters of an hour. An
 * hour that is interrupted is done again; one that got another minute since is merged.
 * @returns how many hours it did
 * @throws StoreError
 */
export async function compactHours(db: Db, nowMs: number): Promise<number> {
  const end = Math.floor((nowMs - patienceMs) / minuteMs / minutesOfHour);
  let done = 0;
  for (;;) {
    const oldest = await db
      .selectFrom("history_minutes")
      .select("place")
      .where("place", "<", end * minutesOfHour)
      .orderBy("place")
      .limit(1)
      .executeTakeFirst();
    if (oldest === undefined) return done;
    await compactHour(db, Math.floor(oldest.place / minutesOfHour));
    done += 1;
  }
}

type Pages = ReadonlyMap<number, Uint8Array>;

async function compactHour(db: Db, hour: number): Promise<void> {
  const first = hour * minutesOfHour;
  const rows = await db
    .selectFrom("history_minutes")
    .selectAll()
    .where("place", ">=", first)
    .where("place", "<", first + minutesOfHour)
    .execute();
  const pages: Pages = new Map(rows.map(({ place, cells }) => [place - first, cells]));
  const tracks = [...new Set(rows.flatMap(({ cells }) => tracksInPage(cells)))];
  for (let start = 0; start < tracks.length; start += tracksAtOnce) {
    await compactTracks(db, hour, tracks.slice(start, start + tracksAtOnce), pages);
    await giveWay();
  }
  await db
    .deleteFrom("history_minutes")
    .where("place", ">=", first)
    .where("place", "<", first + minutesOfHour)
    .execute();
}

async function compactTracks(db: Db, hour: number, tracks: readonly number[], pages: Pages): Promise<void> {
  const day = Math.floor(hour / hoursOfDay);
  const read = (table: "history_hours" | "history_days", time: number) =>
    db
      .selectFrom(table)
      .selectAll()
      .where(
        "place",
        "in",
        tracks.map((track) => cellPlace(time, track)),
      )
      .execute();
  const [hours, days] = [await read("history_hours", hour), await read("history_days", day)];
  const packed = tracks.map((track) => {
    const [hourPlace, dayPlace] = [cellPlace(hour, track), cellPlace(day, track)];
    const former = hours.find(({ place }) => place === hourPlace)?.cells;
    const cells = mergeMinutes(former === undefined ? undefined : unpackHour(former), track, pages);
    const quarters = openDay(days.find(({ place }) => place === dayPlace)?.cells);
    putQuarters(quarters, hour % hoursOfDay, cells);
    return {
      hour: { place: hourPlace, cells: packHour(cells) },
      day: { place: dayPlace, cells: quarters.pack() },
    };
  });
  await db.transaction().execute(async (transaction) => {
    await putRows(
      transaction,
      "history_hours",
      packed.map((each) => each.hour),
    );
    await putRows(
      transaction,
      "history_days",
      packed.map((each) => each.day),
    );
  });
}

/** A minute without a page was recorded by nobody; in one that has a page, a track that is not there was not there. */
function mergeMinutes(former: HourCells | undefined, track: number, pages: Pages): HourCells {
  const hour = former ?? emptyHour();
  for (let minute = 0; minute < minutesOfHour; minute += 1) {
    const page = pages.get(minute);
    if (page === undefined && former !== undefined) continue;
    const codes = page === undefined ? undefined : readMinutePage(page, track, columns.length);
    const absent = page === undefined ? codeOf("not_recorded") : 0;
    for (const [column, cells] of hour.entries()) cells[minute] = codes?.[column] ?? absent;
  }
  return hour;
}

function putQuarters(day: ReturnType<typeof openDay>, hourOfDay: number, cells: HourCells): void {
  const quarters = minutesOfHour / quarterMinutes;
  for (const [column, { keep }] of columns.entries()) {
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      const codes = cells[column]?.subarray(quarter * quarterMinutes, (quarter + 1) * quarterMinutes);
      day.put(column, hourOfDay * quarters + quarter, rollUp(keep, codes ?? []));
    }
  }
}
