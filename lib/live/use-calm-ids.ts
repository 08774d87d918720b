"use client";

import { useEffect, useState } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { browserSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";
import { OrderKeeper, shortestMs } from "./order-keeper.ts";

/** Computing an order that takes longer than this is felt. */
const longMs = 1;

/**
 * The ids of a list in an order that stays calm: computed at most once a second, taken at most every three seconds and
 * never while `isHeld` says that pointer or focus is on the list. Where thousands are ranked they are computed no more
 * often than taken. A new `select` (search, filter) is answered at once; memoise it. Undefined before the first snapshot.
 */
export function useCalmIds(
  select: (floor: FloorDocument) => readonly string[],
  isHeld: () => boolean,
): readonly string[] | undefined {
  const [ids, setIds] = useState<readonly string[]>();
  useEffect(() => {
    const { ticker } = browserSession();
    const view = browserView();
    const keeper = new OrderKeeper();
    let computedFor: FloorDocument | undefined;
    let dueMs = Number.NEGATIVE_INFINITY;
    let wanted: readonly string[] = [];
    const update = () => {
      const { floor } = view.state();
      if (floor === undefined) return;
      const nowMs = performance.now();
      const isAnother = floor.epoch !== computedFor?.epoch;
      if (floor !== computedFor && (isAnother || nowMs >= dueMs)) {
        wanted = select(floor);
        computedFor = floor;
        dueMs = performance.now() - nowMs > longMs ? nowMs + shortestMs : nowMs;
      }
      setIds(keeper.next(wanted, isHeld, nowMs));
    };
    update();
    const stopTicking = ticker.subscribe(update);
    const stopWaiting = view.subscribe(() => {
      if (computedFor === undefined || view.state().floor?.epoch !== computedFor.epoch) update();
    });
    return () => {
      stopTicking();
      stopWaiting();
    };
  }, [select, isHeld]);
  return ids;
}
