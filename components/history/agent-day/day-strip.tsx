"use client";

import { useLocale } from "next-intl";
import { presenceMark } from "@/lib/format/index.ts";
import { useBoxWidth } from "../../charts/use-box-width.ts";
import { StateIcon } from "../../ui/state-icon.tsx";
import { timeAxis } from "../time-axis.ts";
import type { LaidContact } from "./contact-lanes.ts";
import type { DaySegment } from "./day-segments.ts";

interface DayStripProps {
  readonly segments: readonly DaySegment[];
  readonly contacts: readonly LaidContact[];
  /** What is drawn of the day, epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly timezone: string;
  /** Index of the segment that is read out. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number | undefined) => void;
}

/** A segment this wide, in pixels, has room for its shape. */
const roomForShape = 18;
const laneHeight = 8;

/** As wide is a time on the axis, in pixels. */
const roomForTime = 36;

/** The day of an agent as a strip: states with colour and shape, unknown time hatched, contacts below. Nothing moves. */
export function DayStrip({ segments, contacts, fromMs, toMs, timezone, selected, onSelect }: DayStripProps) {
  const locale = useLocale();
  const [box, width] = useBoxWidth();
  const place = (from: number, to: number) => {
    const share = (ms: number) => (100 * (Math.min(Math.max(ms, fromMs), toMs) - fromMs)) / (toMs - fromMs);
    return { left: `${share(from)}%`, width: `max(1px, ${share(to) - share(from)}%)` };
  };
  const pixels = (ms: number) => (ms * width) / (toMs - fromMs);
  const lanes = 1 + Math.max(-1, ...contacts.map(({ lane }) => lane));
  const axis = timeAxis({ fromMs, toMs, timezone }, locale, width / 60);
  return (
    <div
      ref={box}
      aria-hidden="true"
      className="relative"
      onPointerMove={({ clientX, currentTarget }) => {
        const { left, width: whole } = currentTarget.getBoundingClientRect();
        const ms = fromMs + ((clientX - left) / whole) * (toMs - fromMs);
        const found = segments.findIndex((segment) => segment.fromMs <= ms && ms < segment.toMs);
        onSelect(found < 0 ? undefined : found);
      }}
      onPointerLeave={() => onSelect(undefined)}
    >
      <div className="relative h-8 overflow-hidden rounded bg-raised">
        {segments
          .map((segment, index) => ({ segment, index }))
          .filter(({ segment }) => segment.toMs > fromMs && segment.fromMs < toMs)
          .map(({ segment, index }) => (
            <div
              key={segment.fromMs}
              style={place(segment.fromMs, segment.toMs)}
              className={`absolute inset-y-0 grid place-items-center overflow-hidden ${segment.gap === undefined ? "" : "hatched"}`}
              data-segment={segment.span?.presence ?? segment.gap}
            >
              <SegmentLook
                segment={segment}
                hasRoom={pixels(segment.toMs - segment.fromMs) > roomForShape}
                isSelected={index === selected}
              />
            </div>
          ))}
      </div>
      <div style={{ height: Math.max(1, lanes) * (laneHeight + 2) }} className="relative mt-1">
        {contacts
          .filter((contact) => contact.toMs > fromMs && contact.fromMs < toMs)
          .map(({ contact, fromMs: from, toMs: to, lane }) => (
            <div
              key={contact.id}
              style={{ ...place(from, to), top: lane * (laneHeight + 2), height: laneHeight }}
              className="absolute rounded-xs border border-surface bg-contact"
              data-contact-bar={contact.id}
            />
          ))}
      </div>
      <div className="relative h-4 overflow-hidden text-2xs text-ink-soft tabular-nums">
        {width === 0
          ? null
          : axis.ticks
              .filter((at) => pixels(toMs - at) > roomForTime)
              .map((at) => (
                <span
                  key={at}
                  style={{ left: place(at, at).left }}
                  className="absolute border-s border-line-strong ps-1"
                >
                  {axis.write(at)}
                </span>
              ))}
      </div>
    </div>
  );
}

function SegmentLook({
  segment: { span },
  hasRoom,
  isSelected,
}: {
  readonly segment: DaySegment;
  readonly hasRoom: boolean;
  readonly isSelected: boolean;
}) {
  const mark = presenceMark(span?.presence ?? "unknown");
  const frame = isSelected ? "outline-2 -outline-offset-2 outline-focus" : "";
  if (span === undefined) return <span className={`absolute inset-0 ${frame}`} />;
  // Whoever is logged out leaves the ground in sight: the day is what lies between.
  const isQuiet = span.presence === "offline";
  return (
    <span
      className={`absolute inset-x-0 grid place-items-center border-e border-surface text-surface ${isQuiet ? "inset-y-3" : "inset-y-0"} ${frame}`}
      style={{ background: `var(--${mark.tone})` }}
    >
      {hasRoom && !isQuiet ? <StateIcon shape={mark.shape} /> : null}
    </span>
  );
}
