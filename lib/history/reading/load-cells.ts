import type { Store } from "@/lib/store/server.ts";
import { columns, type ReadableMinutes } from "@/lib/trends/server.ts";
import { readCode } from "../cells/cell.ts";
import { minutesOfHour, openHour } from "../cells/hour-cells.ts";
import { type CellCodes, readMinutePage } from "../cells/minute-page.ts";
import type { PackedRows } from "../cells/pack-rows.ts";
import { cellPlace, readCellPlace } from "../cells/places.ts";
import {
  type DayOfQuarters,
  openDay,
  type QuarterCell,
  quarterMinutes,
  quartersOfDay,
} from "../cells/quarters.ts";
import { giveWay } from "../give-way.ts";

type Db = Store["db"];

/** Keys in one question, and rows unpacked in one turn. */
const placesAtOnce = 120;

/** What has no hour yet, by minutes: each row is of all services and media, so that it is read once for all of them. */
export type MinutePages = ReadonlyMap<number, Uint8Array>;

/** Minutes of services and media from `from` until before `to`. @throws StoreError */
export async function loadMinutes(
  db: Db,
  tracks: readonly number[],
  from: number,
  to: number,
  loaded?: MinutePages,
): Promise<ReadonlyMap<number, ReadableMinutes>> {
  // Pages first: one that becomes part of an hour meanwhile is then in both.
  const pages = loaded ?? (await loadPages(db, from, to));
  const hours = new Map<number, PackedRows>();
  const times = range(Math.floor(from / minutesOfHour), Math.ceil(to / minutesOfHour));
  await eachRow(db, "history_hours", times, tracks, (place, cells) => hours.set(place, openHour(cells)));
  return new Map(tracks.map((track) => [track, { read: readerOf(track, hours, pages) }]));
}

/** The newest minutes. @throws StoreError */
export async function loadPages(db: Db, from: number, to: number): Promise<MinutePages> {
  const rows = await db
    .selectFrom("history_minutes")
    .selectAll()
    .where("place", ">=", from)
    .where("place", "<", to)
    .execute();
  return new Map(rows.map(({ place, cells }) => [place, cells]));
}

function readerOf(
  track: number,
  hours: ReadonlyMap<number, PackedRows>,
  pages: MinutePages,
): ReadableMinutes["read"] {
  const read = new Map<number, CellCodes | undefined>();
  function codesAt(minute: number, page: Uint8Array): CellCodes | undefined {
    if (!read.has(minute)) read.set(minute, readMinutePage(page, track, columns.length));
    return read.get(minute);
  }
  return (minute, column) => {
    // A page is newer than its hour.
    const page = pages.get(minute);
    if (page !== undefined) return readCode(codesAt(minute, page)?.[column]);
    const hour = hours.get(cellPlace(Math.floor(minute / minutesOfHour), track));
    return readCode(hour?.row(column)?.[minute % minutesOfHour]);
  };
}

/** Quarters by the key of their day and track. @throws StoreError */
export async function loadDays(
  db: Db,
  tracks: readonly number[],
  firstDay: number,
  endDay: number,
): Promise<ReadonlyMap<number, DayOfQuarters>> {
  const days = new Map<number, DayOfQuarters>();
  await eachRow(db, "history_days", range(firstDay, endDay), tracks, (place, cells) =>
    days.set(place, openDay(cells)),
  );
  return days;
}

async function eachRow(
  db: Db,
  table: "history_hours" | "history_days",
  times: readonly number[],
  tracks: readonly number[],
  take: (place: number, cells: Uint8Array) => void,
): Promise<void> {
  const places = times.flatMap((time) => tracks.map((track) => cellPlace(time, track)));
  for (let start = 0; start < places.length; start += placesAtOnce) {
    const asked = places.slice(start, start + placesAtOnce);
    for (const { place, cells } of await db
      .selectFrom(table)
      .selectAll()
      .where("place", "in", asked)
      .execute())
      take(place, cells);
    if (start + placesAtOnce < places.length) await giveWay();
  }
}

/** The first minute that was recorded of the oldest hour that is kept; undefined when none is. @throws StoreError */
export async function oldestMinuteOfHours(db: Db): Promise<number | undefined> {
  const oldest = await oldestRow(db, "history_hours");
  if (oldest === undefined) return undefined;
  // Of what nobody recorded every service and every column says so.
  const codes = openHour(oldest.cells).row(0) ?? [];
  const first = Array.from(codes).findIndex((code) => readCode(code) !== "not_recorded");
  return oldest.time * minutesOfHour + Math.max(0, first);
}

/** The same of the oldest day, as far as its quarters tell. @throws StoreError */
export async function oldestMinuteOfDays(db: Db): Promise<number | undefined> {
  const oldest = await oldestRow(db, "history_days");
  if (oldest === undefined) return undefined;
  const day = openDay(oldest.cells);
  const minutes = range(0, quartersOfDay).map((quarter) => firstKnown(day.cell(0, quarter)));
  const first = Math.max(
    0,
    minutes.findIndex((minute) => minute !== undefined),
  );
  return (oldest.time * quartersOfDay + first) * quarterMinutes + (minutes[first] ?? 0);
}

async function oldestRow(db: Db, table: "history_hours" | "history_days") {
  const oldest = await db.selectFrom(table).selectAll().orderBy("place").limit(1).executeTakeFirst();
  return oldest && { time: readCellPlace(oldest.place).time, cells: oldest.cells };
}

/** The place of the first minute of a quarter that was recorded; undefined when none was. */
function firstKnown(cell: QuarterCell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  if (cell.known > 0) return range(0, quarterMinutes).find((minute) => (cell.known >> minute) % 2 === 1);
  return readCode(cell.gap) === "not_recorded" ? undefined : 0;
}

/** The oldest minute that has no hour yet. @throws StoreError */
export async function oldestMinute(db: Db): Promise<number | undefined> {
  const oldest = await db
    .selectFrom("history_minutes")
    .select("place")
    .orderBy("place")
    .limit(1)
    .executeTakeFirst();
  return oldest?.place;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
