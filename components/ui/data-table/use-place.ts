"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { readPlace, writePlace } from "./place.ts";

/**
 * Remembers how far a table is scrolled in this tab, under the page's path and the view in its address, and goes
 * back there once it has rows again.
 */
export function usePlace(path: string, box: RefObject<HTMLElement | null>, hasRows: boolean): void {
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (!hasRows || isRestored.current || box.current === null) return;
    isRestored.current = true;
    const place = readPlace(path);
    if (place !== undefined && place.query === location.search) box.current.scrollTop = place.scrollTop;
  }, [path, box, hasRows]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const lifetime = new AbortController();
    const remember = () => {
      if (location.pathname === path)
        writePlace(path, { query: location.search, scrollTop: element.scrollTop });
    };
    if (hasRows) remember();
    element.addEventListener("scroll", remember, { signal: lifetime.signal, passive: true });
    return () => lifetime.abort();
  }, [path, box, hasRows]);
}
