import { entityId } from "../entity-id.ts";
import type { FloorService, Media } from "../floor.ts";
import { judge } from "./judge.ts";
import type { KpiContext } from "./kpi-context.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import type { Reading } from "./reading.ts";
import { resolveThreshold } from "./resolve-threshold.ts";
import { mediaOf } from "./service-rows.ts";
import type { ThresholdRule, Verdict } from "./threshold.ts";

/** A reading of a service with the threshold that holds for it; without one it is not judged. */
export interface Judgement {
  readonly reading: Reading;
  /** The medium the reading is about; absent = all of the service. */
  readonly media?: Media;
  readonly threshold?: ThresholdRule;
  readonly verdict?: Verdict;
}

const badness: Readonly<Record<Verdict, number>> = { ok: 0, unknown: 1, warn: 2, critical: 3 };

/**
 * Reads and judges a KPI of one service: of one medium, or, without one, of all together when a threshold for all
 * of them holds, else the worst of its media, each by its own.
 */
export function judgeService(
  kpi: string,
  service: FloorService,
  context: KpiContext,
  rules: readonly ThresholdRule[],
  media?: Media,
): Judgement {
  const whole = judgeOne(kpi, service, context, rules, media);
  if (media !== undefined || whole.threshold !== undefined) return whole;
  let worst = whole;
  for (const each of mediaOf(service)) {
    const judged = judgeOne(kpi, service, context, rules, each);
    if (rankOf(judged) > rankOf(worst)) worst = judged;
  }
  return worst;
}

function judgeOne(
  kpi: string,
  service: FloorService,
  context: KpiContext,
  rules: readonly ThresholdRule[],
  media: Media | undefined,
): Judgement {
  const reading = readServiceKpi(kpi, [service], context, media);
  const scope = { service: entityId(service.source, service.name), media };
  const threshold = resolveThreshold(rules, kpi, scope);
  const of = media === undefined ? {} : { media };
  return threshold === undefined
    ? { reading, ...of }
    : { reading, ...of, threshold, verdict: judge(reading, threshold) };
}

function rankOf({ verdict }: Judgement): number {
  return verdict === undefined ? -1 : badness[verdict];
}
