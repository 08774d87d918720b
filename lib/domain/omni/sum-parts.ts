import type { TermReading } from "../kpi/reading.ts";
import type { Part } from "./part.ts";
import { sumOf } from "./sum-of.ts";

/**
 * Parts added up: unknown as soon as one of them is, for the first reason met; doubtful by every doubt of theirs. Terms of
 * one name become one. Since the latest beginning: before it, something is missing. Nothing to add is 0.
 */
export function sumParts(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const reason = parts.find(({ value }) => value === null)?.reason;
  const since = parts
    .flatMap((part) => part.since ?? [])
    .sort()
    .at(-1);
  return {
    value: sumOf(parts.map(({ value }) => value)),
    terms: merged(parts.flatMap(({ terms }) => terms)),
    because: [...new Set(parts.flatMap(({ because }) => because))],
    ...(reason === undefined ? {} : { reason }),
    ...(since === undefined ? {} : { since }),
  };
}

/** The first part that has a value, else the first: its reason is why there is none. */
export function firstKnown(first: Part, ...others: readonly Part[]): Part {
  return [first, ...others].find(({ value }) => value !== null) ?? first;
}

/** One part less others, never below 0. */
export function lessParts(from: Part, others: readonly Part[]): Part {
  const { value, ...rest } = sumParts([from, ...others.map(negated)]);
  return { ...rest, value: value === null ? null : Math.max(0, value) };
}

function negated({ value, terms, ...rest }: Part): Part {
  const turned = terms.map(({ term, ...reading }) => ({
    ...reading,
    term: { ...term, sign: term.sign === 1 ? (-1 as const) : (1 as const) },
  }));
  return { ...rest, value: value === null ? null : -value, terms: turned };
}

function merged(terms: readonly TermReading[]): readonly TermReading[] {
  const byName = new Map<string, TermReading>();
  for (const { term, value } of terms) {
    const key = `${term.sign} ${term.source} ${term.name}`;
    const known = byName.get(key);
    const sum = known === undefined ? value : addKnown(known.value, value);
    byName.set(key, sum === undefined ? { term } : { term, value: sum });
  }
  return [...byName.values()];
}

function addKnown(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}
