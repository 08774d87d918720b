"use client";

import { type RefObject, useCallback } from "react";

/** Whether pointer or keyboard focus is inside the element: then nothing in it may change place. */
export function useHeld(element: RefObject<HTMLElement | null>): () => boolean {
  return useCallback(() => {
    const box = element.current;
    if (box === null) return false;
    const hasFocus = box !== document.activeElement && box.contains(document.activeElement);
    return hasFocus || box.querySelector("tr:hover, li:hover") !== null;
  }, [element]);
}
