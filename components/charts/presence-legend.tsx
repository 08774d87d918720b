"use client";

import { useLocale } from "next-intl";
import type { PresencePoint } from "@/lib/domain/index.ts";
import { formatClockTime, formatCount, presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { StateLabel } from "../ui/state-label.tsx";
import { fillOpacity, stackedPresences } from "./stacked-presences.ts";

/** The states of the drawing with how many agents were in each at one point of it. */
export function PresenceLegend({
  point,
  timezone,
}: {
  readonly point: PresencePoint | undefined;
  readonly timezone: string;
}) {
  const t = useWords("trends");
  const words = useWords("presence");
  const locale = useLocale();
  const time = point === undefined ? "—" : formatClockTime(Date.parse(point.at), timezone).slice(0, 5);
  const counts = point?.counts ?? undefined;
  return (
    <div className="mt-1 text-xs">
      <p className="font-semibold tabular-nums">
        {time}
        {counts === undefined ? ` — ${t(`gap.${point?.gap ?? "not_recorded"}`)}` : ""}
      </p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-0.5">
        {stackedPresences.map((presence) => {
          const mark = presenceMark(presence);
          return (
            <li key={presence} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2.5 rounded-xs"
                style={{ background: `var(--${mark.tone})`, opacity: fillOpacity(presence) }}
              />
              <StateLabel mark={mark} word={words(presence)} />
              <span className="live-value ms-auto font-semibold">
                {counts === undefined ? "—" : formatCount(counts[presence], locale)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
