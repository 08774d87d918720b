"use client";

import { useLocale } from "next-intl";
import type { Reading } from "@/lib/domain/index.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { Glowing } from "../ui/glowing.tsx";
import { useBoardSetting } from "./board-setting.tsx";
import { figureLetters } from "./figure-letters.ts";
import { isAgentCount } from "./is-agent-count.ts";
import { writeGroupCount } from "./write-group-count.ts";

/** As a wait that ticks is written. */
const ticking = figureLetters("0:00:00");

/** How a reading is written on a board, and how long that is. */
export function useReadingText(reading: Reading): string {
  const locale = useLocale();
  const { privacy } = useBoardSetting();
  if (reading.quality === "unavailable") return "—";
  if (reading.unit === "count" && isAgentCount(reading.kpi))
    return writeGroupCount(reading.value, privacy.minimumGroup, locale);
  const text = writeFigure(reading.value, reading.unit, locale);
  return reading.quality === "approximate" ? `≈ ${text}` : text;
}

/** How much room a reading takes, in digits; a wait that ticks no less than it soon needs. */
export function readingLetters(reading: Reading, text: string): number {
  return "oldest" in reading && reading.oldest !== undefined
    ? Math.max(ticking, figureLetters(text))
    : figureLetters(text);
}

/** The value of a reading; a longest wait ticks. The reason of a dash stands elsewhere in the tile. */
export function ReadingValue({
  reading,
  text,
  media,
}: {
  readonly reading: Reading;
  readonly text: string;
  readonly media?: string | undefined;
}) {
  const hooks = { "data-metric": reading.kpi, ...(media === undefined ? {} : { "data-media": media }) };
  if (reading.quality === "unavailable")
    return (
      <span className="live-value text-ink-soft" {...hooks}>
        —
      </span>
    );
  if (reading.oldest !== undefined)
    return <TickingDuration since={reading.oldest.startedAt} hooks={{ ...hooks }} />;
  // What is only told as "fewer than n" must not stand in the page as a number.
  const isHidden = text.startsWith("<");
  return <Glowing text={text} hooks={isHidden ? hooks : { ...hooks, "data-value": reading.value }} />;
}
