"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { isShallowEqual, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { type ToneState, tonePlayer } from "../../alerting/tone-player.ts";
import { ChimeKeeper, criticalAlarms } from "./chime-keeper.ts";

/** One tone when a critical alarm is raised, where the board wants it; whether this browser plays it yet. */
export function useChime(isWanted: boolean): ToneState | "unwanted" {
  const alarms = useFloorValue(criticalAlarms, isShallowEqual);
  const isLive = useFreshness(({ level }) => level === "fresh" || level === "delayed");
  const keeper = useRef(new ChimeKeeper());
  useEffect(() => {
    if (keeper.current.next(isLive ? alarms : undefined) && isWanted) tonePlayer.play("critical");
  }, [alarms, isLive, isWanted]);
  useEffect(() => {
    if (!isWanted) return;
    const lifetime = new AbortController();
    const unlock = () => void tonePlayer.unlock();
    // A kiosk may play at once; elsewhere a browser waits for somebody to press something.
    unlock();
    for (const event of ["keydown", "pointerdown"])
      addEventListener(event, unlock, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [isWanted]);
  const state = useSyncExternalStore(tonePlayer.subscribe, tonePlayer.state, () => "waiting" as const);
  return isWanted ? state : "unwanted";
}
