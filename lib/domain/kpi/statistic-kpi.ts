import type { Metric } from "../catalogue/metric.ts";
import type { Kpi, KpiRule, KpiUnit } from "./kpi.ts";
import { terms } from "./terms.ts";

/** The count behind a maximum or average: while nothing was counted the CTI sends 0, which is no duration. */
const countedBy = new Map([
  ["abandoned_time", "abandoned"],
  ["outbound_before_handle_time", "generated"],
  ["outbound_handle_time", "generated"],
  ["longest_queue_time", "dequeued"],
  ["longest_abandoned_call_time", "abandoned"],
  ["longest_handle_time", "handled"],
  ["longest_overflowed_call_time", "overflowed"],
  ["longest_abandoned_in_queue_time", "in_queue_abandoned"],
]);

const rules: Readonly<Record<Metric["kind"], KpiRule>> = {
  gauge: "sum",
  counter: "sum",
  maximum: "maximum",
  average: "single",
  details: "single",
};

const betterLower = new Set([
  "waiting",
  "queued",
  "abandoned",
  "overflowed",
  "in_queue_abandoned",
  "no_response",
]);

/** A single statistic in the shape of a KPI. One that the catalogue does not know is shown, never combined. */
export function statisticKpi(entity: "service" | "agent", id: string, metric: Metric | undefined): Kpi {
  const count = entity === "service" ? countedBy.get(id) : undefined;
  return {
    id,
    family: id,
    variant: id,
    entity,
    unit: unitOf(metric),
    better: entity === "service" && betterLower.has(id) ? "lower" : "none",
    total: metric?.kind === "gauge" ? "gauge" : "since_reset",
    rule: metric === undefined ? "single" : rules[metric.kind],
    numerator: terms(entity, id),
    ...(count === undefined ? {} : { countedBy: count }),
    notes: [],
  };
}

function unitOf(metric: Metric | undefined): KpiUnit {
  return metric?.unit === "seconds" || metric?.unit === "seconds_average" ? "seconds" : "count";
}
