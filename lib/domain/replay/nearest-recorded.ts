import type { ReplayRange } from "./replay.ts";

/** The instant next to `atMs` of which something is kept; undefined when nothing is kept at all. */
export function nearestRecorded(ranges: readonly ReplayRange[], atMs: number): number | undefined {
  let nearestMs: number | undefined;
  for (const { from, to } of ranges) {
    const withinMs = Math.min(Math.max(atMs, Date.parse(from)), Date.parse(to));
    const isNearer = nearestMs === undefined || Math.abs(withinMs - atMs) < Math.abs(nearestMs - atMs);
    if (isNearer) nearestMs = withinMs;
  }
  return nearestMs;
}
