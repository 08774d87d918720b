import type { FloorContent, Instant } from "@/lib/domain/index.ts";

/** What trends ask of a revision of the hub. */
export interface TrendRevision {
  readonly content: FloorContent;
  readonly at: Instant;
}
