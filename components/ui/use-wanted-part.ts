"use client";

import { useEffect, useEffectEvent } from "react";
import type { LazyPart } from "./lazy-part.ts";
import { useLazyPart } from "./use-lazy-part.ts";

/**
 * A part that opens by a key or by what is asked of the page, not by a button of its own: its code is asked for once
 * it is wanted, and `onFailure` tells that it could not be had this time.
 */
export function useWantedPart<Part>(
  part: LazyPart<Part>,
  isWanted: boolean,
  onFailure: () => void,
): Part | undefined {
  const giveUp = useEffectEvent(onFailure);
  useEffect(() => {
    if (isWanted) void part.load().then((isThere) => (isThere ? undefined : giveUp()));
  }, [part, isWanted]);
  return useLazyPart(part);
}
