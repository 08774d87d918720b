import { drawnSeries } from "@/components/history/drawn-series.ts";
import {
  type HistorySeries,
  type HistoryStep,
  type TrendKpi,
  type TrendPoint,
  trendKpis,
} from "@/lib/domain/index.ts";
import { instantOf, minuteMs, minuteOf } from "@/lib/trends/server.ts";
import type { LedgerComparison, LedgerTrack } from "./simulated-ledger.ts";
import type { SimulatedWeek } from "./simulated-week.ts";

type Told = Omit<TrendPoint, "at">;

/** The field's formulas, written down here once more, so that an error in ours is found. */
const ratios: Readonly<
  Record<string, readonly [numerator: readonly string[], denominator: readonly string[]]>
> = {
  service_level: [["handled_awt"], ["handled", "abandoned"]],
  abandon_rate: [["abandoned"], ["received"]],
  asa: [["queue_time"], ["dequeued"]],
  aht: [["talk_time", "hold_time", "after_call_work_time"], ["handled"]],
};
const shares = ["service_level", "abandon_rate"];
/** What is said of services that take calls, and of no others. */
const ofInbound = ["service_level", "abandon_rate"];
/**
 * Every total and every point that a page draws of a day, of each service in each medium and in all of them, at these
 * steps, beside what the contact centre's own books say of the minutes that were heard.
 */
export async function faultsOfDay(
  week: SimulatedWeek,
  day: string,
  steps: readonly HistoryStep[],
): Promise<LedgerComparison> {
  const { from, to } = week.minutesOf(day);
  const kpis = [...trendKpis.values()];
  const faults: string[] = [];
  let compared = 0;
  for (const tracks of subjectsOf(week.ledger.tracks)) {
    const [{ service, media } = { service: "", media: "voice" }] = tracks;
    for (const stepMinutes of steps) {
      const answer = await week.driven.history.series({
        ...{ services: [`interact:${service}`], kpis, stepMinutes },
        ...{ media: tracks.length === 1 ? media : undefined },
        ...{ fromMs: from * minuteMs, toMs: to * minuteMs },
      });
      for (const kpi of kpis) {
        const [drawn] = drawnSeries(answer, kpi.id, new Map());
        const named = `${day} ${service} ${tracks.map((track) => track.media).join("+")} ${kpi.id} by ${stepMinutes}`;
        for (const [stretch, told] of stretchesOf(drawn, from, to, stepMinutes)) {
          compared += 1;
          const real = truthOf(week, kpi, tracks, stretch.from, stretch.to);
          const fault = differenceOf(told, real, kpi.id === "longest_wait" ? 1 : 1e-9);
          if (fault !== undefined) faults.push(`${named} at ${instantOf(stretch.from)}: ${fault}`);
        }
      }
    }
  }
  return { compared, faults };
}

/** Each service in each of its media; those that have several also with all of them. */
function subjectsOf(tracks: readonly LedgerTrack[]): readonly (readonly LedgerTrack[])[] {
  const services = new Set(tracks.map(({ service }) => service));
  const together = [...services].map((service) => tracks.filter((track) => track.service === service));
  return [...tracks.map((track) => [track]), ...together.filter(({ length }) => length > 1)];
}

function* stretchesOf(
  drawn: HistorySeries | undefined,
  from: number,
  to: number,
  stepMinutes: number,
): Generator<readonly [{ readonly from: number; readonly to: number }, Told | undefined]> {
  yield [{ from, to }, drawn?.total];
  const points = new Map((drawn?.points ?? []).map((point) => [minuteOf(Date.parse(point.at)), point]));
  for (let start = from; start < to; start += stepMinutes)
    yield [{ from: start, to: start + stepMinutes }, points.get(start)];
}

/** What is to be told of minutes: of those that were heard what the books say, and how many were not. */
export function truthOf(
  { ledger, isKnown, typeOf }: SimulatedWeek,
  { id, kind }: TrendKpi,
  tracks: readonly LedgerTrack[],
  from: number,
  to: number,
): Partial<Told> {
  const [{ service } = { service: "" }] = tracks;
  if (ofInbound.includes(id) && typeOf(service) !== "inbound") return { value: null, gap: "not_applicable" };
  const heard = Array.from({ length: to - from }, (_, index) => from + index).filter(isKnown);
  if (heard.length === 0) return { value: null, gap: "not_live" };
  const missing = to - from - heard.length;
  const missed = missing === 0 ? {} : { missingMinutes: missing };
  const counted = (names: readonly string[]) =>
    names
      .flatMap((name) => tracks.map((track) => ledger.counted(track, name, heard)))
      .reduce((sum, count) => sum + count, 0);
  if (kind === "counter") return { value: counted([id]), ...missed };
  if (kind === "ratio") {
    const [over = [], under = []] = ratios[id] ?? [];
    const [numerator, denominator] = [counted(over), counted(under)];
    if (denominator === 0)
      return numerator === 0
        ? { value: null, gap: "nothing_counted", ...missed }
        : { value: null, ...missed };
    if (shares.includes(id) && numerator > denominator)
      return { value: null, gap: "inconsistent", ...missed };
    return { value: numerator / denominator, numerator, denominator, ...missed };
  }
  const minutes = heard.map((minute) => tracks.map((track) => ledger.gauge(track, id, minute)));
  const most = (track: number) => Math.max(...minutes.map((each) => each[track]?.max ?? Number.NaN));
  if (id === "longest_wait") return { value: Math.max(...tracks.map((_, track) => most(track))), ...missed };
  const value = (minutes.at(-1) ?? []).reduce((sum, gauge) => sum + (gauge?.last ?? Number.NaN), 0);
  if (tracks.length > 1) return { value, ...missed };
  return {
    value,
    min: Math.min(...minutes.map(([gauge]) => gauge?.min ?? Number.NaN)),
    max: most(0),
    ...missed,
  };
}

const compared = ["value", "min", "max", "numerator", "denominator", "missingMinutes"] as const;

function differenceOf(told: Told | undefined, real: Partial<Told>, leeway: number): string | undefined {
  if (told === undefined) return "there is no point";
  const isSame =
    compared.every((name) => !Object.hasOwn(real, name) || isNear(told[name], real[name], leeway)) &&
    (real.gap === undefined || told.gap === real.gap) &&
    (told.missingMinutes ?? 0) === (real.missingMinutes ?? 0);
  return isSame ? undefined : `${JSON.stringify(told)} is told, ${JSON.stringify(real)} is so`;
}

function isNear(told: number | null | undefined, real: number | null | undefined, leeway: number): boolean {
  if (typeof told !== "number" || typeof real !== "number") return told === real;
  return Math.abs(told - real) <= leeway;
}
