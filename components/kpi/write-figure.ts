import type { KpiUnit } from "@/lib/domain/index.ts";
import { formatCount, formatDuration, formatRatio } from "@/lib/format/index.ts";

/** A figure in its unit: a percentage, a duration or a count. */
export function writeFigure(value: number, unit: KpiUnit, locale: string): string {
  if (unit === "ratio") return formatRatio(value, locale);
  return unit === "seconds" ? formatDuration(value) : formatCount(value, locale);
}
