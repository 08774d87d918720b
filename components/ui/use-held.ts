"use client";

import { type RefObject, useCallback } from "react";

/**
 * Whether pointer or keyboard focus is on a line of the element: then nothing in it may change place. The focus on
 * a table's head holds nothing: there people ask for another order.
 */
export function useHeld(element: RefObject<HTMLElement | null>): () => boolean {
  return useCallback(() => {
    const box = element.current;
    if (box === null) return false;
    const focused = document.activeElement;
    const line = focused instanceof Element && box.contains(focused) ? focused.closest("tbody, li") : null;
    if (line !== null && line !== box && box.contains(line)) return true;
    // After a touch the last line counts as hovered for ever.
    const canHover = matchMedia("(hover: hover)").matches;
    return canHover && box.querySelector("tbody tr:hover, li:hover") !== null;
  }, [element]);
}
