import type { Mask, Scope, Sight, Topic } from "@/lib/domain/index.ts";
import type { ByeReason } from "./frames.ts";
import type { SetTimer } from "./set-timer.ts";
import type { StreamHub } from "./stream-hub.ts";
import type { StreamRefusal } from "./stream-refusal.ts";
import type { StreamSink } from "./stream-sink.ts";

export interface StreamLimits {
  /** Streams of this process. */
  readonly total: number;
  /** Streams of one session key. */
  readonly perSession?: number;
}

/** What the registry asks of a logger. */
export interface StreamLogger {
  warn(fields: object, message: string): void;
}

export interface StreamRegistryOptions {
  readonly hub: StreamHub;
  readonly limits: StreamLimits;
  readonly logger: StreamLogger;
  /** Epoch ms. */
  readonly now?: () => number;
  /** 0 to 1. */
  readonly random?: () => number;
  readonly setTimer?: SetTimer;
}

/** What one viewer asked for. */
export interface ViewerRequest {
  readonly topics?: readonly Topic[];
  readonly scope?: Scope;
  /** Hides who is meant. */
  readonly mask?: Mask | undefined;
  /** Groups the streams of one signed-in session for its limit and its revocation. */
  readonly sessionKey?: string;
  readonly resume?: { readonly epoch: string; readonly revision: number };
  /** It gets one patch a second at most, as television screens, which nobody works at. */
  readonly isUnhurried?: boolean;
}

/** Streams open now, and what was done since the registry was made. */
export interface StreamCounters {
  readonly open: number;
  readonly opened: number;
  readonly refused: number;
  readonly resumed: number;
  /** Viewers ended because they did not read for 30 s. */
  readonly slow: number;
  /** Viewers who did not read for 5 s and will get a snapshot. */
  readonly forgotten: number;
  /** Frames handed to viewers, heartbeats included. */
  readonly frames: number;
  readonly bytes: number;
  /** Computed and encoded once for all viewers of the same view. */
  readonly diffs: number;
  readonly patchesEncoded: number;
  readonly snapshotsEncoded: number;
  readonly heartbeatsEncoded: number;
}

/** Every open stream of this process: one subscription to the hub, one clock, shared bytes. */
export interface StreamRegistry {
  /** Undefined when one more stream may open now. */
  refusal(sessionKey?: string): StreamRefusal | undefined;
  /** Opens a viewer on `sink`. Ask `refusal` first, in the same tick. */
  open(request: ViewerRequest, sink: StreamSink): void;
  /** Ends the streams of one session, e.g. when it is revoked. */
  closeSession(sessionKey: string, reason?: ByeReason): void;
  /** Sends the streams of one session a heartbeat out of turn that tells them to ask what there is to do. */
  call(sessionKey: string): void;
  /** Shows the streams of one session another part of the floor from now on, beginning with a snapshot of it; without topics, of those it asked for. */
  changeSight(sessionKey: string, sight: Sight): void;
  /** Sends `bye` to every viewer and ends it; resolves when all are gone, after some 3 s at the latest. `shutdown` lets nobody in again. */
  closeAll(end: { readonly reason: ByeReason }): Promise<void>;
  counters(): StreamCounters;
}
