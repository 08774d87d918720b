import type { Kpi, KpiTerm } from "./kpi.ts";
import { terms } from "./terms.ts";

const of = (...names: readonly string[]) => terms("service", ...names);
const missing = (...names: readonly string[]) => terms("missing", ...names);

const inTarget = of("handled_awt");
const abandonedInTarget = missing("abandoned_awt");

/**
 * The field's formulas of the service level. "In target" is within the waiting time (TME) configured for each
 * service in Interact. Those with a term that no CTI counts are listed all the same: their passport says so.
 */
export const serviceLevels: readonly Kpi[] = [
  level("service_level", "SL-B", inTarget, of("handled", "abandoned")),
  level("service_level_received", "SL-B′", inTarget, of("received"), ["received_includes_waiting"]),
  level("service_level_a", "SL-A", inTarget, [...of("handled", "abandoned"), ...missing("-abandoned_awt")]),
  level("service_level_c", "SL-C", [...inTarget, ...abandonedInTarget], of("handled", "abandoned")),
  level("service_level_d", "SL-D", inTarget, of("handled", "abandoned", "overflowed")),
  level(
    "service_level_e",
    "SL-E",
    [...inTarget, ...abandonedInTarget, ...missing("callback_awt")],
    of("dequeued"),
  ),
  level("service_level_f", "SL-F", inTarget, of("handled")),
  level("service_level_f2", "SL-F2", inTarget, [
    ...of("handled", "abandoned"),
    ...missing("-short_abandoned"),
  ]),
  level("service_level_g", "SL-G", inTarget, of("handled"), ["same_as_f"]),
  level("service_level_g2", "SL-G2", [...inTarget, ...abandonedInTarget], of("handled", "abandoned")),
];

function level(
  id: string,
  variant: string,
  numerator: readonly KpiTerm[],
  denominator: readonly KpiTerm[],
  notes: readonly string[] = [],
): Kpi {
  return {
    id,
    family: "service_level",
    variant,
    entity: "service",
    unit: "ratio",
    better: "higher",
    total: "since_reset",
    rule: "quotient",
    numerator,
    denominator,
    appliesTo: "inbound",
    notes: ["target_of_service", ...notes],
  };
}
