"use client";

import { useEffect, useState } from "react";
import { type AlarmRuleDraft, checkAlarmRule, previewRule, type RulePreview } from "@/lib/domain/index.ts";
import { currentFloor, currentNow, useFreshness } from "@/lib/live/index.ts";

const everyMs = 2_000;
/** People type faster than a floor of thousands is read. */
const settledMs = 200;

/** What a rule would do now, computed at most every two seconds; undefined while it has faults or there is no floor. */
export function useRulePreview(draft: AlarmRuleDraft): RulePreview | undefined {
  const [preview, setPreview] = useState<RulePreview>();
  const isLive = useFreshness(({ level }) => level !== "not-live");
  // NaN is no JSON: what has faults is told apart before.
  const text = checkAlarmRule({ ...draft, name: "-" }).length > 0 ? undefined : JSON.stringify(draft);
  useEffect(() => {
    const compute = () => {
      const [floor, nowMs] = [currentFloor(), currentNow()];
      const isKnown = text !== undefined && floor !== undefined && nowMs !== undefined;
      setPreview(isKnown ? previewRule(JSON.parse(text), floor, nowMs, isLive) : undefined);
    };
    const first = setTimeout(compute, settledMs);
    const timer = setInterval(compute, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [text, isLive]);
  return text === undefined ? undefined : preview;
}
