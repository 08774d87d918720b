import type { GapReason, TrendPoint } from "@/lib/domain/index.ts";

/** A while without data, in epoch milliseconds, and why. */
export interface GapStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: GapReason;
}

/** Known well enough: there was nothing to count, or there never is. No data is missing there. */
const notMissing: ReadonlySet<GapReason | undefined> = new Set(["nothing_counted", "not_applicable"]);

/** The whiles in which data is missing, each as long as its reason stays the same. */
export function gapStretches(
  points: readonly Pick<TrendPoint, "at" | "gap">[],
  stepMinutes: number,
): readonly GapStretch[] {
  const stretches: GapStretch[] = [];
  for (const { at, gap } of points) {
    if (gap === undefined || notMissing.has(gap)) continue;
    const fromMs = Date.parse(at);
    const toMs = fromMs + stepMinutes * 60_000;
    const last = stretches.at(-1);
    if (last?.toMs === fromMs && last.reason === gap) stretches[stretches.length - 1] = { ...last, toMs };
    else stretches.push({ fromMs, toMs, reason: gap });
  }
  return stretches;
}
