import type { Kpi, KpiTerm } from "./kpi.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { AbsenceReason } from "./reading.ts";
import type { Row } from "./row.ts";

/** A figure without what its passport would tell of it. */
export interface SumsReading {
  /** Or why there is none. */
  readonly value: number | { readonly reason: AbsenceReason };
  readonly numerator: number;
  readonly denominator: number | undefined;
  readonly because: readonly string[];
}

/**
 * What `combineRows` makes of rows whose sums are `sums`, every term of which is known: for the many thousand points of a
 * series, of which nobody opens a passport.
 */
export function combineSums(kpi: Kpi, sums: Row): SumsReading {
  const numerator = signedSum(kpi.numerator, sums);
  const denominator = kpi.denominator === undefined ? undefined : signedSum(kpi.denominator, sums);
  const below = denominator === undefined ? undefined : { value: denominator, terms: [] };
  const value = outcomeOf(kpi, { value: numerator, terms: [] }, below, [sums]);
  return { value, numerator, denominator, because: doubtsOf(kpi, sums) };
}

function signedSum(terms: readonly KpiTerm[], sums: Row): number {
  let total = 0;
  for (const term of terms) total += term.sign * (sums.read(term) ?? Number.NaN);
  return total;
}

const none: readonly string[] = [];

function doubtsOf({ approximate = none, doubt }: Kpi, sums: Row): readonly string[] {
  if (doubt === undefined) return approximate;
  const isDoubtful = sums.read({ source: "service", name: doubt.statistic, sign: 1 }) !== 0;
  return isDoubtful ? [...approximate, doubt.because] : approximate;
}
