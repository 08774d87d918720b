import type { KpiTerm, TermSource } from "./kpi.ts";

/** Terms by name; `-name` is subtracted. */
export function terms(source: TermSource, ...names: readonly string[]): readonly KpiTerm[] {
  return names.map((name): KpiTerm => {
    const isSubtracted = name.startsWith("-");
    return { source, name: isSubtracted ? name.slice(1) : name, sign: isSubtracted ? -1 : 1 };
  });
}
