"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format/index.ts";

/** The head of a group with the count of its rows; a press closes and opens it. */
export function GroupRow({
  group,
  label,
  count,
  columns,
  isClosed,
  onToggle,
}: {
  readonly group: string;
  readonly label: ReactNode;
  readonly count: number;
  readonly columns: number;
  readonly isClosed: boolean;
  readonly onToggle: (group: string) => void;
}) {
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  return (
    <tr className="group-row" data-group={group}>
      <th scope="rowgroup" colSpan={columns}>
        <button
          type="button"
          aria-expanded={!isClosed}
          className="group-button"
          onClick={() => onToggle(group)}
        >
          <Chevron className="size-3.5 shrink-0" aria-hidden="true" />
          <span className="truncate">{label}</span>
          <span className="live-value font-normal text-ink-soft" data-group-count={count}>
            {formatCount(count, useLocale())}
          </span>
        </button>
      </th>
    </tr>
  );
}
