"use client";

import { useCallback } from "react";
import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import type { DaySegment } from "./day-segments.ts";

/** A segment of a day in words: the state with its pause, or why nobody knows. */
export function useSegmentWords(): (segment: DaySegment) => string {
  const t = useWords("history");
  const presence = useWords("presence");
  return useCallback(
    ({ span, gap }) => {
      if (span === undefined) return t(`gap.${gap}`);
      const state = presence(presenceMark(span.presence).word);
      return span.pause === undefined ? state : `${state} · ${span.pause}`;
    },
    [t, presence],
  );
}
