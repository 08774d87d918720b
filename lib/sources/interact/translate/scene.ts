import type { Instant } from "@/lib/domain/index.ts";
import type { AlarmThreshold } from "./translator.ts";

/** What the translation of one message depends on besides the message. */
export interface Scene {
  readonly source: string;
  /** When it was received. */
  readonly at: Instant;
  /** It carries everything, not only what changed. */
  readonly isFull: boolean;
  /** Something was left out of it: what is missing from a list may still exist. */
  readonly hasDropped: boolean;
  readonly isDirectionSwapped: boolean;
  readonly alarmThresholds: readonly AlarmThreshold[];
  readonly parseDate: (raw: string | undefined) => Instant | undefined;
}
