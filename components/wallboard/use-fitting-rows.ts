"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * How many rows of `rowUnits` (hundredths of the board's width) fit into an element as it is laid out; 0 before that.
 * The board's unit is a registered property, so that its computed value is in pixels.
 */
export function useFittingRows<E extends HTMLElement>(
  rowUnits: number,
): readonly [box: RefObject<E | null>, rows: number] {
  const box = useRef<E>(null);
  const [rows, setRows] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(element).getPropertyValue("--board-unit"));
      const fitting = unit > 0 ? Math.floor((element.clientHeight + 1) / (unit * rowUnits)) : 0;
      setRows(Math.max(0, fitting));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [rowUnits]);
  return [box, rows];
}
