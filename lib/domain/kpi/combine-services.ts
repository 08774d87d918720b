import type { FloorService } from "../floor.ts";
import { weightiest } from "./combine-rows.ts";
import type { Kpi, KpiTerm } from "./kpi.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { AbsenceReason, Reading, ReadingPart, TermReading } from "./reading.ts";
import { type Row, termsOf } from "./row.ts";

/** What the rows of one service add to a figure of many. */
export interface ServiceShare {
  /** Rows, and those that know every term. */
  readonly of: number;
  readonly known: number;
  /** The sum of each of the formula's terms over those that do, or, when none does, over all; undefined when it is nowhere known. */
  readonly sums: readonly (number | undefined)[];
  /** Terms that a row does not know, in the order of the rows. */
  readonly missing: readonly KpiTerm[];
  /** Some of them make the figure doubtful; in none was anything counted. */
  readonly isDoubtful: boolean;
  readonly isEmpty: boolean;
}

/** What is known of the services as a whole. */
export interface ServicesAbout {
  readonly isLive: boolean;
  readonly since?: string | undefined;
  /** Why terms of services are not known, in their order. */
  readonly reasonsOf: () => readonly AbsenceReason[];
}

const sharesOfKpis = new WeakMap<Kpi, WeakMap<FloorService, ServiceShare>>();

/** The share of a service; formulas are constants, and of hundreds of services few change from one floor to the next. */
export function serviceShare(kpi: Kpi, service: FloorService, rowsOf: () => readonly Row[]): ServiceShare {
  let shares = sharesOfKpis.get(kpi);
  if (shares === undefined) {
    shares = new WeakMap();
    sharesOfKpis.set(kpi, shares);
  }
  let share = shares.get(service);
  if (share === undefined) {
    share = readShare(kpi, rowsOf());
    shares.set(service, share);
  }
  return share;
}

function readShare(kpi: Kpi, rows: readonly Row[]): ServiceShare {
  const needed = termsOf(kpi);
  const known = rows.filter((row) => needed.every((term) => row.read(term) !== undefined));
  const { doubt, countedBy } = kpi;
  const read = (row: Row, name: string) => row.read({ source: "service", name, sign: 1 });
  return {
    of: rows.length,
    known: known.length,
    sums: needed.map((term) => sumOf((known.length === 0 ? rows : known).map((row) => row.read(term)))),
    missing: [...new Set(rows.flatMap((row) => needed.filter((term) => row.read(term) === undefined)))],
    isDoubtful: doubt !== undefined && known.some((row) => read(row, doubt.statistic) !== 0),
    isEmpty: countedBy !== undefined && known.every((row) => (read(row, countedBy) ?? 0) === 0),
  };
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let sum: number | undefined;
  for (const value of values) if (value !== undefined) sum = (sum ?? 0) + value;
  return sum;
}

/**
 * What `combineRows` makes of the rows of these services, from what each adds; undefined where there is no row, or the formula
 * does not add up: then the rows themselves are asked.
 */
export function combineServices(
  kpi: Kpi,
  all: readonly ServiceShare[],
  about: ServicesAbout,
): Reading | undefined {
  const of = all.reduce((sum, share) => sum + share.of, 0);
  if ((kpi.rule !== "sum" && kpi.rule !== "quotient") || of === 0) return undefined;
  const known = all.reduce((sum, share) => sum + share.known, 0);
  // Both sides are about the same contacts: of who knows every term.
  const shares = known === 0 ? all : all.filter((share) => share.known > 0);
  const sums = termsOf(kpi).map((_, place) => sumOf(shares.map((share) => share.sums[place])));
  const numerator = partOf(kpi.numerator, sums);
  const denominator = kpi.denominator && partOf(kpi.denominator, sums.slice(kpi.numerator.length));
  const facts = {
    kpi: kpi.id,
    unit: kpi.unit,
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
    coverage: { known, of, rows: "service_media" },
    isLive: about.isLive,
    ...(about.since === undefined || kpi.total !== "since_reset" ? {} : { since: about.since }),
  } as const;
  const absent = (reason: AbsenceReason): Reading => ({ ...facts, quality: "unavailable", reason });
  if (known === 0) return absent(weightiest(about.reasonsOf()));
  // Asked only whether anything was counted at all.
  const counted = shares.every(({ isEmpty }) => isEmpty) ? 0 : 1;
  const outcome = outcomeOf(kpi, numerator, denominator, [
    { read: () => counted, absence: () => "not_reported", doubts: [] },
  ]);
  if (typeof outcome !== "number") return absent(outcome.reason);
  const because = [
    ...(kpi.approximate ?? []),
    ...(kpi.doubt !== undefined && shares.some(({ isDoubtful }) => isDoubtful) ? [kpi.doubt.because] : []),
    ...(known < of ? ["partial_coverage"] : []),
  ];
  return { ...facts, quality: because.length === 0 ? "exact" : "approximate", value: outcome, because };
}

function partOf(terms: readonly KpiTerm[], sums: readonly (number | undefined)[]): ReadingPart {
  const readings = terms.map((term, place): TermReading => {
    const value = sums[place];
    return value === undefined ? { term } : { term, value };
  });
  let total = 0;
  for (const { term, value } of readings) {
    if (value === undefined) return { terms: readings };
    total += term.sign * value;
  }
  return { value: total, terms: readings };
}
