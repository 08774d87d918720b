"use client";

import { type FloorDocument, type FloorTotals, readFloorTotals } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { isSameReading } from "../kpi/is-same-reading.ts";

/** The whole floor in a few figures, at its own instant. Undefined before the first snapshot. */
export function useFloorTotals(): FloorTotals | undefined {
  return useFloorValue(read, isSame);
}

function read(floor: FloorDocument): FloorTotals {
  // Whose wait is the longest does not change with the second: the tile ticks by itself.
  return readFloorTotals(floor, { nowMs: Date.parse(floor.serverTime) });
}

function isSame(a: FloorTotals, b: FloorTotals): boolean {
  if (a.unknownAgents !== b.unknownAgents) return false;
  return shown.every((total) => {
    const [before, now] = [a[total], b[total]];
    const isTicking = total === "longest_wait" && "oldest" in before && "oldest" in now;
    return isTicking ? before.oldest?.startedAt === now.oldest?.startedAt : isSameReading(before, now);
  });
}

const shown = [
  "waiting",
  "longest_wait",
  "service_level",
  "abandon_rate",
  "ready",
  "in_contact",
  "paused",
  "faulted",
  "logged_in",
] as const;
