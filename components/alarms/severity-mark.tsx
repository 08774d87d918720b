"use client";

import { useTranslations } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { VerdictMark } from "../kpi/verdict-mark.tsx";
import { StateIcon } from "../ui/state-icon.tsx";

/** How severe an alarm is, by shape and word; unknown while nobody can know whether it still holds. */
export function SeverityMark({
  alarm,
  isBrief = false,
}: {
  readonly alarm: FloorAlarm;
  readonly isBrief?: boolean;
}) {
  const t = useTranslations("alarmDesk");
  const isNotLive = useFreshness((freshness) => freshness.level === "not-live");
  if (isNotLive || alarm.isUnknown === true) {
    return (
      <span className="inline-flex items-center gap-1 text-ink-soft" data-severity="unknown">
        <StateIcon shape="hatched" />
        <span className={isBrief ? "sr-only" : ""}>{t("unknown")}</span>
      </span>
    );
  }
  return (
    <span data-severity={alarm.severity ?? "warning"}>
      <VerdictMark verdict={alarm.severity === "critical" ? "critical" : "warn"} isBrief={isBrief} />
    </span>
  );
}
