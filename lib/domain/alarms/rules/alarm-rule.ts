import type { EntityId, Media } from "../../floor.ts";
import type { Threshold } from "../../kpi/threshold.ts";

/** Of whom a rule reads its KPI: of every service on its own, of some, of the floor as a whole, of every agent logged in. */
export type RuleScope =
  | { readonly of: "each_service" }
  | { readonly of: "services"; readonly ids: readonly EntityId[] }
  | { readonly of: "floor" }
  | { readonly of: "each_agent" };

/** Hours on the wall of the centre's time zone, `HH:MM`; `from` after `to` goes over midnight. `to` is not included. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/**
 * An alarm of our own on a KPI. Limits and margin are in the KPI's unit: a ratio is 0–1, a duration seconds. At the
 * limit itself all is still well, as with every threshold.
 */
export interface AlarmRule {
  readonly id: string;
  /** What people call it; shown as the alarm's name. */
  readonly name: string;
  readonly isEnabled: boolean;
  readonly kpi: string;
  readonly scope: RuleScope;
  /** Absent = all media together. */
  readonly media?: Media;
  readonly direction: Threshold["direction"];
  /** One of the two at least. */
  readonly warn?: number;
  readonly critical?: number;
  /** How long the value must be past a limit without a break before that limit raises. */
  readonly holdSeconds: number;
  /** How far the value must be back within a limit before the limit lets go; 0 = the limit itself. */
  readonly margin: number;
  /**
   * Of a rate or an average: so many must have been counted before it says anything; nothing is raised on less, such as one
   * abandoned of one. Absent = 1.
   */
  readonly minVolume?: number;
  /** How long after it cleared an alarm of the rule is not raised anew for the same target. */
  readonly cooldownSeconds: number;
  /** When its alarms are shown but disturb nobody. */
  readonly quietHours?: QuietHours;
}

/** A rule as people write it, before it has an id. */
export type AlarmRuleDraft = Omit<AlarmRule, "id">;
