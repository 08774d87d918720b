"use client";

import { useSyncExternalStore } from "react";

/** Something about the window that only a change of its size changes; `onServer` before the page is in a browser. */
export function useWindowFact<T extends number | boolean>(read: () => T, onServer: T): T {
  return useSyncExternalStore(subscribe, read, () => onServer);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
