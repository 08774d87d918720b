import type { AgentSpan, AgentTimeline, HistoryGap, Presence } from "@/lib/domain/index.ts";

/** A stretch of an agent's day: a state they were in, or time of which nobody knows. Epoch milliseconds. */
export type DaySegment = { readonly fromMs: number; readonly toMs: number } & (
  | { readonly span: AgentSpan; readonly gap?: undefined }
  | { readonly gap: HistoryGap["reason"]; readonly span?: undefined }
);

/**
 * The states of a timeline up to `nowMs`, the earliest first and without a hole: what is not told was not recorded, and
 * where nobody heard the source no state is claimed, whatever began before.
 */
export function daySegments(timeline: AgentTimeline, nowMs: number): readonly DaySegment[] {
  const fromMs = Date.parse(timeline.from);
  const toMs = Math.min(Date.parse(timeline.to), nowMs);
  const clip = (from: string, to: string | undefined) => ({
    fromMs: Math.max(fromMs, Date.parse(from)),
    toMs: Math.min(toMs, to === undefined ? toMs : Date.parse(to)),
  });
  const gaps = timeline.gaps
    .map(({ from, to, reason }): DaySegment => ({ ...clip(from, to), gap: reason }))
    .filter(isLong)
    .toSorted(byStart);
  const spans = timeline.spans
    .map((span): DaySegment => ({ ...clip(span.from, span.to), span }))
    .filter(isLong)
    .flatMap((segment) => without(segment, gaps));
  const all = [...gaps, ...spans].toSorted(byStart);
  const filled: DaySegment[] = [];
  let reached = fromMs;
  for (const segment of all) {
    if (segment.fromMs > reached) filled.push({ fromMs: reached, toMs: segment.fromMs, gap: "not_recorded" });
    if (segment.toMs <= reached) continue;
    filled.push({ ...segment, fromMs: Math.max(segment.fromMs, reached) });
    reached = segment.toMs;
  }
  if (reached < toMs) filled.push({ fromMs: reached, toMs, gap: "not_recorded" });
  return filled;
}

/** What is left of a stretch outside of gaps, which come in order. */
function without(segment: DaySegment, gaps: readonly DaySegment[]): readonly DaySegment[] {
  const left: DaySegment[] = [];
  let fromMs = segment.fromMs;
  for (const gap of gaps) {
    if (gap.toMs <= fromMs || gap.fromMs >= segment.toMs) continue;
    if (gap.fromMs > fromMs) left.push({ ...segment, fromMs, toMs: gap.fromMs });
    fromMs = gap.toMs;
  }
  if (fromMs < segment.toMs) left.push({ ...segment, fromMs });
  return left;
}

const hourMs = 3_600_000;

/**
 * The part of a day that is worth drawing, in whole hours: from the first to the last moment at which the agent was
 * logged in, or nobody knows whether they were. Undefined: all of it.
 */
export function shownHours(
  segments: readonly DaySegment[],
  dayMs: number,
): { readonly fromMs: number; readonly toMs: number } | undefined {
  const told = segments.findIndex(({ span }) => span !== undefined);
  const isQuiet = ({ span, gap }: DaySegment, index: number) =>
    span?.presence === "offline" || (gap === "not_recorded" && index < told);
  const shown = segments.filter((segment, index) => !isQuiet(segment, index));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const hours = (ms: number) => (ms - dayMs) / hourMs;
  return {
    fromMs: dayMs + Math.floor(hours(first.fromMs)) * hourMs,
    toMs: dayMs + Math.ceil(hours(last.toMs)) * hourMs,
  };
}

/** How long an agent was in each presence, in seconds; `isAtLeast` where a beginning or an end was not seen. */
export function presenceTotals(
  segments: readonly DaySegment[],
): ReadonlyMap<Presence, { readonly seconds: number; readonly isAtLeast: boolean }> {
  const totals = new Map<Presence, { readonly seconds: number; readonly isAtLeast: boolean }>();
  for (const { fromMs, toMs, span } of segments) {
    if (span === undefined) continue;
    const before = totals.get(span.presence);
    totals.set(span.presence, {
      seconds: (before?.seconds ?? 0) + (toMs - fromMs) / 1_000,
      isAtLeast: before?.isAtLeast === true || isAtLeast(span),
    });
  }
  return totals;
}

/** Whether a stay may have been longer than was seen. */
export function isAtLeast({ startIsFloor, endIsFloor }: AgentSpan): boolean {
  return startIsFloor === true || endIsFloor === true;
}

function isLong({ fromMs, toMs }: DaySegment): boolean {
  return toMs > fromMs;
}

function byStart(a: DaySegment, b: DaySegment): number {
  return a.fromMs - b.fromMs;
}
