import type { MetricValues } from "../floor.ts";
import { setOwn } from "../set-own.ts";

/** Values with new ones laid over them; the same object when none differs. */
export function mergeValues(before: MetricValues | undefined, values: MetricValues): MetricValues {
  if (before === undefined) return values;
  let copy: Record<string, number> | undefined;
  for (const id in values) {
    const value = values[id];
    // No inherited member is a number: an equal one is the map's own.
    if (value === undefined || before[id] === value) continue;
    copy ??= { ...before };
    setOwn(copy, id, value);
  }
  return copy ?? before;
}
