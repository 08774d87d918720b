import type { EntityId, Media } from "../floor.ts";
import type { ThresholdRule } from "./threshold.ts";

/** What is judged: a medium of a service, a whole service, a medium of the floor, or the floor. */
export interface JudgedScope {
  readonly service?: EntityId | undefined;
  readonly media?: Media | undefined;
}

/**
 * The rule that holds for a KPI: the one for this service and medium, else for the service, else for the medium,
 * else the one for all. A rule for a medium never judges all media together. Of two for the same, the later.
 */
export function resolveThreshold(
  rules: readonly ThresholdRule[],
  kpi: string,
  { service, media }: JudgedScope = {},
): ThresholdRule | undefined {
  let best: ThresholdRule | undefined;
  for (const rule of rules) {
    const holds =
      rule.kpi === kpi &&
      (rule.service === undefined || rule.service === service) &&
      (rule.media === undefined || rule.media === media);
    if (holds && (best === undefined || weightOf(rule) >= weightOf(best))) best = rule;
  }
  return best;
}

function weightOf({ service, media }: ThresholdRule): number {
  return (service === undefined ? 0 : 2) + (media === undefined ? 0 : 1);
}
