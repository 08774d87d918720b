"use client";

import { useEffect } from "react";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { endGlows } from "../ui/glow.ts";

/** The server's clock; dashes until it is known. The browser's own clock is never shown. */
export function ServerTime() {
  const t = useWords("shell");
  const nowMs = useNow("server");
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each tick, in the frame that it paints anyway
  useEffect(endGlows, [nowMs]);
  return (
    <time
      title={t("clock")}
      {...(nowMs === undefined ? {} : { dateTime: new Date(nowMs).toISOString() })}
      className="min-w-16 text-end font-medium"
      data-clock=""
    >
      {nowMs === undefined ? "--:--:--" : formatClockTime(nowMs)}
    </time>
  );
}
