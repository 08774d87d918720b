"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element in pixels, as it is laid out; nothing before the first layout. */
export function useBoxSize(): readonly [box: RefObject<HTMLDivElement | null>, size: BoxSize] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<BoxSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size];
}
