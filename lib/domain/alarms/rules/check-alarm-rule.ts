import { checkThresholds, type ThresholdFault } from "../../kpi/check-thresholds.ts";
import type { Kpi } from "../../kpi/kpi.ts";
import type { AlarmRuleDraft, QuietHours } from "./alarm-rule.ts";
import { minuteOfDay } from "./is-quiet.ts";
import { canSplitByMedia, hasVolume, ruleKpis } from "./rule-kpis.ts";

/** What is wrong with a rule, by the member to mend. */
export type AlarmRuleFault =
  | ThresholdFault
  | { readonly field: "name"; readonly code: "empty" | "too_long" }
  | { readonly field: "kpi"; readonly code: "unknown_kpi" }
  | { readonly field: "media"; readonly code: "no_media" }
  | { readonly field: "scope"; readonly code: "no_services" | "too_many" }
  | { readonly field: "direction"; readonly code: "wrong_direction" }
  | { readonly field: "margin"; readonly code: "not_finite" | "too_wide" }
  | { readonly field: "minVolume"; readonly code: "no_volume" }
  | {
      readonly field: "holdSeconds" | "cooldownSeconds" | "minVolume";
      readonly code: "out_of_range";
      readonly lowest: number;
      readonly highest: number;
    }
  | { readonly field: "quietHours"; readonly code: "no_time" | "no_span" };

export const longestName = 80;
export const longestHoldSeconds = 3_600;
export const longestCooldownSeconds = 86_400;
export const largestVolume = 100_000;
/** Of services named one by one; a rule for more of them is one for each. */
export const mostServices = 100;

/** Everything wrong with a rule; empty when it can be watched. Services that are not on the floor now are no fault. */
export function checkAlarmRule(rule: AlarmRuleDraft): readonly AlarmRuleFault[] {
  const kpi = ruleKpis(rule.scope.of).get(rule.kpi);
  return [
    ...nameFaults(rule.name.trim()),
    ...scopeFaults(rule),
    ...(kpi === undefined ? [{ field: "kpi", code: "unknown_kpi" } as const] : kpiFaults(rule, kpi)),
    ...rangeFaults("holdSeconds", rule.holdSeconds, 0, longestHoldSeconds),
    ...rangeFaults("cooldownSeconds", rule.cooldownSeconds, 0, longestCooldownSeconds),
    ...quietFaults(rule.quietHours),
  ];
}

/** The direction that is bad for the KPI; undefined where either may be. */
export function ruleDirection({ better }: Kpi): AlarmRuleDraft["direction"] | undefined {
  if (better === "none") return undefined;
  return better === "lower" ? "above" : "below";
}

function nameFaults(name: string): readonly AlarmRuleFault[] {
  if (name === "") return [{ field: "name", code: "empty" }];
  return name.length > longestName ? [{ field: "name", code: "too_long" }] : [];
}

function scopeFaults({ scope }: AlarmRuleDraft): readonly AlarmRuleFault[] {
  if (scope.of !== "services") return [];
  if (scope.ids.length === 0) return [{ field: "scope", code: "no_services" }];
  return scope.ids.length > mostServices ? [{ field: "scope", code: "too_many" }] : [];
}

function kpiFaults(rule: AlarmRuleDraft, kpi: Kpi): readonly AlarmRuleFault[] {
  const wanted = ruleDirection(kpi);
  return [
    ...(rule.media !== undefined && !canSplitByMedia(kpi)
      ? [{ field: "media", code: "no_media" } as const]
      : []),
    ...(wanted !== undefined && wanted !== rule.direction
      ? [{ field: "direction", code: "wrong_direction" } as const]
      : []),
    ...checkThresholds(rule, kpi.unit),
    ...marginFaults(rule, kpi.unit),
    ...volumeFaults(rule, kpi),
  ];
}

/** Back by the margin must be possible: no value is below 0 and no share above 1, so the alarm would never clear. */
function marginFaults(
  { margin, direction, warn, critical }: AlarmRuleDraft,
  unit: Kpi["unit"],
): readonly AlarmRuleFault[] {
  if (!Number.isFinite(margin) || margin < 0) return [{ field: "margin", code: "not_finite" }];
  const room = (limit: number) => (direction === "above" ? limit : unit === "ratio" ? 1 - limit : margin);
  const isTooWide = [warn, critical].some((limit) => limit !== undefined && margin > room(limit) + 1e-9);
  return isTooWide ? [{ field: "margin", code: "too_wide" }] : [];
}

function volumeFaults({ minVolume }: AlarmRuleDraft, kpi: Kpi): readonly AlarmRuleFault[] {
  if (minVolume === undefined) return [];
  if (!hasVolume(kpi)) return [{ field: "minVolume", code: "no_volume" }];
  return rangeFaults("minVolume", minVolume, 1, largestVolume);
}

function rangeFaults(
  field: "holdSeconds" | "cooldownSeconds" | "minVolume",
  value: number,
  lowest: number,
  highest: number,
): readonly AlarmRuleFault[] {
  const isPossible = Number.isInteger(value) && value >= lowest && value <= highest;
  return isPossible ? [] : [{ field, code: "out_of_range", lowest, highest }];
}

function quietFaults(hours: QuietHours | undefined): readonly AlarmRuleFault[] {
  if (hours === undefined) return [];
  const [from, to] = [minuteOfDay(hours.from), minuteOfDay(hours.to)];
  if (from === undefined || to === undefined) return [{ field: "quietHours", code: "no_time" }];
  return from === to ? [{ field: "quietHours", code: "no_span" }] : [];
}
