"use client";

import { useLocale } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { writeAlarmFigure } from "./write-alarm-figure.ts";

/** A value or a limit of an alarm in its unit. */
export function AlarmValue({
  alarm,
  part,
}: {
  readonly alarm: FloorAlarm;
  readonly part: "value" | "limit";
}) {
  const locale = useLocale();
  return (
    <span className="live-value" data-alarm-part={part} data-value={alarm[part]}>
      {writeAlarmFigure(alarm[part], alarm, locale)}
    </span>
  );
}
