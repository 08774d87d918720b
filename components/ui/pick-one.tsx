"use client";

import { ChevronDown } from "lucide-react";
import { lateComponent } from "./late-component.tsx";
import type { PickOneProps } from "./pick-one-box.tsx";

/** One of many, found by typing a part of its name, or none; it comes late. */
export const PickOne = lateComponent(
  async () => (await import("./pick-one-box.tsx")).PickOneBox,
  function WaitingPickOne({ none, value, options }: PickOneProps) {
    const chosen = options.find((option) => option.value === value);
    return (
      <span className="control w-48 min-w-0 pe-1 max-sm:min-w-36 max-sm:flex-1" aria-hidden="true">
        <span className="min-w-0 flex-1 truncate text-ink-soft">{chosen?.label ?? none}</span>
        <ChevronDown className="size-3.5 shrink-0 text-ink-soft" />
      </span>
    );
  },
);
