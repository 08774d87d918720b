import type { FloorDocument, LinkState } from "@/lib/domain/index.ts";
import type { ConnectionState } from "./connection-state.ts";

/** What the newest frame said about one source's link. */
export interface SourceLeg {
  readonly link: LinkState;
  /** Server time of the last byte heard from the source; absent when nothing was ever heard. */
  readonly heardAtMs?: number;
}

export interface LiveState {
  /** Absent until the first snapshot; kept, and shown dimmed, when the stream is lost. */
  readonly floor: FloorDocument | undefined;
  readonly connection: ConnectionState;
  readonly legs: Readonly<Record<string, SourceLeg>>;
  /** Monotonic milliseconds of the last good frame. */
  readonly frameAtMs: number | undefined;
  /** Frames that could not be read since the page was opened. */
  readonly malformedFrames: number;
  /** How often the server asked this screen to ask what there is to do. */
  readonly calls: number;
  /** Build of the server as last heard; differs from the floor's after an update. */
  readonly build: string | undefined;
}

export const emptyLiveState: LiveState = {
  floor: undefined,
  connection: { status: "idle" },
  legs: {},
  frameAtMs: undefined,
  malformedFrames: 0,
  calls: 0,
  build: undefined,
};
