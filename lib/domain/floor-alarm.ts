import type { EntityId, Instant, Media } from "./floor-values.ts";

export type AlarmSeverity = "warning" | "critical";

/** Who has seen an alarm; ends when the alarm clears. */
export interface FloorAcknowledgement {
  readonly by: string;
  readonly at: Instant;
  readonly note?: string;
}

export interface FloorAlarm {
  readonly source: string;
  /** Canonical spelling of the alarm (see the alarm catalogue); unknown names as received; of a rule, the name people gave it. */
  readonly name: string;
  /** `floor`: all of it together, which only a rule looks at. */
  readonly scope: "service" | "agent" | "floor";
  readonly target: EntityId;
  /** Absent when the event does not let us tell, and for a rule that looks at all media together. */
  readonly media?: Media;
  readonly value: number;
  readonly limit: number;
  readonly since: Instant;
  /** It was already active when alarms were first told: shown as "≥". */
  readonly sinceIsFloor?: boolean;
  /** The worst it has reached since it began. */
  readonly severity?: AlarmSeverity;
  /** `cti`: the CTI raised it; `rule`: a rule of ours did. */
  readonly kind?: "cti" | "rule";
  /** Id of the rule, for `kind: "rule"`. */
  readonly rule?: string;
  /** What the rule measures, for `kind: "rule"`. */
  readonly kpi?: string;
  /** What the rule measures is not known now: `value` is the last one known, and nobody can say whether it still holds. */
  readonly isUnknown?: boolean;
  /** It is to be seen but not heard: the quiet hours of its rule. */
  readonly isQuiet?: boolean;
  readonly acknowledged?: FloorAcknowledgement;
  /** Until when it is not to disturb anybody; `cleared` = until it clears. */
  readonly snoozedUntil?: Instant | "cleared";
}
