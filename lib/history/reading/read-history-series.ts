import {
  applies,
  type HistorySeries,
  type HistorySeriesAnswer,
  type TrendKpi,
  type TrendPoint,
} from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import {
  type Folded,
  foldStretch,
  instantOf,
  minuteMs,
  type Recording,
  readTogether,
} from "@/lib/trends/server.ts";
import { quarterMinutes, quartersOfDay } from "../cells/quarters.ts";
import { giveWay } from "../give-way.ts";
import type { HistorySeriesQuery } from "../history.ts";
import type { TrackIndex } from "../track-name.ts";
import {
  loadDays,
  loadMinutes,
  oldestMinute,
  oldestMinuteOfDays,
  oldestMinuteOfHours,
} from "./load-cells.ts";
import { planSteps, type StepPlan } from "./plan-steps.ts";
import { readQuarters } from "./read-quarters.ts";

export interface SeriesSources {
  readonly db: Store["db"];
  readonly tracks: TrackIndex;
  readonly recording: Pick<Recording, "service">;
  readonly timezone: string;
  /** The first minute that has not ended. */
  readonly until: number;
}

/** Folds the minutes from `start` until before `end`. */
type Fold = (start: number, end: number) => Folded;

/** Services one by one, so that the process does other work between them. @throws StoreError */
export async function readHistorySeries(
  query: HistorySeriesQuery,
  sources: SeriesSources,
): Promise<HistorySeriesAnswer> {
  const { services, media, kpis, stepMinutes, fromMs, toMs } = query;
  const from = Math.floor(fromMs / minuteMs);
  const until = Math.min(Math.ceil(toMs / minuteMs), sources.until);
  const plan = planSteps(from, until, stepMinutes, sources.timezone);
  const series: HistorySeries[] = [];
  for (const service of services) {
    const tracks = sources.tracks.of(service, media).map(({ track }) => track);
    const foldsOf = await loadFolds(tracks, plan, until, sources.db);
    for (const kpi of kpis) {
      const about = {
        ...{ service, kpi: kpi.id, kind: kpi.kind, unit: kpi.formula.unit },
        ...(media === undefined ? {} : { media }),
      };
      const isAbout = applies(kpi.formula, sources.recording.service(service) ?? {});
      series.push({
        ...about,
        ...pointsOf(plan, until, sources.until, isAbout ? foldsOf(kpi) : notApplicable),
      });
      await giveWay();
    }
  }
  const keptSince = await keptSinceMinute(stepMinutes, sources.db);
  return {
    timezone: sources.timezone,
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    stepMinutes,
    series,
    ...(keptSince === undefined ? {} : { keptSince: instantOf(keptSince) }),
  };
}

const notApplicable: Fold = () => ({ value: null, gap: "not_applicable" });
const notRecorded: Fold = () => ({ value: null, gap: "not_recorded" });

async function loadFolds(
  tracks: readonly number[],
  { starts, stepMinutes }: StepPlan,
  until: number,
  db: Store["db"],
): Promise<(kpi: TrendKpi) => Fold> {
  const [first] = starts;
  if (first === undefined || tracks.length === 0) return () => notRecorded;
  if (stepMinutes >= quarterMinutes && first % quarterMinutes === 0)
    return loadQuarterFolds(tracks, first, until, db);
  const minutes = await loadMinutes(db, tracks, first, until);
  const reader = readTogether(tracks.flatMap((track) => minutes.get(track) ?? []));
  return (kpi) => (start, end) => foldStretch(numbers(start, end), kpi, reader);
}

/** @throws StoreError */
export async function loadQuarterFolds(
  tracks: readonly number[],
  first: number,
  until: number,
  db: Store["db"],
): Promise<(kpi: TrendKpi) => Fold> {
  const dayMinutes = quartersOfDay * quarterMinutes;
  const days = await loadDays(db, tracks, Math.floor(first / dayMinutes), Math.ceil(until / dayMinutes));
  const unpacked = await oldestMinute(db);
  const from = Math.max(first, Math.floor((unpacked ?? until) / quarterMinutes) * quarterMinutes);
  const minutes =
    unpacked === undefined || from >= until ? new Map() : await loadMinutes(db, tracks, from, until);
  return (kpi) => {
    const reader = readQuarters(tracks, days, minutes, kpi);
    return (start, end) => {
      const quarters = numbers(Math.floor(start / quarterMinutes), Math.ceil(end / quarterMinutes));
      const { missingMinutes: _, ...folded } = foldStretch(quarters, kpi, reader);
      const missing = quarters
        .map((quarter) => reader.missing(quarter, Math.min(quarterMinutes, end - quarter * quarterMinutes)))
        .reduce((sum, count) => sum + count, 0);
      const told = reader.hasExtremes || kpi.kind !== "gauge" ? folded : withoutExtremes(folded);
      // Of what nobody knows anything of, the gap says all.
      return missing === 0 || missing === end - start ? told : { ...told, missingMinutes: missing };
    };
  };
}

/** Sums of media at the ends of quarters tell of no minute between them. */
function withoutExtremes({ min: _, max: __, ...folded }: Folded): Folded {
  return folded;
}

function pointsOf({ starts, instants, stepMinutes }: StepPlan, until: number, now: number, fold: Fold) {
  const points = starts.map((start, index): TrendPoint => {
    const isOpen = start + stepMinutes > now;
    const folded = fold(start, Math.min(start + stepMinutes, until));
    return { at: instants[index] ?? instantOf(start), ...folded, ...(isOpen ? { isOpen: true } : {}) };
  });
  const [first] = starts;
  const total: Folded = first === undefined ? notRecorded(until, until) : fold(first, until);
  return { points, total };
}

async function keptSinceMinute(stepMinutes: number, db: Store["db"]): Promise<number | undefined> {
  const kept = [
    await oldestMinute(db),
    await oldestMinuteOfHours(db),
    stepMinutes < quarterMinutes ? undefined : await oldestMinuteOfDays(db),
  ].filter((minute) => minute !== undefined);
  return kept.length === 0 ? undefined : Math.min(...kept);
}

function numbers(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
