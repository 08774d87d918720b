"use client";

import { useEffect, useRef } from "react";
import type { FloorAlarm, FloorDocument } from "@/lib/domain/index.ts";
import { currentFloor, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { AlertKeeper, type AlertKeeperOptions } from "./alert-keeper.ts";
import { holdTabLock } from "./hold-tab-lock.ts";

const everyMs = 1_000;
const alarmsOf = ({ alarms }: FloorDocument) => alarms;

/**
 * Has `say` called with the alarms to be said, while `isOn` and in one tab of the browser only. `say` and `options` are
 * read when that begins.
 */
export function useAlerts(
  isOn: boolean,
  lock: string,
  options: AlertKeeperOptions,
  say: (alarms: readonly (readonly [id: string, alarm: FloorAlarm])[]) => void,
): void {
  const alarms = useFloorValue(alarmsOf);
  const isLive = useFreshness(({ level }) => level === "fresh" || level === "delayed");
  const now = useRef({ isLive, say, options });
  const look = useRef<() => void>(undefined);
  useEffect(() => {
    now.current = { isLive, say, options };
  });
  useEffect(() => {
    if (!isOn) return;
    const ending = new AbortController();
    holdTabLock(lock, ending.signal, () => {
      const keeper = new AlertKeeper(now.current.options);
      look.current = () => {
        const active = currentFloor()?.alarms;
        // While nobody knows which alarms are active, none is said.
        if (!now.current.isLive || active === undefined) return;
        const due = new Set(keeper.next(active, performance.now()));
        if (due.size > 0) now.current.say(Object.entries(active).filter(([id]) => due.has(id)));
      };
      look.current();
    });
    const timer = setInterval(() => look.current?.(), everyMs);
    return () => {
      ending.abort();
      clearInterval(timer);
      look.current = undefined;
    };
  }, [isOn, lock]);
  // A hidden tab's timers are slowed down; what the stream brings is not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the alarms are what wakes it.
  useEffect(() => look.current?.(), [alarms]);
}
