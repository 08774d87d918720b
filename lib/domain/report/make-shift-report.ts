import type { HistoryAnnotation, HistoryGap, HistorySeries } from "../history/history.ts";
import { trendKpis } from "../trends/trend-kpi.ts";
import { combineTotals } from "./combine-series.ts";
import { judgeTarget } from "./judge-target.ts";
import { missedContacts } from "./missed-contacts.ts";
import { type ReportKpiId, reportKpis } from "./report.ts";
import type { ShiftFacts, ShiftFigure, ShiftReport, ShiftService } from "./shift-report.ts";
import { sumAlarms } from "./sum-alarms.ts";
import { worstIntervals } from "./worst-intervals.ts";

const deedKinds: ReadonlySet<HistoryAnnotation["kind"]> = new Set(["command", "reset", "counter_restarted"]);

/** What mattered in a shift, from what history knows of it. Pure. */
export function makeShiftReport(facts: ShiftFacts): ShiftReport {
  const { timezone, fromMs, toMs, madeAtMs, services, before, alarms, deeds, gaps } = facts;
  return {
    timezone,
    from: instantOf(fromMs),
    to: instantOf(toMs),
    madeAt: instantOf(madeAtMs),
    comparedFrom: instantOf(before.fromMs),
    services,
    figures: reportKpis.flatMap((kpi) => {
      const figure = figureOf(kpi, facts.series, facts);
      const past = figureOf(kpi, before.series, { ...facts, targets: {} });
      return figure === undefined || past === undefined ? [] : [{ ...figure, before: plainValue(past) }];
    }),
    perService: servicesOf(facts),
    worstIntervals: worstIntervals(facts),
    alarms: sumAlarms(alarms, madeAtMs),
    deeds: { isCut: deeds.isCut, marks: deeds.annotations.filter(({ kind }) => deedKinds.has(kind)) },
    gaps: gapsWithin([...unkept(facts), ...gaps], fromMs, toMs),
  };
}

type Figure = Omit<ShiftFigure, "before">;

function figureOf(
  kpi: ReportKpiId,
  all: readonly HistorySeries[],
  { targets, keptSinceMs }: Pick<ShiftFacts, "targets" | "keptSinceMs">,
): Figure | undefined {
  const trend = trendKpis.get(kpi);
  if (trend === undefined) return undefined;
  const series = all.filter((each) => each.kpi === kpi);
  const value = combineTotals(series, trend, keptSinceMs);
  const because = [...new Set(series.flatMap(({ total }) => total.because ?? []))];
  return {
    kpi,
    unit: trend.formula.unit,
    ...value,
    ...judgeTarget(kpi, value.value, targets),
    ...(because.length === 0 || value.value === null ? {} : { because }),
  };
}

function plainValue({
  value,
  gap,
  numerator,
  denominator,
  knownMinutes,
  ofMinutes,
}: Figure): ShiftFigure["before"] {
  return {
    ...{ value, knownMinutes, ofMinutes },
    ...(gap === undefined ? {} : { gap }),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

function servicesOf({ services, series, ...facts }: ShiftFacts): readonly ShiftService[] {
  const byService = new Map(services.map(({ id }): [string, HistorySeries[]] => [id, []]));
  for (const each of series) byService.get(each.service)?.push(each);
  return services
    .map(({ id, name }): ShiftService => {
      const own = byService.get(id) ?? [];
      const figures = reportKpis.flatMap((kpi) => figureOf(kpi, own, facts) ?? []);
      const tell = (kpi: ReportKpiId) => figures.find((figure) => figure.kpi === kpi);
      return { id, name, figures, missedContacts: missedContacts(tell) };
    })
    .sort((a, b) => (b.missedContacts ?? -1) - (a.missedContacts ?? -1) || a.name.localeCompare(b.name));
}

/** The time of the shift in which this server did not record anything yet. */
function unkept({ fromMs, toMs, keptSinceMs }: ShiftFacts): readonly HistoryGap[] {
  const sinceMs = Math.min(keptSinceMs ?? toMs, toMs);
  return sinceMs > fromMs
    ? [{ from: instantOf(fromMs), to: instantOf(sinceMs), reason: "not_recorded" }]
    : [];
}

function gapsWithin(gaps: readonly HistoryGap[], fromMs: number, toMs: number): ShiftReport["gaps"] {
  return gaps.flatMap(({ from, to, reason }) => {
    const beginMs = Math.max(fromMs, Date.parse(from));
    const endMs = Math.min(toMs, to === undefined ? toMs : Date.parse(to));
    return endMs > beginMs ? [{ from: instantOf(beginMs), to: instantOf(endMs), reason }] : [];
  });
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
