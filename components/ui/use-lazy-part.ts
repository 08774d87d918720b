"use client";

import { useSyncExternalStore } from "react";
import type { LazyPart } from "./lazy-part.ts";

/** The part once its code is there; undefined until then. */
export function useLazyPart<Part>(part: LazyPart<Part>): Part | undefined {
  return useSyncExternalStore(part.subscribe, part.read, notThere);
}

function notThere(): undefined {
  return undefined;
}
