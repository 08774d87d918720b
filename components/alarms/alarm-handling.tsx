"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useNow } from "@/lib/live/index.ts";

/** What people did about an alarm: who has seen it, with their note, and until when it is asleep. */
export function AlarmHandling({ alarm }: { readonly alarm: FloorAlarm }) {
  const t = useTranslations("alarmDesk");
  const alerting = useTranslations("alerting");
  const { acknowledged, snoozedUntil } = alarm;
  if (acknowledged === undefined && snoozedUntil === undefined)
    return alarm.isQuiet === true ? `${t("open")} · ${alerting("quiet")}` : t("open");
  return (
    <span className="block truncate" title={acknowledged?.note}>
      {acknowledged === undefined ? null : t("acknowledgedBy", { name: acknowledged.by })}
      {acknowledged?.note === undefined ? null : (
        <span className="text-ink-soft" data-alarm-part="note">{` · ${acknowledged.note}`}</span>
      )}
      {acknowledged !== undefined && snoozedUntil !== undefined ? " · " : null}
      {snoozedUntil === "cleared" ? t("snoozedUntilCleared") : null}
      {snoozedUntil === undefined || snoozedUntil === "cleared" ? null : <Until instant={snoozedUntil} />}
    </span>
  );
}

function Until({ instant }: { readonly instant: string }) {
  const t = useTranslations("alarmDesk");
  const locale = useLocale();
  const untilMs = Date.parse(instant);
  const nowMs = useNow("server") ?? untilMs;
  return t("snoozedUntil", { time: formatMoment(untilMs, nowMs, locale) });
}
