"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { type Freshness, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { DigestKeeper } from "./digest-keeper.ts";

const lookEveryMs = 2_000;
const countAlarms = (floor: { alarms: object }) => Object.keys(floor.alarms).sort().join("\n");

/** What a screen reader hears without asking: link changes and new alarms, at most one sentence in ten seconds. */
export function SpokenDigest() {
  const t = useWords("digest");
  const level = useFreshness((freshness) => freshness.level);
  const alarms = useFloorValue(countAlarms);
  const now = useRef<{ level: Freshness["level"]; alarms: readonly string[] }>({ level, alarms: [] });
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    now.current = { level, alarms: alarms === undefined || alarms === "" ? [] : alarms.split("\n") };
  }, [level, alarms]);
  useEffect(() => {
    const keeper = new DigestKeeper();
    const timer = setInterval(() => {
      const news = keeper.next(now.current, performance.now());
      if (news === undefined) return;
      const link = news.level === undefined ? "" : t(`level.${news.level}`);
      const fresh = news.newAlarms === 0 ? "" : t("newAlarms", { count: news.newAlarms, total: news.alarms });
      setSentence(`${link} ${fresh}`.trim());
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [t]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {sentence}
    </p>
  );
}
