"use client";

import { useEffect, useState } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { browserSession } from "./browser-session.ts";
import { OrderKeeper } from "./order-keeper.ts";

/**
 * The ids of a list in an order that stays calm: computed at most once a second, taken at most every three
 * seconds and never while `isHeld` says that pointer or focus is on the list. A new `select` (search, filter)
 * is answered at once; memoise it. Undefined before the first snapshot.
 */
export function useCalmIds(
  select: (floor: FloorDocument) => readonly string[],
  isHeld: () => boolean,
): readonly string[] | undefined {
  const [ids, setIds] = useState<readonly string[]>();
  useEffect(() => {
    const { store, ticker } = browserSession();
    const keeper = new OrderKeeper();
    let computedFor: FloorDocument | undefined;
    let wanted: readonly string[] = [];
    const update = () => {
      const { floor } = store.getState();
      if (floor === undefined) return;
      if (floor !== computedFor) wanted = select(floor);
      computedFor = floor;
      setIds(keeper.next(wanted, isHeld(), performance.now()));
    };
    update();
    const stopTicking = ticker.subscribe(update);
    const stopWaiting = store.subscribe((state) => {
      if (computedFor === undefined || state.floor?.epoch !== computedFor.epoch) update();
    });
    return () => {
      stopTicking();
      stopWaiting();
    };
  }, [select, isHeld]);
  return ids;
}
