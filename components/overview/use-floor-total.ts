"use client";

import { useCallback } from "react";
import { type FloorDocument, type FloorTotal, type Reading, readFloorTotals } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { isSameReading } from "../kpi/is-same-reading.ts";
import { memoiseFloor } from "../live/memoise-floor.ts";

/** The whole floor in a few figures, at its own instant, computed once for all that show one. */
const readTotals = memoiseFloor((floor) => readFloorTotals(floor, { nowMs: Date.parse(floor.serverTime) }));

/** A figure of the whole floor; whoever shows it wakes when it looks otherwise. Undefined before the first snapshot. */
export function useFloorTotal(total: FloorTotal): Reading | undefined {
  return useFloorValue(
    useCallback((floor: FloorDocument) => readTotals(floor)[total], [total]),
    total === "longest_wait" ? isSameWait : isSameReading,
  );
}

/** Agents who stand beside a figure and not in it: in a fault beside those in a pause, of unknown state beside those logged in. */
export function useAgentsBeside(total: FloorTotal): number {
  const count = useCallback(
    (floor: FloorDocument) => {
      const { faulted, unknownAgents } = readTotals(floor);
      if (total === "paused") return faulted.value ?? 0;
      return total === "logged_in" ? unknownAgents : 0;
    },
    [total],
  );
  return useFloorValue(count) ?? 0;
}

/** Whose wait is the longest does not change with the second: the tile ticks by itself. */
function isSameWait(a: Reading, b: Reading): boolean {
  const isTicking = "oldest" in a && "oldest" in b;
  return isTicking ? a.oldest?.startedAt === b.oldest?.startedAt : isSameReading(a, b);
}
