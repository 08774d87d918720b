import type { Instant, MetricValues } from "./floor-values.ts";

/** Where agents tell of their contacts themselves: since when without a gap, and whether all agents do. */
export interface FloorAgentEvents {
  readonly since: Instant;
  readonly isWhole: boolean;
}

/**
 * How the beginning of the day was seen. `midnight` = counters were read as the day began. `gap` = the source was silent
 * at midnight: they are those of the last word before it, or of the first after it. `reset` = nobody looked at midnight:
 * a counter counts since it was last reset, which may have been before the day.
 */
export type DayOrigin = "midnight" | "gap" | "reset";

/** A source's local day. */
export interface FloorDay {
  /** `2026-11-25`, by the CTI's clock on the wall. */
  readonly date: string;
  /** Local midnight. */
  readonly startedAt: Instant;
  readonly origin: DayOrigin;
  /** From when on everything is counted; earlier than midnight when the last word before it is what there is. */
  readonly since: Instant;
  /** Counters were remembered over a restart as they stood then. */
  readonly restoredAt?: Instant;
}

/**
 * What makes values of the day of counters: the day's value is the counter less its `base`, which is absent for 0 and
 * negative once the counter was reset. Changes at midnight and at resets only.
 */
export interface FloorDayCounters {
  readonly base?: MetricValues;
  /** The last known counters, only while they are not told: what they are compared with to see a reset. */
  readonly last?: MetricValues;
  /** Where they differ from the source's day. */
  readonly origin?: DayOrigin;
  readonly since?: Instant;
  /** When counters were last seen to begin anew today. */
  readonly resetAt?: Instant;
}

/** How often something was measured, and the sum of it in seconds. */
export interface FloorTally {
  readonly count: number;
  readonly seconds: number;
}

/** One service's day in one medium: counters, and what was seen of its contacts. */
export interface FloorServiceDay extends FloorDayCounters {
  /** Contacts whose end an agent told. */
  readonly finished?: number;
  /** Shortest wait of a contact that was seen to leave the queue, in seconds. */
  readonly shortestWaitSeconds?: number;
  /** From acceptance to the agent's first message. */
  readonly firstReplies?: FloorTally;
  /** From the customer's first unanswered message to the agent's next. */
  readonly replies?: FloorTally;
}
