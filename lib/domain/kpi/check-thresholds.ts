import type { KpiUnit } from "./kpi.ts";
import type { Threshold } from "./threshold.ts";

/** A limit, or the pair of them, with at least one given. */
export interface LimitsGiven {
  readonly direction: Threshold["direction"];
  readonly warn?: number | undefined;
  readonly critical?: number | undefined;
}

/**
 * What is wrong with the limits of a KPI. `not_finite` no number · `out_of_range` one that the KPI can never pass ·
 * `order` the critical limit would be passed before the other · `missing` there is none.
 */
export type ThresholdFault =
  | { readonly field: "warn" | "critical"; readonly code: "not_finite" | "missing" | "order" }
  | {
      readonly field: "warn" | "critical";
      readonly code: "out_of_range";
      readonly lowest: number;
      readonly highest: number;
    };

/** A week, for durations; beyond it nobody waits, and a typing error is likelier. */
const highestSeconds = 7 * 86_400;
const highest: Readonly<Record<KpiUnit, number>> = { ratio: 10, seconds: highestSeconds, count: 1_000_000 };

/** Everything wrong with the limits of a KPI of this unit; empty when a value can be judged by them. */
export function checkThresholds(limits: LimitsGiven, unit: KpiUnit): readonly ThresholdFault[] {
  const { warn, critical, direction } = limits;
  if (warn === undefined && critical === undefined) return [{ field: "warn", code: "missing" }];
  const faults = [faultOf("warn", warn, unit), faultOf("critical", critical, unit)].flatMap(
    (fault) => fault ?? [],
  );
  if (faults.length > 0 || warn === undefined || critical === undefined) return faults;
  const isInOrder = direction === "above" ? warn < critical : warn > critical;
  return isInOrder ? [] : [{ field: "critical", code: "order" }];
}

function faultOf(
  field: "warn" | "critical",
  value: number | undefined,
  unit: KpiUnit,
): ThresholdFault | undefined {
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) return { field, code: "not_finite" };
  const isPossible = value >= 0 && value <= highest[unit];
  return isPossible ? undefined : { field, code: "out_of_range", lowest: 0, highest: highest[unit] };
}
