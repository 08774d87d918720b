import { ruleDirection } from "../../alarms/rules/check-alarm-rule.ts";
import { checkThresholds } from "../../kpi/check-thresholds.ts";
import type { Kpi } from "../../kpi/kpi.ts";
import type { KpiTile } from "../board.ts";
import { objectOf } from "./read-members.ts";
import { numberOf, oneOf } from "./read-values.ts";
import type { Spot } from "./spot.ts";

type Target = NonNullable<KpiTile["target"]>;

const anyNumber = numberOf({ lowest: -Number.MAX_VALUE, highest: Number.MAX_VALUE });

/** The limits of a tile; whether its KPI can be judged by them is for `faultyTarget` to say. */
export const readTarget = objectOf<Target>({
  direction: oneOf(["above", "below"]),
  warn: anyNumber,
  critical: anyNumber,
});

/** Whether the KPI cannot be judged by the limits; why is told. */
export function faultyTarget(kpi: Kpi, target: Target, spot: Spot): boolean {
  const direction = ruleDirection(kpi);
  if (direction !== undefined && direction !== target.direction) {
    spot.at("direction").tell("wrong_direction", { found: target.direction });
    return true;
  }
  const faults = checkThresholds(target, kpi.unit);
  for (const fault of faults) {
    const found = target[fault.field];
    if (fault.code === "out_of_range")
      spot.at(fault.field).tell(fault.code, { found, lowest: fault.lowest, highest: fault.highest });
    else spot.at(fault.field).tell(fault.code === "order" ? "order" : "not_a_number", { found });
  }
  return faults.length > 0;
}
