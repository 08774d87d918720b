import type { Kpi } from "./kpi.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { AbsenceReason, Coverage, Reading, ReadingPart } from "./reading.ts";
import { type Row, termsOf } from "./row.ts";
import { sumPart } from "./sum-part.ts";

/** What is known of the rows as a whole. */
export interface RowsAbout {
  readonly rows: Coverage["rows"];
  readonly isLive: boolean;
  readonly since?: string | undefined;
  /** Why there are no rows, when there are none. */
  readonly unlessRows: AbsenceReason;
}

/**
 * One figure over many rows: Σ numerators / Σ denominators, of exactly the rows that know every term, so that both
 * sides are about the same contacts. The order of the rows does not matter.
 */
export function combineRows(kpi: Kpi, rows: readonly Row[], about: RowsAbout): Reading {
  const needed = termsOf(kpi);
  const known = rows.filter((row) => needed.every((term) => row.read(term) !== undefined));
  const parts = partsOf(kpi, known.length === 0 ? rows : known);
  const facts = {
    kpi: kpi.id,
    unit: kpi.unit,
    ...parts,
    coverage: { known: known.length, of: rows.length, rows: about.rows },
    isLive: about.isLive,
    ...(about.since === undefined || kpi.total !== "since_reset" ? {} : { since: about.since }),
  };
  const absent = (reason: AbsenceReason): Reading => ({ ...facts, quality: "unavailable", reason });
  if (rows.length === 0) return absent(about.unlessRows);
  if (known.length === 0) return absent(whyUnknown(kpi, rows));
  const outcome = outcomeOf(kpi, parts.numerator, parts.denominator, known);
  if (typeof outcome !== "number") return absent(outcome.reason);
  const because = doubtsOf(kpi, known, rows.length);
  return { ...facts, quality: because.length === 0 ? "exact" : "approximate", value: outcome, because };
}

function partsOf(kpi: Kpi, rows: readonly Row[]): { numerator: ReadingPart; denominator?: ReadingPart } {
  const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value));
  const numerator = sumPart(kpi.numerator, rows, ...(kpi.rule === "maximum" ? [largest] : []));
  return kpi.denominator === undefined
    ? { numerator }
    : { numerator, denominator: sumPart(kpi.denominator, rows) };
}

function whyUnknown(kpi: Kpi, rows: readonly Row[]): AbsenceReason {
  const reasons = rows.flatMap((row) =>
    termsOf(kpi)
      .filter((term) => row.read(term) === undefined)
      .map((term) => row.absence(term)),
  );
  return weightiest(reasons);
}

/** The weightiest of the reasons of rows, in their order: what no CTI counts, then what a source lost. */
export function weightiest(reasons: readonly AbsenceReason[]): AbsenceReason {
  if (reasons.includes("no_statistic")) return "no_statistic";
  return reasons.find((reason) => reason !== "not_reported") ?? "not_reported";
}

function doubtsOf(kpi: Kpi, known: readonly Row[], of: number): readonly string[] {
  const { doubt } = kpi;
  const isDoubtful =
    doubt !== undefined &&
    known.some((row) => row.read({ source: "service", name: doubt.statistic, sign: 1 }) !== 0);
  const doubts = new Set([
    ...(kpi.approximate ?? []),
    ...(isDoubtful ? [doubt.because] : []),
    ...known.flatMap((row) => row.doubts),
    ...(known.length < of ? ["partial_coverage"] : []),
  ]);
  return [...doubts];
}
