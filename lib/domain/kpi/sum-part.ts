import type { KpiTerm } from "./kpi.ts";
import type { ReadingPart, TermReading } from "./reading.ts";
import type { Row } from "./row.ts";

/** A numerator or denominator over the rows: each term on its own, and their signed sum while all are known. */
export function sumPart(
  terms: readonly KpiTerm[],
  rows: readonly Row[],
  combine: (values: readonly number[]) => number = sum,
): ReadingPart {
  const readings = terms.map((term): TermReading => {
    const values = rows.flatMap((row) => row.read(term) ?? []);
    return values.length === 0 ? { term } : { term, value: combine(values) };
  });
  let total = 0;
  for (const { term, value } of readings) {
    if (value === undefined) return { terms: readings };
    total += term.sign * value;
  }
  return { value: total, terms: readings };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
