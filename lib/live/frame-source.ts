import type { EventSourceMessage } from "eventsource-parser";
import type { ConnectionCause, ConnectionState } from "./connection-state.ts";

/** What the session of a tab asks of whatever brings it frames: a stream of its own, or one shared by all tabs. */
export interface FrameSource {
  /** `start` and `stop` may be repeated. */
  start(): void;
  stop(): void;
  /** Something may have changed (tab visible, network back, focus): look now. */
  check(): void;
  /** A person asks for a new connection; also after a revocation. */
  reopen(cause: ConnectionCause): void;
  /** What came cannot be used, or the server said goodbye: ask again. */
  retryLater(cause: ConnectionCause, retryMs?: number): void;
  /** The server said that this viewer may not watch any more. */
  revoke(): void;
}

/** What a source of frames asks of the session that it feeds. */
export interface FrameSourceOptions {
  /** The address of the next request; asked anew each time, so that it can carry `since`. */
  readonly url: () => string;
  /** `ageMs`: how long ago the bytes came from the server; 0 when they come now. */
  readonly onMessage: (message: EventSourceMessage, ageMs: number) => void;
  readonly onState: (state: ConnectionState) => void;
  /** The floor as it stands; undefined while there is none to rely on. */
  readonly snapshot: () => KeptSnapshot | undefined;
}

/** A snapshot made of what this tab has. */
export interface KeptSnapshot {
  /** As the server would write it, at the instant of the last good frame. */
  readonly data: string;
  /** How long ago that frame came. */
  readonly ageMs: number;
}
