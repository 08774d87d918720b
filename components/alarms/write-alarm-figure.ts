import { alarmKinds, type FloorAlarm, ruleKpis } from "@/lib/domain/index.ts";
import { formatCount, formatDuration, formatRatio } from "@/lib/format/index.ts";
import { writeFigure } from "../kpi/write-figure.ts";

/** A value or limit in the unit of its alarm: that of the figure a rule watches, else what the CTI's alarm counts in. */
export function writeAlarmFigure(
  value: number,
  alarm: Pick<FloorAlarm, "name" | "scope" | "kpi">,
  locale: string,
): string {
  if (alarm.kpi !== undefined) {
    const kpis = ruleKpis(alarm.scope === "agent" ? "each_agent" : "each_service");
    return writeFigure(value, kpis.get(alarm.kpi)?.unit ?? "count", locale);
  }
  const unit = alarmKinds.get(alarm.name)?.unit;
  // The CTI counts in whole percent: a decimal would be of our making.
  if (unit === "ratio_percent") return formatRatio(value / 100, locale, Number.isInteger(value) ? 0 : 1);
  return unit === "seconds" ? formatDuration(value) : formatCount(value, locale);
}
