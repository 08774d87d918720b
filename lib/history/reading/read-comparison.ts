import {
  applies,
  type EntityId,
  type HistoryOverlay,
  sameTimeOrNear,
  type TrendKpi,
} from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import {
  type Folded,
  foldStretch,
  localDayStart,
  type MinuteReader,
  minuteMs,
  type ReadableMinutes,
  type Recording,
  readTogether,
} from "@/lib/trends/server.ts";
import { minutesOfHour } from "../cells/hour-cells.ts";
import { cellPlace } from "../cells/places.ts";
import { type DayOfQuarters, quarterMinutes, quartersOfDay } from "../cells/quarters.ts";
import { giveWay } from "../give-way.ts";
import type { TrackIndex } from "../track-name.ts";
import { loadDays, loadMinutes, loadPages, type MinutePages } from "./load-cells.ts";
import { type QuarterReader, readQuarters } from "./read-quarters.ts";

const daysBack: Readonly<Record<HistoryOverlay | "today", number>> = { today: 0, yesterday: 1, last_week: 7 };

/** Every service at the same time of a day. */
export interface ComparedFloor {
  readonly atMs: number;
  readonly services: ReadonlyMap<EntityId, Folded>;
}

export interface ComparisonSources {
  readonly db: Store["db"];
  readonly tracks: TrackIndex;
  readonly recording: Pick<Recording, "service">;
  readonly timezone: string;
  /** The first minute that has not ended. */
  readonly until: number;
}

/**
 * Reads a KPI of all services as it was `against`: a gauge in the minute before that time, what counts since the midnight
 * before it. Services come in small groups, so that the process does other work between them.
 * @throws StoreError
 */
export async function readComparison(
  kpi: TrendKpi,
  against: HistoryOverlay | "today",
  { db, tracks, recording, timezone, until }: ComparisonSources,
): Promise<ComparedFloor> {
  const atMs = sameTimeOrNear(until * minuteMs, -daysBack[against], timezone);
  const end = Math.floor(atMs / minuteMs);
  const from = kpi.kind === "gauge" ? end - 1 : localDayStart(end, timezone);
  const services = new Map<EntityId, Folded>();
  const pages = await loadPages(db, from, end);
  const all = [...tracks.services()];
  for (let start = 0; start < all.length; start += servicesAtOnce) {
    const asked: AskedService[] = [];
    for (const service of all.slice(start, start + servicesAtOnce)) {
      if (applies(kpi.formula, recording.service(service) ?? {}))
        asked.push({ service, numbers: tracks.of(service).map(({ track }) => track) });
      else services.set(service, { value: null, gap: "not_applicable" });
    }
    for (const [service, folded] of await foldServices(kpi, asked, { from, end, pages, db }))
      if (folded.gap !== "not_recorded") services.set(service, folded);
    await giveWay();
  }
  return { atMs, services };
}

/** So many are read by one question of each table, and hold the process for a few milliseconds. */
const servicesAtOnce = 8;

interface AskedService {
  readonly service: EntityId;
  readonly numbers: readonly number[];
}

interface ComparedRange {
  readonly from: number;
  readonly end: number;
  /** The minutes of the range that have no hour yet. */
  readonly pages: MinutePages;
  readonly db: Store["db"];
}

/** Whole quarters from their days, and minutes where they are not whole or in no day yet. */
async function foldServices(
  kpi: TrendKpi,
  asked: readonly AskedService[],
  { from, end, pages, db }: ComparedRange,
): Promise<readonly (readonly [EntityId, Folded])[]> {
  const all = asked.flatMap(({ numbers }) => numbers);
  const days = await loadDays(db, all, dayOfMinute(from), dayOfMinute(end - 1) + 1);
  const parts = asked.map(({ service, numbers }) => {
    const quarters = kpi.kind === "gauge" ? [] : wholeQuarters(numbers, days, from, end);
    const last = quarters.at(-1);
    return { service, numbers, quarters, first: last === undefined ? from : (last + 1) * quarterMinutes };
  });
  const first = Math.min(end, ...parts.map((part) => part.first));
  const minutes = await loadMinutes(db, all, hourStart(first), end, pages);
  return parts.map(({ service, numbers, quarters, first: ownFirst }) => {
    const reader = readTogether(numbers.flatMap((track) => minutes.get(track) ?? []));
    const kept = readQuarters(numbers, days, new Map<number, ReadableMinutes>(), kpi);
    return [service, foldSlots(kpi, kept, reader, { quarters, first: ownFirst, end })];
  });
}

function hourStart(minute: number): number {
  return Math.floor(minute / minutesOfHour) * minutesOfHour;
}

/** Quarters from `from` on, up to the last that some day has. */
function wholeQuarters(
  tracks: readonly number[],
  days: ReadonlyMap<number, DayOfQuarters>,
  from: number,
  end: number,
): readonly number[] {
  if (from % quarterMinutes !== 0) return [];
  const first = from / quarterMinutes;
  const quarters = Array.from(
    { length: Math.max(0, Math.floor(end / quarterMinutes) - first) },
    (_, index) => first + index,
  );
  const isKept = (quarter: number) =>
    tracks.some((track) => {
      const day = days.get(cellPlace(Math.floor(quarter / quartersOfDay), track));
      return day?.cell(0, quarter % quartersOfDay) !== undefined;
    });
  const last = quarters.findLastIndex(isKept);
  return quarters.slice(0, last + 1);
}

/** Quarters and then minutes as the rows of one figure. */
function foldSlots(
  kpi: TrendKpi,
  quarters: QuarterReader,
  minutes: MinuteReader,
  range: { readonly quarters: readonly number[]; readonly first: number; readonly end: number },
): Folded {
  const count = range.quarters.length;
  const slots = Array.from({ length: count + Math.max(0, range.end - range.first) }, (_, index) => index);
  const { missingMinutes = 0, ...folded } = foldStretch(slots, kpi, {
    hasExtremes: minutes.hasExtremes,
    read: (slot, statistic, keep) =>
      slot < count
        ? quarters.read(range.quarters[slot] ?? 0, statistic, keep)
        : minutes.read(range.first + slot - count, statistic, keep),
  });
  const lostSlots = range.quarters.filter(
    (quarter) => quarters.missing(quarter, quarterMinutes) === quarterMinutes,
  ).length;
  const lostMinutes = range.quarters
    .map((quarter) => quarters.missing(quarter, quarterMinutes))
    .reduce((sum, missing) => sum + missing, 0);
  const missing = Math.max(0, missingMinutes - lostSlots) + lostMinutes;
  // Of what nobody knows anything of, the gap says all.
  const isAll = missing === count * quarterMinutes + Math.max(0, range.end - range.first);
  return missing === 0 || isAll ? folded : { ...folded, missingMinutes: missing };
}

function dayOfMinute(minute: number): number {
  return Math.floor(minute / (quarterMinutes * quartersOfDay));
}
