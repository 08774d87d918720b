import { advanceBaseline, type Baseline, type FloorService, type MediaValues } from "@/lib/domain/index.ts";
import type { ToldBaseline } from "./use-baselines.ts";

/** A baseline carried along the floor on screen. */
export interface FollowedBaseline {
  /** As the server told it last. */
  readonly told: ToldBaseline;
  readonly baseline: Baseline;
  /** Statistics that `baseline` has seen. */
  readonly metrics: MediaValues;
}

/**
 * The baseline after the screen shows `service`: taken from what the server told, which holds at a revision of the floor that
 * the screen has reached, and told of every statistic since, so that a reset between two answers is stitched here as it
 * is there. The same object while nothing changed; undefined while there is nothing to follow.
 */
export function followBaseline(
  before: FollowedBaseline | undefined,
  told: ToldBaseline | undefined,
  service: Pick<FloorService, "metrics" | "changedAt">,
): FollowedBaseline | undefined {
  const from = told === undefined || told === before?.told ? before : startOf(told);
  if (from === undefined) return undefined;
  const { metrics, changedAt } = service;
  if (from === before && from.metrics === metrics) return before;
  const at = changedAt ?? from.baseline.since;
  return { ...from, baseline: advanceBaseline(from.baseline, from.metrics, metrics, at), metrics };
}

function startOf(told: ToldBaseline): FollowedBaseline {
  return { told, baseline: told.baseline, metrics: told.metrics ?? {} };
}
