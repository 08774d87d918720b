import type { FloorAgent, FloorStateTotal, Presence } from "../floor.ts";
import { presenceOf } from "../presence-of.ts";

/** What time in a presence is called as a term of a formula. */
const groupOf: Readonly<Record<Presence, string | undefined>> = {
  available: "free",
  busy: "busy",
  private: "private",
  paused: "paused",
  faulted: "faulted",
  offline: undefined,
  unknown: undefined,
};

const groups = ["free", "busy", "private", "paused", "faulted", "logged"];

/**
 * Seconds an agent spent free, busy, private, paused, faulted and, all of these together, logged in; up to `nowMs`
 * for the state that runs. Undefined when no state is reported. Time in `ready` counts as logged in only: whether it
 * contains the other ready states is not told.
 */
export function stateSeconds(
  { states }: Pick<FloorAgent, "states">,
  nowMs: number,
): ReadonlyMap<string, number> | undefined {
  const rows = Object.values(states);
  if (rows.length === 0) return undefined;
  const seconds = new Map(groups.map((group) => [group, 0]));
  const add = (group: string, more: number) => seconds.set(group, (seconds.get(group) ?? 0) + more);
  for (const row of rows) {
    const group = groupOf[presenceOf(row.name)];
    if (group === undefined) continue;
    const spent = secondsIn(row, nowMs);
    if (row.name !== "ready") add(group, spent);
    add("logged", spent);
  }
  return seconds;
}

/** The total of a state, running on to `nowMs` while the agent is in it. */
export function secondsIn(
  { totalSeconds, runningSince }: Pick<FloorStateTotal, "totalSeconds" | "runningSince">,
  nowMs: number,
): number {
  const sinceMs = runningSince === undefined ? Number.NaN : Date.parse(runningSince);
  return totalSeconds + (Number.isFinite(sinceMs) ? Math.max(0, Math.floor((nowMs - sinceMs) / 1_000)) : 0);
}
