import type { Kpi, KpiTerm } from "./kpi.ts";
import type { AbsenceReason } from "./reading.ts";

/** One of the things a figure is added up over: a medium of a service, or an agent. */
export interface Row {
  /** The value of a term; undefined when it is not known here. */
  read(term: KpiTerm): number | undefined;
  /** Why a term is not known here. */
  absence(term: KpiTerm): AbsenceReason;
  /** Why what is known here is only near the truth, as codes. */
  readonly doubts: readonly string[];
}

const known = new WeakMap<object, readonly KpiTerm[]>();

/** Every term of the formula. Formulas are constants, and asked for their terms with every figure. */
export function termsOf(kpi: Pick<Kpi, "numerator" | "denominator">): readonly KpiTerm[] {
  let terms = known.get(kpi);
  if (terms === undefined) {
    terms = [...kpi.numerator, ...(kpi.denominator ?? [])];
    known.set(kpi, terms);
  }
  return terms;
}
