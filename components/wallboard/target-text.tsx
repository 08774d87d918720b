"use client";

import { useLocale } from "next-intl";
import type { KpiUnit, Threshold } from "@/lib/domain/index.ts";
import { formatCount, formatDuration, formatRatio } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";

/** The target of a figure: the limit up to which all is well. */
export function TargetText({
  threshold,
  unit,
}: {
  readonly threshold: Threshold | undefined;
  readonly unit: KpiUnit;
}) {
  const t = useWords("wallboard");
  const locale = useLocale();
  if (threshold === undefined) return null;
  const limit = writeLimit(threshold.warn, unit, locale);
  return (
    <span className="tile-target" data-target={threshold.warn}>
      {t("target", { limit: `${threshold.direction === "below" ? "≥" : "≤"} ${limit}` })}
    </span>
  );
}

function writeLimit(value: number, unit: KpiUnit, locale: string): string {
  if (unit === "ratio") return formatRatio(value, locale, Number.isInteger(value * 100) ? 0 : 1);
  return unit === "seconds" ? formatDuration(value) : formatCount(value, locale);
}
