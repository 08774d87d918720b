import type { EntityId } from "../../floor.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import { lookAtTarget, type RuleStates, type TargetState, type WatchedFloor } from "./look-at-target.ts";
import { ruleTargets } from "./rule-targets.ts";

/** One look of one rule at one floor, which may be taken in parts. */
export interface RuleLook {
  /** Looks at up to `most` more targets. True once all were looked at. */
  next(most: number): boolean;
  /** Where the rule stands for those looked at. A target that is gone, or that the KPI is not about, is forgotten. */
  readonly states: RuleStates;
}

/** Begins a look at the floor of one instant; `before` is where the rule stood after the last one. */
export function evaluateRule(
  rule: AlarmRule,
  before: RuleStates,
  floor: WatchedFloor,
  nowMs: number,
): RuleLook {
  const targets = ruleTargets(rule.scope, floor);
  const states = new Map<EntityId, TargetState>();
  let place = 0;
  return {
    states,
    next(most) {
      const end = Math.min(targets.length, place + most);
      for (const target of targets.slice(place, end)) {
        const after = lookAtTarget(rule, target, before.get(target.id), floor, nowMs);
        if (after !== undefined) states.set(target.id, after);
      }
      place = end;
      return place === targets.length;
    },
  };
}
