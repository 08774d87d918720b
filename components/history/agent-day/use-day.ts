"use client";

import { usePathname, useSearchParams } from "next/navigation";

const date = /^\d{4}-\d{2}-\d{2}$/;

/** Which day is shown, and how; both stand in the address. */
export interface DayView {
  /** Undefined: today. */
  readonly day: string | undefined;
  readonly isTable: boolean;
}

/** The day that the address asks for, and the way to change it without a new page; nonsense there is today. */
export function useDay(): DayView & { readonly change: (part: Partial<DayView>) => void } {
  const path = usePathname();
  const query = useSearchParams();
  const asked = query.get("day") ?? "";
  const isDay = date.test(asked) && !Number.isNaN(Date.parse(asked));
  const view = { day: isDay ? asked : undefined, isTable: query.get("as") === "table" };
  const change = (part: Partial<DayView>) => {
    const { day, isTable } = { ...view, ...part };
    const next = new URLSearchParams(location.search);
    next.delete("day");
    next.delete("as");
    if (day !== undefined) next.set("day", day);
    if (isTable) next.set("as", "table");
    window.history.replaceState(null, "", next.size === 0 ? path : `${path}?${next}`);
  };
  return { ...view, change };
}
