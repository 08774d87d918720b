import type { FloorContent, FloorSource } from "./floor.ts";

/**
 * True when two floors differ at most in when sources were last heard: no revision is made for that, because
 * heartbeats tell it.
 */
export function isOnlyHeard(from: FloorContent, to: FloorContent): boolean {
  if (from === to) return true;
  const { sources: before, ...rest } = { ...to, ...from };
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return names.every((name) => from[name] === to[name]) && areSourcesSame(before, to.sources);
}

type Sources = Readonly<Record<string, FloorSource>>;

function areSourcesSame(before: Sources, after: Sources): boolean {
  const ids = Object.keys(after);
  return ids.length === Object.keys(before).length && ids.every((id) => isSame(before[id], after[id]));
}

function isSame(before: FloorSource | undefined, after: FloorSource | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (
    before.link === after.link &&
    before.linkSince === after.linkSince &&
    before.linkReason === after.linkReason &&
    before.agentState === after.agentState &&
    before.degraded === after.degraded &&
    before.unknown === after.unknown &&
    before.day === after.day &&
    before.agentEvents === after.agentEvents &&
    before.alarmsKnownSince === after.alarmsKnownSince
  );
}
