import {
  type ReportKpiId,
  type SheetCell,
  type ShiftFigure,
  type ShiftValue,
  serviceKpis,
  trendKpis,
} from "@/lib/domain/index.ts";
import type { SheetWords } from "./sheet-words.ts";

const dash = "—";

/** What people call a KPI; of a statistic, what the catalogue of statistics calls it. */
export function kpiName(kpi: ReportKpiId, { find }: SheetWords): string {
  return find(`kpis.${kpi}.name`) ?? find(`metrics.service.${kpi}.name`) ?? kpi;
}

/** A value, or a dash with its reason. What is counted while something is missing is at least so much. */
export function valueCell(
  kpi: ReportKpiId,
  figure: ShiftValue,
  words: SheetWords,
  isNear = false,
): SheetCell {
  const { value, gap, numerator, denominator, knownMinutes, ofMinutes } = figure;
  if (value === null) return { text: dash, why: gapWords(gap, words), tone: "quiet" };
  const isLeast = knownMinutes < ofMinutes && trendKpis.get(kpi)?.kind !== "ratio";
  const unit = serviceKpis.get(kpi)?.unit ?? "count";
  const mark = isLeast ? "≥ " : isNear ? "≈ " : "";
  return {
    text: `${mark}${words.value(value, unit)}`,
    value,
    ...(unit === "ratio" && numerator !== undefined && denominator !== undefined
      ? {
          note: words.t("ofMany", {
            part: words.value(numerator, "count"),
            whole: words.value(denominator, "count"),
          }),
        }
      : {}),
  };
}

/** The target of a figure and whether it was met, in words. */
export function verdictCell(
  { verdict, target, kpi }: Pick<ShiftFigure, "verdict" | "target" | "kpi">,
  words: SheetWords,
): SheetCell {
  if (verdict === undefined || target === undefined)
    return { text: dash, why: words.t("noTarget"), tone: "quiet" };
  const tones = { met: "good", missed: "bad", unknown: "quiet" } as const;
  return { text: words.t(`verdict.${verdict}`), note: targetWords(kpi, target, words), tone: tones[verdict] };
}

/** `at least 80.0%`. */
export function targetWords(kpi: ReportKpiId, target: number, words: SheetWords): string {
  const { unit = "count", better } = serviceKpis.get(kpi) ?? {};
  return words.t(better === "higher" ? "atLeast" : "atMost", { limit: words.value(target, unit) });
}

/** How much of the time is known. */
export function knownCell({ knownMinutes, ofMinutes }: ShiftValue, words: SheetWords): SheetCell {
  if (ofMinutes === 0) return { text: dash, why: gapWords("not_applicable", words), tone: "quiet" };
  const ratio = knownMinutes / ofMinutes;
  return { text: words.percent(ratio), value: ratio };
}

export function countCell(value: number | null, words: SheetWords, why: string): SheetCell {
  return value === null ? { text: dash, why, tone: "quiet" } : { text: words.value(value, "count"), value };
}

export function absentCell(why: string): SheetCell {
  return { text: dash, why, tone: "quiet" };
}

export function gapWords(gap: ShiftValue["gap"], { find, t }: SheetWords): string {
  return find(`trends.gap.${gap}`) ?? t("notKnown");
}

/** The name of a service or an agent: ids are `<source>:<name>`. */
export function entityName(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
