import type { Kpi } from "./kpi.ts";
import type { AbsenceReason, ReadingPart } from "./reading.ts";
import type { Row } from "./row.ts";

interface Absent {
  readonly reason: AbsenceReason;
}

/**
 * The value of parts that are known, or why they make none. 0 of 0 is nothing; a share outside 0–1, something over
 * nothing, a negative and a number that is none contradict themselves (they do, shortly after a reset).
 */
export function outcomeOf(
  kpi: Kpi,
  { value: above = Number.NaN }: ReadingPart,
  denominator: ReadingPart | undefined,
  known: readonly Row[],
): number | Absent {
  if (kpi.rule === "single" && known.length > 1) return { reason: "not_summed" };
  if (kpi.rule === "quotient") return quotientOf(kpi, above, denominator?.value ?? Number.NaN);
  if (!Number.isFinite(above) || above < 0) return { reason: "inconsistent" };
  return above === 0 && isEmpty(kpi, known) ? { reason: "nothing_counted" } : above;
}

function quotientOf(kpi: Kpi, above: number, below: number): number | Absent {
  if (above === 0 && below === 0) return { reason: "nothing_counted" };
  const value = above / below;
  const isPossible = Number.isFinite(value) && above >= 0 && below > 0 && Number.isFinite(below);
  if (!isPossible || (kpi.unit === "ratio" && value > 1)) return { reason: "inconsistent" };
  return value;
}

/** Whether a duration of 0 stands for nothing at all: its count is 0 or not known. */
function isEmpty({ countedBy }: Kpi, known: readonly Row[]): boolean {
  if (countedBy === undefined) return false;
  return known.every((row) => (row.read({ source: "service", name: countedBy, sign: 1 }) ?? 0) === 0);
}
