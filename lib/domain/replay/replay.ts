import type { EntityId, Instant, LinkState } from "../floor.ts";
import type { AlarmSeverity } from "../floor-alarm.ts";

/** How many times faster than the clock a replay may run. */
export const replaySpeeds = [1, 2, 5, 10, 30, 60] as const;

export type ReplaySpeed = (typeof replaySpeeds)[number];

/** Time of which the floor is kept without a break; both ends are included. */
export interface ReplayRange {
  readonly from: Instant;
  readonly to: Instant;
}

/** Something worth finding on a line of time. */
export type ReplayMark =
  | {
      readonly kind: "alarm";
      readonly at: Instant;
      readonly name: string;
      readonly scope: "service" | "agent" | "floor";
      readonly target: EntityId;
      readonly severity?: AlarmSeverity;
    }
  /** The link to a source became another; `live` ends what another one began. */
  | { readonly kind: "link"; readonly at: Instant; readonly source: string; readonly link: LinkState };

/** What `GET /api/replay` answers: what is kept, and what of it to look at. */
export interface ReplayOverview {
  /** Hours that are kept at most; 0 = nothing is recorded. */
  readonly hours: number;
  /** Oldest first; what lies between two of them is a gap. Empty = nothing is kept. */
  readonly ranges: readonly ReplayRange[];
  /** Oldest first, within the viewer's scope; the newest 500. */
  readonly marks: readonly ReplayMark[];
  readonly bytes: number;
  readonly mostBytes: number;
  /** Present while nothing can be written: why, and since when. */
  readonly fault?: { readonly code: string; readonly since: Instant };
}

/** A recording that somebody saved: `GET /api/replay/recordings`. */
export interface ReplayRecording extends ReplayRange {
  readonly id: string;
  readonly name: string;
  /** Login of whoever saved or loaded it. */
  readonly by: string;
  readonly savedAt: Instant;
  readonly bytes: number;
  /** It has only what whoever saved it could see. */
  readonly isNarrowed: boolean;
}

/**
 * Data of the event `replay` on `GET /api/replay/stream`: where the replay is. `playing`: the floor of `at` was sent ·
 * `gap`: nothing is kept between `at` and `nextAt`, which comes next · `end`: nothing is kept after `at`.
 */
export interface ReplayPosition {
  readonly state: "playing" | "gap" | "end";
  readonly at: Instant;
  readonly speed: number;
  readonly nextAt?: Instant;
}
