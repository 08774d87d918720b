"use client";

import { useMemo } from "react";
import type { AgentTimeline } from "@/lib/domain/index.ts";
import { formatClockTime, formatDuration } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useChosenPoint } from "../../charts/use-chosen-point.ts";
import { contactLanes } from "./contact-lanes.ts";
import { type DaySegment, isAtLeast, shownHours } from "./day-segments.ts";
import { DayStrip } from "./day-strip.tsx";
import { useSegmentWords } from "./use-segment-words.ts";

/** The strip as one slider over its states: arrows and the pointer move, and the state is read out. */
export function DaySlider({
  timeline,
  segments,
  nowMs,
}: {
  readonly timeline: AgentTimeline;
  readonly segments: readonly DaySegment[];
  readonly nowMs: number;
}) {
  const t = useWords("history");
  const words = useSegmentWords();
  const { timezone } = timeline;
  const dayMs = Date.parse(timeline.from);
  const shown = shownHours(segments, dayMs) ?? { fromMs: dayMs, toMs: Date.parse(timeline.to) };
  const points = useMemo(
    () => segments.map(({ fromMs }) => ({ at: new Date(fromMs).toISOString() })),
    [segments],
  );
  const { index, last, selected, select, onKeyDown } = useChosenPoint(points);
  const contacts = useMemo(() => contactLanes(timeline.contacts, nowMs), [timeline.contacts, nowMs]);
  const text = say(segments[index]);
  function say(segment: DaySegment | undefined): string {
    if (segment === undefined) return t("gap.not_recorded");
    const time = (ms: number) => formatClockTime(ms, timezone);
    const during = contacts.filter((bar) => bar.fromMs < segment.toMs && bar.toMs > segment.fromMs).length;
    const least = segment.span !== undefined && isAtLeast(segment.span) ? "≥ " : "";
    return [
      `${time(segment.fromMs)}–${time(segment.toMs)} ${words(segment)}`,
      `${least}${formatDuration((segment.toMs - segment.fromMs) / 1_000)}`,
      ...(during === 0 ? [] : [t("day.during", { count: during })]),
    ].join(" · ");
  }
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        aria-valuetext={text}
        aria-label={t("day.title")}
        onKeyDown={onKeyDown}
      >
        <DayStrip
          segments={segments}
          contacts={contacts}
          {...shown}
          timezone={timezone}
          selected={selected}
          onSelect={select}
        />
      </div>
      <p className="mt-1 h-5 truncate text-xs font-semibold tabular-nums">{text}</p>
    </>
  );
}
