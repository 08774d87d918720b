import type { FloorDocument, Instant, LinkState, MergePatch } from "@/lib/domain/index.ts";

/**
 * Names of the stream's events. Every `snapshot` and `patch` carries the id `<epoch>:<revision>`; a view narrowed by
 * topics or scope has an epoch of its own, so that it is never resumed as another.
 */
export const streamEvents = {
  snapshot: "snapshot",
  patch: "patch",
  heartbeat: "hb",
  bye: "bye",
} as const;

/** Data of `snapshot`: the whole floor, first of all and after a gap. Replaces what the viewer had. */
export type SnapshotFrame = FloorDocument;

/** Data of `patch`: an RFC 7396 merge patch from the frame before it to `revision`. */
export interface PatchFrame {
  readonly revision: number;
  readonly serverTime: Instant;
  readonly patch: MergePatch;
}

/** One source in a heartbeat. `ageMs`: since its last sign of life; absent when there was none. */
export interface SourcePulse {
  readonly link: LinkState;
  readonly ageMs?: number;
}

/** Data of `hb`, every 10 s. `revision` is the floor's: a viewer whose topics did not change may be behind it. */
export interface HeartbeatFrame {
  readonly serverTime: Instant;
  readonly revision: number;
  readonly build: string;
  readonly sources: Readonly<Record<string, SourcePulse>>;
  /** This viewer is to ask at once what it is told to do; only sent to screens, out of turn. */
  readonly isCall?: true;
}

/** Why the server ends a stream. `limit`: its greatest age is reached. */
export type ByeReason = "shutdown" | "revoked" | "slow" | "limit";

/** Data of `bye`, the last frame: connect again after `retryMs`. */
export interface ByeFrame {
  readonly reason: ByeReason;
  readonly retryMs: number;
}
