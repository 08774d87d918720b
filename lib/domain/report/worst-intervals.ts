import type { HistorySeries } from "../history/history.ts";
import { trendKpis } from "../trends/trend-kpi.ts";
import { combineParts, stretchMinutes } from "./combine-series.ts";
import { isTargetKpi, judgeTarget } from "./judge-target.ts";
import { missedContacts } from "./missed-contacts.ts";
import { type ReportKpiId, reportKpis, targetKpis } from "./report.ts";
import type { NamedEntity, ShiftFacts, ShiftInterval } from "./shift-report.ts";

const most = 5;

/**
 * The quarters of an hour that missed a target, those with the most contacts that were not answered in time first. Where a
 * shift is held to no target, those in which any contact was not.
 */
export function worstIntervals(facts: Facts): readonly ShiftInterval[] {
  const hasTargets = targetKpis.some((kpi) => facts.targets[kpi] !== undefined);
  return intervalsOf(facts)
    .filter(({ missed, missedContacts: count }) => (hasTargets ? missed.length > 0 : (count ?? 0) > 0))
    .sort(
      (a, b) =>
        (b.missedContacts ?? 0) - (a.missedContacts ?? 0) ||
        b.missed.length - a.missed.length ||
        (a.from < b.from ? -1 : 1),
    )
    .slice(0, most);
}

type Facts = Pick<ShiftFacts, "series" | "services" | "targets">;

function intervalsOf({ series, services, targets }: Facts): readonly ShiftInterval[] {
  const starts = series.find(({ points }) => points.length > 0)?.points.map(({ at }) => at) ?? [];
  const ofKpi = new Map(reportKpis.map((kpi) => [kpi, series.filter((each) => each.kpi === kpi)]));
  const ofServices = services.map((service) => ({ service, ofKpi: countedOf(service, ofKpi) }));
  return starts.map((from, index): ShiftInterval => {
    const tell = (kpi: ReportKpiId) => valueAt(kpi, ofKpi.get(kpi) ?? [], index);
    const missed = reportKpis.filter(isTargetKpi).flatMap((kpi) => {
      const value = tell(kpi)?.value ?? null;
      const { target, verdict } = judgeTarget(kpi, value, targets);
      return verdict === "missed" && value !== null && target !== undefined ? [{ kpi, value, target }] : [];
    });
    const service = worstService(ofServices, index);
    return {
      from,
      to: new Date(Date.parse(from) + stretchMinutes * 60_000).toISOString(),
      missedContacts: missedContacts(tell),
      missed,
      ...(service === undefined ? {} : { service }),
    };
  });
}

type SeriesOfKpi = ReadonlyMap<ReportKpiId, readonly HistorySeries[]>;

/** What contacts that were not answered in time are counted by. */
const counted = ["service_level", "abandoned"] as const;

function countedOf({ id }: NamedEntity, all: SeriesOfKpi): SeriesOfKpi {
  return new Map(counted.map((kpi) => [kpi, all.get(kpi)?.filter(({ service }) => service === id) ?? []]));
}

function valueAt(kpi: ReportKpiId, series: readonly HistorySeries[], index: number) {
  const trend = trendKpis.get(kpi);
  const points = series.flatMap(({ points: all }) => all[index] ?? []);
  return trend === undefined ? undefined : combineParts(points, trend.formula, trend.kind);
}

function worstService(
  all: readonly { readonly service: NamedEntity; readonly ofKpi: SeriesOfKpi }[],
  index: number,
): ShiftInterval["service"] {
  if (all.length < 2) return undefined;
  let worst: ShiftInterval["service"];
  for (const { service, ofKpi } of all) {
    const missed = missedContacts((kpi) => valueAt(kpi, ofKpi.get(kpi) ?? [], index)) ?? 0;
    if (missed > (worst?.missedContacts ?? 0)) worst = { ...service, missedContacts: missed };
  }
  return worst;
}
