import {
  type AlarmRecord,
  dayAfter,
  type HistoryAnnotation,
  type NamedEntity,
  type ReportDraft,
  reportKpis,
  type Scope,
  type ShiftFacts,
  sees,
  trendKpis,
  type WorkedShift,
  workedShift,
} from "@/lib/domain/index.ts";
import type { ReportHistory, ReportNames } from "./reports.ts";

export interface ShiftParts {
  readonly history: ReportHistory;
  readonly names: ReportNames;
  readonly timezone: string;
  readonly now: () => number;
}

/** `no_services`: the contact centre has not told which it has · `nothing_in_scope`: none of the report's services is in scope. */
export type NothingToTell = "no_services" | "nothing_in_scope";

const mostAlarms = 2_000;
const alarmsAtOnce = 500;

/**
 * What history knows of a shift within `scope`.
 * @throws StoreError
 */
export async function gatherShift(
  { services: wanted, shift: plan, targets }: ReportDraft,
  shift: WorkedShift,
  scope: Scope,
  { history, names, timezone, now }: ShiftParts,
): Promise<ShiftFacts | NothingToTell> {
  const services = servicesIn(wanted, scope, names);
  if (services.length === 0)
    return names.services().length === 0 && wanted === "all" ? "no_services" : "nothing_in_scope";
  const isOurs = narrowTo(wanted, services, names);
  const { fromMs, toMs } = shift;
  const former = workedShift(plan, dayAfter(shift.date, -7), timezone) ?? { fromMs, toMs };
  const ids = services.map(({ id }) => id);
  const ask = (range: { readonly fromMs: number; readonly toMs: number }) =>
    history.series({
      services: ids,
      kpis: reportKpis.flatMap((kpi) => trendKpis.get(kpi) ?? []),
      stepMinutes: 15,
      fromMs: range.fromMs,
      toMs: range.toMs,
    });
  const [{ series, keptSince }, before] = [await ask(shift), await ask(former)];
  const told = await history.annotations(shift, scope);
  const alarms = await readAlarms(history, shift, scope);
  return {
    ...{ fromMs, toMs, timezone, services, targets, series, gaps: told.gaps },
    madeAtMs: now(),
    keptSinceMs: keptSince === undefined ? undefined : Date.parse(keptSince),
    before: { fromMs: former.fromMs, toMs: former.toMs, series: before.series },
    alarms: {
      ...alarms,
      records: alarms.records.filter(({ scope: about, target }) => isOurs(about, target)),
    },
    deeds: {
      isCut: told.isCut === true,
      annotations: told.annotations.filter((mark) => isOurs(kindOf(mark, ids), mark.target)),
    },
  };
}

function servicesIn(
  wanted: ReportDraft["services"],
  scope: Scope,
  names: ReportNames,
): readonly NamedEntity[] {
  const known = new Map(names.services().map((service) => [service.id, service]));
  const ids = wanted === "all" ? [...known.keys()] : wanted;
  return ids
    .filter((id) => sees(scope, "services", id))
    .map((id) => known.get(id) ?? { id, name: id.slice(id.indexOf(":") + 1) });
}

type About = AlarmRecord["scope"];

/** Whether something is about the report's services; about an agent, whether the agent serves one of them. */
function narrowTo(wanted: ReportDraft["services"], services: readonly NamedEntity[], names: ReportNames) {
  const ids = new Set(services.map(({ id }) => id));
  return (about: About, target: string | undefined): boolean => {
    if (wanted === "all") return about !== "service" || (target !== undefined && ids.has(target));
    if (about === "floor" || target === undefined) return false;
    return about === "service" ? ids.has(target) : names.servicesOf(target).some((id) => ids.has(id));
  };
}

/** A mark names a service, an agent, or nobody: then it is of the whole floor. */
function kindOf({ target }: HistoryAnnotation, services: readonly string[]): About {
  if (target === undefined) return "floor";
  return services.includes(target) ? "service" : "agent";
}

async function readAlarms(history: ReportHistory, { fromMs, toMs }: WorkedShift, scope: Scope) {
  const records: AlarmRecord[] = [];
  let before: number | undefined;
  do {
    const page = await history.alarms({ fromMs, toMs, scope, limit: alarmsAtOnce, before });
    records.push(...page.alarms);
    before = page.next === undefined ? undefined : Number(page.next);
  } while (before !== undefined && records.length < mostAlarms);
  return { records, isCut: before !== undefined };
}
