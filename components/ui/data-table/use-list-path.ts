"use client";

import { useSyncExternalStore } from "react";
import { readPlace } from "./place.ts";

/** The address of a list with the view that this tab last had of it, for the way back from a drill-down. */
export function useListPath(path: string): string {
  return useSyncExternalStore(
    never,
    () => `${path}${readPlace(path)?.query ?? ""}`,
    () => path,
  );
}

function never(): () => void {
  return () => undefined;
}
