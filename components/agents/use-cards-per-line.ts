"use client";

import { type RefObject, useLayoutEffect, useState } from "react";

const leastCardRems = 17;
const gapRems = 0.75;

/** How many cards stand beside each other in a box, for its width and the size of letters. At least one. */
export function useCardsPerLine(box: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(4);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const rems = element.clientWidth / rem;
      setCount(Math.max(1, Math.floor((rems + gapRems) / (leastCardRems + gapRems))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return count;
}
