import type { KeptSnapshot } from "./frame-source.ts";
import type { LiveState } from "./live-state.ts";
import type { ServerClock } from "./server-clock.ts";

/**
 * The floor of a tab as a snapshot for another one. Its time is that of the last good frame, and its sources were heard
 * when heartbeats said so: the floor's own instants lag behind, and would look old.
 */
export function keepSnapshot(
  { floor, legs, frameAtMs }: LiveState,
  clock: Pick<ServerClock, "atMonotonic">,
  monotonicMs: number,
): KeptSnapshot | undefined {
  const serverMs = frameAtMs === undefined ? undefined : clock.atMonotonic(frameAtMs);
  if (floor === undefined || frameAtMs === undefined || serverMs === undefined) return undefined;
  const sources = Object.entries(floor.sources).map(([id, source]) => {
    const leg = legs[id];
    const heardAt = leg?.heardAtMs === undefined ? {} : { heardAt: new Date(leg.heardAtMs).toISOString() };
    return [id, { ...source, ...(leg === undefined ? {} : { link: leg.link }), ...heardAt }] as const;
  });
  const serverTime = new Date(serverMs).toISOString();
  const data = JSON.stringify({ ...floor, serverTime, sources: Object.fromEntries(sources) });
  return { data, ageMs: Math.max(0, monotonicMs - frameAtMs) };
}
