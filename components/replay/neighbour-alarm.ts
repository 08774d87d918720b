import type { ReplayMark } from "@/lib/domain/index.ts";

/** A look at an alarm that began this long ago would only find it again. */
const sameMs = 1_000;

/** When the next alarm after `atMs` began, or the last one before it; undefined when there is none. */
export function neighbourAlarm(
  marks: readonly ReplayMark[],
  atMs: number,
  direction: -1 | 1,
): number | undefined {
  const begun = marks.flatMap(({ kind, at }) => (kind === "alarm" ? [Date.parse(at)] : []));
  return direction === 1
    ? begun.find((eachMs) => eachMs > atMs + sameMs)
    : begun.findLast((eachMs) => eachMs < atMs - sameMs);
}
