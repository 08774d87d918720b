"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Whether an element is, or ever was, near what the screen shows: eighty charts are drawn as somebody comes to them.
 * On paper all are.
 */
export function useSeen(): readonly [element: RefObject<HTMLElement | null>, isSeen: boolean] {
  const element = useRef<HTMLElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || element.current === null) return;
    const see = () => setSeen(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) see();
      },
      { rootMargin: "300px" },
    );
    observer.observe(element.current);
    // The page is printed as it stands when this event is over.
    const print = () => flushSync(see);
    window.addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
    };
  }, [isSeen]);
  return [element, isSeen];
}
