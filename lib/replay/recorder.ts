import type { FloorContent, Instant } from "@/lib/domain/index.ts";
import type { SegmentLog } from "./segment-log.ts";

/** What the recorder listens to: every published floor. */
export interface RecordedRevision {
  readonly epoch: string;
  readonly revision: number;
  readonly content: FloorContent;
  readonly at: Instant;
}

/** Runs `run` once after `delayMs`; the returned function cancels it. */
export type SetTimer = (run: () => void, delayMs: number) => () => void;

export interface RecorderOptions {
  readonly subscribe: (
    listener: (revision: RecordedRevision) => void,
    signal: AbortSignal,
  ) => RecordedRevision;
  readonly log: Pick<SegmentLog, "append" | "currentBytes" | "close">;
  /** Bytes after which a file is full. */
  readonly fileBytes: number;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  readonly logger: { warn(fields: object, message: string): void };
}

/** Counted since the start. */
export interface RecorderCounters {
  /** Floors written. */
  readonly recorded: number;
  /** Floors that were not written, because the disk did not take them in time. */
  readonly lost: number;
  readonly failures: number;
  readonly snapshots: number;
  readonly bytes: number;
}

/** Writing does not work: why, as the file system's code, and since when. */
export interface RecorderFault {
  readonly code: string;
  readonly sinceMs: number;
}

/** Writes down every floor that is published, some seconds later and beside the live path. */
export interface Recorder {
  counters(): RecorderCounters;
  fault(): RecorderFault | undefined;
  /** Writes what is waiting now. Resolves whatever the disk says. */
  flush(): Promise<void>;
  /** Listens no more and writes what is waiting. */
  stop(): Promise<void>;
}
