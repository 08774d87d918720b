import type { FloorContent, Instant } from "@/lib/domain/index.ts";

/** One published state of the floor. Immutable; revisions of one epoch count up by one. */
export interface FloorRevision {
  /** Time-ordered id of this life of the hub: a restart makes another, so old revision numbers cannot be confused. */
  readonly epoch: string;
  readonly revision: number;
  readonly content: FloorContent;
  readonly at: Instant;
}
