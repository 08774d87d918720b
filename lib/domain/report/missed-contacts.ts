import type { ReportKpiId } from "./report.ts";
import type { ShiftValue } from "./shift-report.ts";

type Told = Pick<ShiftValue, "value" | "numerator" | "denominator">;

/**
 * Contacts that were not answered within the waiting target: answered too late, or abandoned. Where only the abandoned are
 * counted, these; null when neither is known.
 */
export function missedContacts(tell: (kpi: ReportKpiId) => Told | undefined): number | null {
  const { numerator, denominator } = tell("service_level") ?? {};
  if (numerator !== undefined && denominator !== undefined && denominator >= numerator)
    return denominator - numerator;
  return tell("abandoned")?.value ?? null;
}
