"use client";

import { useEffect, useState } from "react";
import type { AlarmThreshold } from "@/lib/domain/index.ts";
import { currentFloor, currentNow } from "@/lib/live/index.ts";
import { countFiring } from "./count-firing.ts";

const everyMs = 2_000;

/** For how many each threshold would be in alarm now, by its key; computed at most every two seconds. */
export function useFiring(
  thresholds: readonly (AlarmThreshold & { readonly key: string })[],
): ReadonlyMap<string, number> {
  const [firing, setFiring] = useState<ReadonlyMap<string, number>>(new Map());
  const text = JSON.stringify(thresholds);
  useEffect(() => {
    const wanted: readonly (AlarmThreshold & { readonly key: string })[] = JSON.parse(text);
    const compute = () => {
      const [floor, nowMs] = [currentFloor(), currentNow()];
      if (floor === undefined || nowMs === undefined) return;
      const counts = wanted.flatMap((threshold) => {
        const count = countFiring(threshold, floor, nowMs);
        return count === undefined ? [] : [[threshold.key, count] as const];
      });
      setFiring(new Map(counts));
    };
    compute();
    const timer = setInterval(compute, everyMs);
    return () => clearInterval(timer);
  }, [text]);
  return firing;
}
