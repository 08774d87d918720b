import type { ReplayOverview, ReplaySpeed } from "@/lib/domain/index.ts";

/**
 * `seeking`: the floor of `atMs` is on its way · `ended`: nothing is recorded after `atMs`, what comes is shown as it comes ·
 * `failed`: the server did not give it; it is asked again by and by while playing.
 */
export type PlayerStatus = "seeking" | "paused" | "playing" | "ended" | "failed";

export interface PlayerState {
  readonly status: PlayerStatus;
  /** Instant of the floor on screen, epoch ms; the one that was asked for until there is any. */
  readonly atMs: number;
  readonly speed: ReplaySpeed;
  /** What is kept; undefined until the server has said so. */
  readonly overview: ReplayOverview | undefined;
  /** Code of why `failed`, as the catalogue has a sentence for it. */
  readonly problem?: "not_recorded" | "busy" | "refused" | "away" | undefined;
  /** Time that was skipped because nobody recorded it, the last one. */
  readonly skipped?: { readonly fromMs: number; readonly toMs: number } | undefined;
}
