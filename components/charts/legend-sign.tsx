import type { ReactNode } from "react";

/** One entry of a legend: how something is drawn, and what that means. */
export function LegendSign({ look, children }: { readonly look: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className="flex shrink-0">
        {look}
      </span>
      {children}
    </li>
  );
}
