"use client";

import { formatDuration, presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { presences } from "../../agents/presences.ts";
import { StateLabel } from "../../ui/state-label.tsx";
import { type DaySegment, presenceTotals } from "./day-segments.ts";

/** How long the agent was in each state, which is also what the colours mean. */
export function DayTotals({ segments }: { readonly segments: readonly DaySegment[] }) {
  const t = useWords("history");
  const words = useWords("presence");
  const totals = presenceTotals(segments);
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
      {presences.map((presence) => {
        const total = totals.get(presence);
        if (total === undefined) return null;
        return (
          <li key={presence} className="flex items-center gap-1.5" data-day-total={presence}>
            <StateLabel mark={presenceMark(presence)} word={words(presence)} />
            <span className="font-semibold tabular-nums" data-value={total.seconds}>
              {total.isAtLeast ? "≥ " : ""}
              {formatDuration(total.seconds)}
            </span>
          </li>
        );
      })}
      {segments.some(({ gap }) => gap !== undefined) ? (
        <li className="flex items-center gap-1.5 text-ink-soft">
          <span aria-hidden="true" className="hatched h-2.5 w-4" />
          {t("day.unknown")}
        </li>
      ) : null}
    </ul>
  );
}
