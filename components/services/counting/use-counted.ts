"use client";

import { useMemo, useState } from "react";
import { type FloorService, serviceMetrics, sinceBaseline } from "@/lib/domain/index.ts";
import { useLive } from "@/lib/live/index.ts";
import type { CountedService } from "../../kpi/kpi-subject.ts";
import { type FollowedBaseline, followBaseline } from "./follow-baseline.ts";
import type { ToldBaseline } from "./use-baselines.ts";

/** The service as it is counted since `chosen`, moving with the screen; undefined until the screen has reached that floor. */
export function useCounted(
  service: FloorService | undefined,
  chosen: ToldBaseline | undefined,
): CountedService | undefined {
  const isReached = useLive(
    ({ floor }) => chosen !== undefined && floor?.epoch === chosen.epoch && floor.revision >= chosen.revision,
  );
  const [followed, setFollowed] = useState<FollowedBaseline>();
  // A mark anew has the id of the one before.
  const isSame = followed?.told.id === chosen?.id && followed?.told.since === chosen?.since;
  const before = isSame ? followed : undefined;
  const next = service && followBaseline(before, isReached ? chosen : undefined, service);
  if (next !== followed) setFollowed(next);
  return useMemo(() => {
    if (service === undefined || next === undefined) return undefined;
    const metrics = sinceBaseline(next.baseline, service.metrics, serviceMetrics);
    return { service: { ...service, metrics }, since: next.told.since };
  }, [service, next]);
}
