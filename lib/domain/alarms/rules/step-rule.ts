import type { AlarmSeverity } from "../../floor.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import type { Observation } from "./observation.ts";

/** One limit of a rule for one target. */
interface Latch {
  /** For how long the value is known to have been past it without a break; absent = it is not past. */
  readonly pastMs?: number;
  readonly isOn: boolean;
}

/** An alarm that is raised. */
export interface RaisedAlarm {
  readonly sinceMs: number;
  readonly severity: AlarmSeverity;
  /** The last value known. */
  readonly value: number;
  /** That of the severity. */
  readonly limit: number;
}

/** Where a rule stands for one target. */
export interface RuleState {
  readonly warn: Latch;
  readonly critical: Latch;
  /** When the value was last known to be past a limit; absent while it is not, or unknown: such time does not count as held. */
  readonly knownAtMs?: number;
  readonly isUnknown: boolean;
  readonly raised?: RaisedAlarm;
  readonly clearedAtMs?: number;
}

type Terms = Pick<
  AlarmRule,
  "direction" | "warn" | "critical" | "holdSeconds" | "margin" | "cooldownSeconds"
>;

const off: Latch = { isOn: false };

/** Before the first look. */
export const freshRuleState: RuleState = { warn: off, critical: off, isUnknown: true };

/**
 * Where a rule stands after one look at a target. What is unknown changes nothing but that it is said: neither does
 * it raise or clear, nor does its time count as held. A second look at the same instant changes nothing.
 */
export function stepRule(terms: Terms, before: RuleState, seen: Observation, nowMs: number): RuleState {
  if (seen.kind === "unknown") {
    const { knownAtMs: _known, ...rest } = before;
    return before.isUnknown && before.knownAtMs === undefined ? before : { ...rest, isUnknown: true };
  }
  const sinceKnownMs = before.knownAtMs === undefined ? 0 : Math.max(0, nowMs - before.knownAtMs);
  const mayRaise =
    before.raised !== undefined ||
    before.clearedAtMs === undefined ||
    nowMs - before.clearedAtMs >= terms.cooldownSeconds * 1_000;
  const step = (limit: number | undefined, latch: Latch): Latch =>
    limit === undefined ? off : stepLatch(terms, limit, latch, seen, sinceKnownMs, mayRaise);
  const warn = step(terms.warn, before.warn);
  const critical = step(terms.critical, before.critical);
  const raised = raisedBy(terms, warn, critical, seen, before.raised, nowMs);
  const clearedAtMs = raised === undefined && before.raised !== undefined ? nowMs : before.clearedAtMs;
  if (isIdle(warn, critical)) return idle(before, clearedAtMs);
  return {
    warn,
    critical,
    knownAtMs: Math.max(nowMs, before.knownAtMs ?? nowMs),
    isUnknown: false,
    ...(raised === undefined ? {} : { raised }),
    ...(clearedAtMs === undefined ? {} : { clearedAtMs }),
  };
}

function isIdle(warn: Latch, critical: Latch): boolean {
  return warn === off && critical === off;
}

/** Within the limits no time is counted: most targets are so from look to look, and stay the same state. */
function idle(before: RuleState, clearedAtMs: number | undefined): RuleState {
  const isSame =
    !before.isUnknown && isIdle(before.warn, before.critical) && before.clearedAtMs === clearedAtMs;
  if (isSame) return before;
  return {
    warn: off,
    critical: off,
    isUnknown: false,
    ...(clearedAtMs === undefined ? {} : { clearedAtMs }),
  };
}

function stepLatch(
  { direction, holdSeconds, margin }: Terms,
  limit: number,
  before: Latch,
  seen: Exclude<Observation, { kind: "unknown" }>,
  sinceKnownMs: number,
  mayRaise: boolean,
): Latch {
  if (seen.kind === "well") return off;
  const { value } = seen;
  const isAbove = direction === "above";
  if (before.isOn) {
    const edge = edgeOf(limit, isAbove ? -margin : margin);
    return (isAbove ? value <= edge : value >= edge) ? off : before;
  }
  if (isAbove ? value <= limit : value >= limit) return off;
  const pastMs = before.pastMs === undefined ? 0 : before.pastMs + sinceKnownMs;
  return { pastMs, isOn: mayRaise && pastMs >= holdSeconds * 1_000 };
}

/** 80 % and 5 % more are 85 %, whatever fractions of two make of it. */
function edgeOf(limit: number, distance: number): number {
  return distance === 0 ? limit : Math.round((limit + distance) * 1e9) / 1e9;
}

function raisedBy(
  { warn: warnLimit, critical: criticalLimit }: Terms,
  warn: Latch,
  critical: Latch,
  seen: Exclude<Observation, { kind: "unknown" }>,
  before: RaisedAlarm | undefined,
  nowMs: number,
): RaisedAlarm | undefined {
  const severity = critical.isOn ? "critical" : "warning";
  const limit = critical.isOn ? criticalLimit : warn.isOn ? warnLimit : undefined;
  if (limit === undefined || seen.kind !== "value") return undefined;
  return { sinceMs: before?.sinceMs ?? nowMs, severity, value: seen.value, limit };
}
