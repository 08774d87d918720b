import type { FloorContent, MergePatch } from "@/lib/domain/index.ts";

/** A floor as it was published. */
export interface ReplayedFloor {
  readonly epoch: string;
  readonly revision: number;
  /** When it was published, epoch ms. */
  readonly atMs: number;
  readonly content: FloorContent;
}

/** The way from a floor to the next one. */
export interface ReplayStep {
  readonly atMs: number;
  readonly revision: number;
  readonly patch: MergePatch;
}
