import type { Instant } from "../floor.ts";
import type { TermSource } from "../kpi/kpi.ts";
import type { AbsenceReason, TermReading } from "../kpi/reading.ts";
import type { Known } from "./known.ts";

/** One side of an attribute's formula: what it is now, what it is made of, and how far it may be believed. */
export interface Part {
  readonly value: Known;
  readonly terms: readonly TermReading[];
  /** Why it is only near what its name promises, as codes; empty when it is exact. */
  readonly because: readonly string[];
  /** Why there is no value. */
  readonly reason?: AbsenceReason;
  /** Since when it is counted, of what is counted over time. */
  readonly since?: Instant;
}

/** A part of one term that is not a statistic of the source, but counted on the floor. */
export function countedPart(name: string, value: Known, more: Partial<Omit<Part, "value">> = {}): Part {
  return termPart("counted", name, value, more);
}

/** A part of one term. Without a value, `reason` should say why. */
export function termPart(
  source: TermSource,
  name: string,
  value: Known,
  more: Partial<Omit<Part, "value">> = {},
): Part {
  const term = { source, name, sign: 1 } as const;
  return { value, terms: [value === null ? { term } : { term, value }], because: [], ...more };
}

/** A part that is not there at all. */
export function absentPart(reason: AbsenceReason): Part {
  return { value: null, terms: [], because: [], reason };
}
