import "server-only";

export type {
  Baseline,
  BaselineCounters,
  BaselineDraft,
  BaselineReference,
  Baselines,
} from "./baselines.ts";
export { type BaselinesOptions, createBaselines } from "./create-baselines.ts";
