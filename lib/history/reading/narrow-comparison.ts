import {
  type EntityId,
  type HistoryComparison,
  type HistoryOverlay,
  type Scope,
  sees,
  type TrendKpi,
} from "@/lib/domain/index.ts";
import type { Folded } from "@/lib/trends/server.ts";
import type { ComparedFloor } from "./read-comparison.ts";

export interface ComparisonAsked {
  readonly kpi: TrendKpi;
  readonly against: HistoryOverlay;
  readonly scope: Scope;
  readonly timezone: string;
}

/** What whoever has `scope` is told of a comparison; their floor is the services that they see. */
export function narrowComparison(
  other: ComparedFloor,
  today: ComparedFloor,
  { kpi, against, scope, timezone }: ComparisonAsked,
): HistoryComparison {
  const seen = seenServices(other, scope);
  const missing = seen.flatMap(([id, { missingMinutes }]) =>
    missingMinutes === undefined ? [] : [[id, missingMinutes] as const],
  );
  return {
    kpi: kpi.id,
    against,
    timezone,
    at: new Date(other.atMs).toISOString(),
    ...valuesOf(seen, kpi),
    missingMinutes: Object.fromEntries(missing),
    now: valuesOf(seenServices(today, scope), kpi),
  };
}

type Seen = readonly (readonly [EntityId, Folded])[];

function seenServices({ services }: ComparedFloor, scope: Scope): Seen {
  return [...services].filter(([id]) => sees(scope, "services", id));
}

function valuesOf(seen: Seen, kpi: TrendKpi): HistoryComparison["now"] {
  return {
    services: Object.fromEntries(seen.map(([id, { value }]) => [id, value])),
    floor: together(
      kpi,
      seen.map(([, folded]) => folded),
    ),
  };
}

/** Sums over sums of the services that had something to count; unknown as soon as one of them is. */
function together(kpi: TrendKpi, all: readonly Folded[]): number | null {
  const counted = all.filter(({ gap }) => gap !== "not_applicable" && gap !== "nothing_counted");
  if (counted.length === 0) return null;
  if (kpi.kind === "ratio") {
    const numerator = sum(counted.map((folded) => folded.numerator));
    const denominator = sum(counted.map((folded) => folded.denominator));
    if (numerator === null || denominator === null || denominator === 0) return null;
    return numerator / denominator;
  }
  const values = counted.map(({ value }) => value ?? undefined);
  if (kpi.formula.rule !== "oldest_wait") return sum(values);
  return values.some((value) => value === undefined) ? null : Math.max(...values.map((value) => value ?? 0));
}

function sum(values: readonly (number | undefined)[]): number | null {
  return values.reduce<number | null>(
    (total, value) => (total === null || value === undefined ? null : total + value),
    0,
  );
}
