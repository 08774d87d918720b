import type { Store } from "@/lib/store/server.ts";
import type { Recording, TrendRevision } from "@/lib/trends/server.ts";

/** Runs `run` once after `delayMs`; the returned function cancels it. */
export type SetTimer = (run: () => void, delayMs: number) => () => void;

/** How long each kind is kept. */
export interface HistoryRetention {
  readonly minutesDays: number;
  readonly quartersDays: number;
  /** States of agents, contacts, alarms, gaps and marks. */
  readonly spansDays: number;
}

export interface HistoryOptions {
  readonly store: Pick<Store, "db" | "kind">;
  readonly retention: HistoryRetention;
  /** false: nothing is written, and what was is read and pruned all the same. */
  readonly isRecording: boolean;
  /** IANA zone in which the contact centre's day begins. */
  readonly timezone: string;
  /** The minutes of services, which trends take. */
  readonly recording: Recording;
  /** Listens to revisions until the signal aborts; returns the current one. */
  readonly subscribe: (listener: (revision: TrendRevision) => void, signal: AbortSignal) => TrendRevision;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  readonly onError: (error: unknown, doing: string) => void;
}
