import type { Instant } from "../floor.ts";
import type { TermReading } from "../kpi/reading.ts";
import type { Part } from "./part.ts";

/**
 * Parts added up: unknown as soon as one of them is, for the first reason met; doubtful by every doubt of theirs. Terms of
 * one name become one. Since the latest beginning: before it, something is missing. Nothing to add is 0.
 */
export function sumParts(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  // One look over all of them, and as little as possible left behind: many hundreds of sums are made each second.
  const terms: Sum[] = [];
  const because: string[] = [];
  let since: Instant | undefined;
  let value: Part["value"] = 0;
  let reason: Part["reason"];
  for (const part of parts) {
    if (part.value === null && value !== null) reason = part.reason;
    value = value === null || part.value === null ? null : value + part.value;
    let place = 0;
    for (const reading of part.terms) {
      addTerm(terms, reading, place);
      place += 1;
    }
    for (const each of part.because) if (!because.includes(each)) because.push(each);
    if (part.since !== undefined && (since === undefined || part.since > since)) since = part.since;
  }
  const sum = { value, terms: terms.every(isKnown) ? terms : terms.map(readingOf), because };
  if (reason === undefined && since === undefined) return sum;
  return { ...sum, ...(reason === undefined ? {} : { reason }), ...(since === undefined ? {} : { since }) };
}

/** A term of several parts; without a value as soon as one of them has none. */
interface Sum {
  readonly term: TermReading["term"];
  value: number | undefined;
}

type KnownSum = Sum & { readonly value: number };

function isKnown(sum: Sum): sum is KnownSum {
  return sum.value !== undefined;
}

function readingOf({ term, value }: Sum): TermReading {
  return value === undefined ? { term } : { term, value };
}

/** `place`: where it stands in its part, which is where its sum stands when the parts are alike. */
function addTerm(sums: Sum[], { term, value }: TermReading, place: number): void {
  const alike = sums[place];
  const known =
    alike !== undefined && isSameTerm(alike, term) ? alike : sums.find((sum) => isSameTerm(sum, term));
  if (known === undefined) sums.push({ term, value });
  else known.value = known.value === undefined || value === undefined ? undefined : known.value + value;
}

function isSameTerm({ term: { sign, source, name } }: Sum, term: TermReading["term"]): boolean {
  return name === term.name && source === term.source && sign === term.sign;
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
