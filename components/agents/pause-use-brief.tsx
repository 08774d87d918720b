"use client";

import { useLocale } from "next-intl";
import { defaultThresholds, judge, resolveThreshold } from "@/lib/domain/index.ts";
import { formatDuration, formatRatio } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { VerdictMark } from "../kpi/verdict-mark.tsx";
import type { AgentLine } from "./agent-line.ts";
import { shownPause } from "./shown-pause.ts";

/** The pause that runs, else the one used most, against its limit of the day; empty while no pause was taken. */
export function PauseUseBrief({ line }: { readonly line: AgentLine }) {
  const t = useWords("agentList");
  const locale = useLocale();
  const nowMs = useNow("screen", 5) ?? 0;
  const use = shownPause(line, nowMs);
  if (use === undefined) return null;
  const threshold = resolveThreshold(defaultThresholds, "pause_of_total");
  const { ofTotal, used } = use;
  const text =
    ofTotal.quality === "unavailable" ? formatDuration(used.value ?? 0) : formatRatio(ofTotal.value, locale);
  return (
    <span
      className="inline-flex items-center gap-2 tabular-nums"
      title={t("pauseUseOf", { name: use.name, used: formatDuration(used.value ?? 0) })}
    >
      {threshold === undefined ? null : <VerdictMark verdict={judge(ofTotal, threshold)} isBrief />}
      {text}
    </span>
  );
}
