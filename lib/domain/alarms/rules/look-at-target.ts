import type { EntityId, FloorContent } from "../../floor.ts";
import { own } from "../../own.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import type { Observation } from "./observation.ts";
import { observeTarget } from "./observe-target.ts";
import { ruleKpis } from "./rule-kpis.ts";
import type { RuleTarget } from "./rule-targets.ts";
import { freshRuleState, type RuleState, stepRule } from "./step-rule.ts";

/** Where a rule stands for one of its targets, and from what it was read. */
export interface TargetState {
  readonly scope: RuleTarget["scope"];
  readonly state: RuleState;
  readonly seen: Observation;
  /** The parts of the floor that what was seen came from: while they are the same, so is it. Absent: time moves it. */
  readonly basis?: readonly unknown[];
}

/** By target. */
export type RuleStates = ReadonlyMap<EntityId, TargetState>;

export type WatchedFloor = Pick<FloorContent, "sources" | "services" | "agents" | "pauses">;

/** Where a rule stands after one look at a target; undefined where its KPI is not about it. */
export function lookAtTarget(
  rule: AlarmRule,
  target: RuleTarget,
  before: TargetState | undefined,
  floor: WatchedFloor,
  nowMs: number,
): TargetState | undefined {
  const basis = basisOf(rule, target, floor);
  const isSame = basis?.every((part, place) => part === before?.basis?.[place]) ?? false;
  const seen = before !== undefined && isSame ? before.seen : observeTarget(rule, target, { floor, nowMs });
  if (seen === undefined) return undefined;
  const state = stepRule(rule, before?.state ?? freshRuleState, seen, nowMs);
  if (isSame && before?.state === state) return before;
  return { scope: target.scope, state, seen, ...(basis === undefined ? {} : { basis }) };
}

/** Hundreds of services mostly stay as they were from one second to the next: they are read once. */
function basisOf(
  { kpi, media, minVolume, scope }: AlarmRule,
  target: RuleTarget,
  { sources, services, agents }: WatchedFloor,
): readonly unknown[] | undefined {
  const formula = ruleKpis(scope.of).get(kpi);
  if (formula === undefined || formula.total === "now" || target.scope === "agent") return undefined;
  const counted = formula.numerator[0]?.source === "presence" ? agents : undefined;
  if (target.scope === "service")
    return [kpi, media, minVolume, target.service, own(sources, target.service.source)?.link, counted];
  return [kpi, media, minVolume, services, counted, ...Object.values(sources).map(({ link }) => link)];
}
