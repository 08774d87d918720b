import type { RecordHead } from "./record-format.ts";

/** A record and where it stands. */
export interface TapeEntry extends RecordHead {
  readonly path: string;
  readonly offset: number;
}

/** Time without a break: its first entry is a snapshot, and each of steps begins where the one before it ended. */
export interface TapeRun {
  readonly fromMs: number;
  readonly toMs: number;
  /** Snapshots and steps in order; grows at the end and is shortened at the beginning while it is being recorded. */
  readonly entries: readonly TapeEntry[];
}

/** Something recorded that can be read: the memory of the last hours, or one file. */
export interface Tape {
  /** Oldest first. */
  runs(): readonly TapeRun[];
  /** The inflated payload of an entry. @throws ReplayError `gone`, `damaged` or `disk` */
  read(entry: TapeEntry): Promise<Buffer>;
}
