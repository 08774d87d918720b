import type { FloorContent, Instant } from "@/lib/domain/index.ts";

/** Which alarm is meant: an id alone could mean one that began after the person looked. */
export interface AlarmReference {
  readonly alarm: string;
  /** As the person saw it; absent = the one that is active now, whichever. */
  readonly since?: Instant | undefined;
}

/** `gone`: no such alarm is active · `another`: one is, but it began at another instant than the one meant. */
export type MarkAnswer = "done" | "gone" | "another";

/** Counted since the desk was made. */
export interface AlarmDeskCounters {
  readonly acknowledged: number;
  readonly unacknowledged: number;
  readonly snoozed: number;
  /** Marks kept now. */
  readonly kept: number;
}

/** Where people say what they do about active alarms. The floor shows it once the hub has published it. */
export interface AlarmDesk {
  /** Takes the place of an earlier acknowledgement, its note included. */
  acknowledge(reference: AlarmReference, by: string, note?: string): MarkAnswer;
  unacknowledge(reference: AlarmReference): MarkAnswer;
  /** `minutes` from now, or until it clears; 0 ends a snooze. */
  snooze(reference: AlarmReference, minutes: number | "cleared"): MarkAnswer;
  /** Sees to it that a published floor bears the marks that are valid, and no others. */
  tend(floor: Pick<FloorContent, "alarms">): void;
  counters(): AlarmDeskCounters;
}
