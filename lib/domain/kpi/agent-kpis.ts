import { agentMetrics } from "../catalogue/agent-metrics.ts";
import type { Kpi, KpiTerm } from "./kpi.ts";
import { statisticKpi } from "./statistic-kpi.ts";
import { terms } from "./terms.ts";

const time = (...names: readonly string[]) => terms("state_time", ...names);
const of = (...names: readonly string[]) => terms("agent", ...names);

const quotients: readonly Kpi[] = [
  quotient("occupancy", "ratio", time("busy"), time("busy", "free")),
  quotient("occupancy_private", "ratio", time("busy", "private"), time("busy", "private", "free")),
  quotient("utilisation", "ratio", time("logged", "-paused", "-faulted"), time("logged")),
  quotient("pause_share", "ratio", time("paused"), time("logged")),
  quotient("agent_aht", "seconds", of("handle_time", "after_call_work_time"), of("total"), [
    "begun_not_handled",
  ]),
];

const statistics = [...agentMetrics.values()]
  .filter(({ kind }) => kind !== "details")
  .map((metric) => statisticKpi("agent", metric.id, metric));

/** Every KPI of agents by id, their 15 statistics included. */
export const agentKpis: ReadonlyMap<string, Kpi> = new Map(
  [...quotients, ...statistics].map((kpi) => [kpi.id, kpi]),
);

function quotient(
  id: string,
  unit: Kpi["unit"],
  numerator: readonly KpiTerm[],
  denominator: readonly KpiTerm[],
  approximate?: readonly string[],
): Kpi {
  return {
    id,
    family: id.startsWith("occupancy") ? "occupancy" : id,
    variant: id,
    entity: "agent",
    unit,
    better: unit === "seconds" ? "lower" : "none",
    total: numerator[0]?.source === "state_time" ? "now" : "since_reset",
    rule: "quotient",
    numerator,
    denominator,
    ...(approximate === undefined ? {} : { approximate }),
    notes: [],
  };
}
