import { serviceMetrics } from "../catalogue/service-metrics.ts";
import type { Kpi, KpiTerm } from "./kpi.ts";
import { presenceKpis } from "./presence-kpis.ts";
import { serviceLevels } from "./service-levels.ts";
import { statisticKpi } from "./statistic-kpi.ts";
import { terms } from "./terms.ts";

const families = ["answer_rate", "abandon_rate", "asa"];

const of = (...names: readonly string[]) => terms("service", ...names);

const inbound = { appliesTo: "inbound" } as const;

/** Abandonment of all calls over received ones: exact only while the service generates no calls itself. */
const countsGenerated = { statistic: "generated", because: "counts_generated" };

const rates: readonly Kpi[] = [
  rate("answer_rate", "higher", of("handled"), of("handled", "abandoned", "overflowed"), inbound),
  rate("answer_rate_received", "higher", of("handled"), of("received"), {
    ...inbound,
    doubt: countsGenerated,
  }),
  rate("abandon_rate", "lower", of("abandoned"), of("received"), { ...inbound, doubt: countsGenerated }),
  rate("abandon_rate_inbound", "lower", of("received_abandoned"), of("received"), inbound),
  rate("abandon_rate_offered", "lower", of("abandoned"), of("handled", "abandoned")),
  rate("abandon_rate_generated", "lower", of("generated_abandoned"), of("generated")),
  rate("queue_abandon_rate", "lower", of("in_queue_abandoned"), of("dequeued")),
  rate("overflow_rate", "lower", of("overflowed"), of("received"), inbound),
];

const averages: readonly Kpi[] = [
  average("asa", of("queue_time"), of("dequeued"), {
    approximate: ["only_queued", "counts_abandoned_waits"],
  }),
  average("asa_handled", of("queue_time", "ringing_time"), of("handled"), {
    approximate: ["counts_abandoned_waits"],
  }),
  average("asa_answered", of("queue_time", "-in_queue_abandoned_time"), of("handled"), {
    approximate: ["counts_overflowed_waits"],
  }),
  average("aht", of("talk_time", "hold_time", "after_call_work_time"), of("handled"), inProgress()),
  average("average_talk", of("talk_time"), of("handled"), inProgress()),
  average("average_hold", of("hold_time"), of("handled"), inProgress()),
  average("average_after_call", of("after_call_work_time"), of("handled"), inProgress()),
];

const longestWait: Kpi = {
  id: "longest_wait",
  family: "longest_wait",
  variant: "longest_wait",
  entity: "service",
  unit: "seconds",
  better: "lower",
  total: "now",
  rule: "oldest_wait",
  numerator: terms("calls", "oldest_wait"),
  notes: ["still_waiting", "start_derived"],
};

const statistics = [...serviceMetrics.values()]
  .filter(({ kind }) => kind !== "details")
  .map((metric) => statisticKpi("service", metric.id, metric));

/** Every KPI of services by id, their 64 statistics and the agents attached to them included. */
export const serviceKpis: ReadonlyMap<string, Kpi> = new Map(
  [...serviceLevels, ...rates, ...averages, longestWait, ...presenceKpis, ...statistics].map((kpi) => [
    kpi.id,
    kpi,
  ]),
);

type More = Partial<Pick<Kpi, "approximate" | "doubt" | "appliesTo" | "notes">>;

function rate(
  id: string,
  better: Kpi["better"],
  numerator: readonly KpiTerm[],
  denominator: readonly KpiTerm[],
  more: More = {},
): Kpi {
  return { ...quotient(id, numerator, denominator), unit: "ratio", better, ...more };
}

function average(
  id: string,
  numerator: readonly KpiTerm[],
  denominator: readonly KpiTerm[],
  more: More = {},
): Kpi {
  return { ...quotient(id, numerator, denominator), unit: "seconds", better: "lower", ...more };
}

function quotient(id: string, numerator: readonly KpiTerm[], denominator: readonly KpiTerm[]) {
  const family = families.find((name) => id.startsWith(name)) ?? id;
  return {
    id,
    family,
    variant: id,
    entity: "service",
    total: "since_reset",
    rule: "quotient",
    numerator,
    denominator,
    notes: [],
  } as const;
}

/** Contacts still being handled are in the count, their time is not yet in the sum. */
function inProgress(): More {
  return { notes: ["handled_in_progress"] };
}
