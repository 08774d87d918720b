"use client";

import { useLocale } from "next-intl";
import { alarmKinds } from "@/lib/domain/index.ts";
import { formatCount, formatDuration } from "@/lib/format/index.ts";

/** A value or a limit of an alarm in its unit. */
export function AlarmValue({
  alarm,
  value,
  part,
}: {
  readonly alarm: string;
  readonly value: number;
  readonly part: "value" | "limit";
}) {
  const locale = useLocale();
  const unit = alarmKinds.get(alarm)?.unit;
  const text = unit === "seconds" ? formatDuration(value) : formatCount(value, locale);
  return (
    <span className="live-value" data-alarm-part={part} data-value={value}>
      {text}
      {unit === "ratio_percent" ? " %" : ""}
    </span>
  );
}
