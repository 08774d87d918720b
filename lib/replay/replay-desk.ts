import type { FloorDocument, ReplayOverview, ReplayRecording, Scope } from "@/lib/domain/index.ts";
import type { RecorderCounters, RecorderFault } from "./recorder.ts";

/** Who looks: what they may see as of now, and by what they are counted. */
export interface ReplayViewer {
  readonly scope: Scope;
  readonly id: string;
  /** Of the session or key, which ends its replays. */
  readonly sessionKey: string;
}

/** Which recording: one that somebody saved, by its id; undefined = the memory of the last hours. */
export type RecordingId = string | undefined;

export interface StreamQuestion {
  readonly recording: RecordingId;
  readonly atMs: number;
  readonly speed: number;
  readonly signal: AbortSignal;
}

export interface SaveQuestion {
  readonly name: string;
  readonly by: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly scope: Scope;
}

/** A file about to be read, piece by piece. */
export interface RecordingFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface ReplayCounters extends RecorderCounters {
  /** Replays that are open now. */
  readonly open: number;
  readonly opened: number;
  readonly refused: number;
  readonly readFailures: number;
  readonly keptBytes: number;
}

/**
 * Where people look back. Every method that reads @throws ReplayError: `not_recorded`, `gone` (also for a recording that is
 * not there), `damaged`, `disk`.
 */
export interface ReplayDesk {
  overview(scope: Scope, recording?: RecordingId): Promise<ReplayOverview>;
  /** The floor at an instant, as far as `scope` reaches. */
  floorAt(recording: RecordingId, atMs: number, scope: Scope): Promise<FloorDocument>;
  /** The body of a replay, or `busy` when this viewer, or everybody together, watches as many as may be. */
  stream(viewer: ReplayViewer, question: StreamQuestion): Promise<ReadableStream<Uint8Array> | "busy">;
  /** Ends the replays of a session, whose rights are others or are over. */
  closeSession(sessionKey: string): void;
  recordings(): Promise<readonly ReplayRecording[]>;
  /** Keeps a part of the memory for good. @throws ReplayError `too_large` above the limit */
  save(question: SaveQuestion): Promise<ReplayRecording>;
  /** Takes a file that was downloaded somewhere. @throws ReplayError for what is no recording */
  load(file: AsyncIterable<Uint8Array>, by: string): Promise<ReplayRecording>;
  /** The file, made anew without what `scope` does not reach. */
  download(id: string, scope: Scope): Promise<RecordingFile>;
  /** False when there is none. */
  remove(id: string): Promise<boolean>;
  counters(): ReplayCounters;
  fault(): RecorderFault | undefined;
  stop(): Promise<void>;
}
