"use client";

import { Fragment, type ReactNode } from "react";
import { MoreRows } from "./more-rows.tsx";
import { useFittingRows } from "./use-fitting-rows.ts";

/** Hundredths of the board's width from one line of a list to the next; the style sheet has the same. */
export const rowUnits = 3.4;

/** As many lines of a list as fit, one below the other or in two columns, and how many more there are. */
export function FittingList<T>({
  items,
  keyOf,
  columns = 1,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly columns?: 1 | 2;
  /** Draws one line, as an `li`. */
  readonly children: (item: T) => ReactNode;
}) {
  const [box, rows] = useFittingRows<HTMLDivElement>(rowUnits);
  const room = rows * columns;
  // The line that tells of more takes the place of one row.
  const shown = items.length <= room ? items.length : Math.max(0, (rows - 1) * columns);
  return (
    <div ref={box} className="tile-list" data-columns={columns}>
      <ul>
        {items.slice(0, shown).map((item) => (
          <Fragment key={keyOf(item)}>{children(item)}</Fragment>
        ))}
      </ul>
      <MoreRows count={rows === 0 ? 0 : items.length - shown} />
    </div>
  );
}
