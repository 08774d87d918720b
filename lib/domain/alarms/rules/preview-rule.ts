import type { EntityId, FloorContent } from "../../floor.ts";
import type { AlarmRuleDraft } from "./alarm-rule.ts";
import { observeTarget } from "./observe-target.ts";
import { type RuleTarget, ruleTargets } from "./rule-targets.ts";
import { freshRuleState, stepRule } from "./step-rule.ts";

/** A target for which a rule would raise. */
export interface PreviewedAlarm {
  readonly scope: RuleTarget["scope"];
  readonly target: EntityId;
  readonly value: number;
  readonly severity: "warning" | "critical";
}

/** What a rule would do on a floor, its hold time aside. */
export interface RulePreview {
  /** The critical ones first, in the order of the floor. */
  readonly raised: readonly PreviewedAlarm[];
  /** Targets of which the value is not known, so that nobody can say. */
  readonly unknown: readonly EntityId[];
  /** Targets that the rule looks at. */
  readonly watched: number;
}

type Floor = Pick<FloorContent, "sources" | "services" | "agents" | "pauses">;

/** For whom a rule without faults would raise now. `isLive` is false where the screen knows that nothing is. */
export function previewRule(rule: AlarmRuleDraft, floor: Floor, nowMs: number, isLive = true): RulePreview {
  const raised: PreviewedAlarm[] = [];
  const unknown: EntityId[] = [];
  const terms = { ...rule, holdSeconds: 0 };
  let watched = 0;
  for (const target of ruleTargets(rule.scope, floor)) {
    const seen = observeTarget(rule, target, { floor, nowMs, isLive });
    if (seen === undefined) continue;
    watched += 1;
    const { raised: alarm } = stepRule(terms, freshRuleState, seen, nowMs);
    if (seen.kind === "unknown") unknown.push(target.id);
    if (alarm !== undefined)
      raised.push({
        scope: target.scope,
        target: target.id,
        value: alarm.value,
        severity: alarm.severity,
      });
  }
  const isCritical = ({ severity }: PreviewedAlarm) => (severity === "critical" ? 0 : 1);
  return { raised: raised.sort((a, b) => isCritical(a) - isCritical(b)), unknown, watched };
}
