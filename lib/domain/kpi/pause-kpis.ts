import type { Kpi } from "./kpi.ts";
import { terms } from "./terms.ts";

const common = { entity: "agent", better: "lower", total: "now", notes: [] } as const;
const inPause = terms("state_time", "this_pause");

/** Time of an agent in one pause since the statistics were reset. */
export const pauseUsed: Kpi = {
  ...common,
  id: "pause_used",
  family: "pause_used",
  variant: "pause_used",
  unit: "seconds",
  rule: "sum",
  numerator: inPause,
};

/** That time against the pause's total limit; above 1 = exceeded. */
export const pauseOfTotal: Kpi = limited("pause_of_total", "total_limit");

/** The pause that runs against its limit for one time. */
export const pauseOfPartial: Kpi = limited("pause_of_partial", "partial_limit");

function limited(id: string, limit: string): Kpi {
  return {
    ...common,
    id,
    family: id,
    variant: id,
    unit: "ratio",
    rule: "quotient",
    numerator: inPause,
    denominator: terms("pause", limit),
  };
}
