"use client";

import { useRef, useSyncExternalStore } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { browserView } from "./browser-view.ts";

interface Computed<T> {
  readonly floor: FloorDocument;
  readonly select: (floor: FloorDocument) => T;
  readonly value: T;
}

/**
 * Something computed from the whole floor: once per floor, and the component re-renders only when `isEqual`
 * says that the result differs. While the screen is paused: from the floor of that instant. Undefined before the first snapshot.
 */
export function useFloorValue<T>(
  select: (floor: FloorDocument) => T,
  isEqual: (a: T, b: T) => boolean = Object.is,
): T | undefined {
  const view = browserView();
  const computed = useRef<Computed<T>>(undefined);
  const snapshot = (): T | undefined => {
    const { floor } = view.state();
    if (floor === undefined) return undefined;
    const before = computed.current;
    if (before?.floor === floor && before.select === select) return before.value;
    const value = select(floor);
    const kept = before !== undefined && isEqual(before.value, value) ? before.value : value;
    computed.current = { floor, select, value: kept };
    return kept;
  };
  return useSyncExternalStore(view.subscribe, snapshot, () => undefined);
}
