import { type RatioParts, type Sparklines, type TileServices, trendKpis } from "@/lib/domain/index.ts";

/** Values of a trend, oldest first; null = not known. */
export type TrendValues = readonly (number | null)[];

/**
 * The lines of several services as one: counts added up, of waits the longest, a ratio from the sums of its parts. Unknown where
 * any of the services is; empty where nothing is known of the services or of their parts.
 */
export function combineLines(
  kpi: string,
  { services: lines, parts }: Pick<Sparklines, "services" | "parts">,
  services: TileServices,
): TrendValues {
  const trend = trendKpis.get(kpi);
  const isWanted = ([id]: readonly [string, unknown]) => services === "all" || services.includes(id);
  if (trend === undefined) return [];
  if (trend.kind === "ratio") {
    const isShare = trend.formula.unit === "ratio";
    return join(Object.entries(parts ?? {}).filter(isWanted), (known) => ratioOf(known, isShare));
  }
  const sumUp = trend.formula.unit === "seconds" ? longest : sum;
  return join(Object.entries(lines).filter(isWanted), sumUp);
}

function join<Value>(
  wanted: readonly (readonly [string, readonly (Value | null)[]])[],
  make: (values: readonly Value[]) => number | null,
): TrendValues {
  return (wanted[0]?.[1] ?? []).map((_, index) => {
    const values = wanted.map(([, line]) => line[index] ?? null);
    const known = values.filter((value) => value !== null);
    return known.length < values.length ? null : make(known);
  });
}

/** No ratio of nothing, and no share above all of it. */
function ratioOf(parts: readonly NonNullable<RatioParts>[], isShare: boolean): number | null {
  const over = sum(parts.map(([numerator]) => numerator));
  const under = sum(parts.map(([, denominator]) => denominator));
  return under === 0 || (isShare && over > under) ? null : over / under;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function longest(values: readonly number[]): number {
  return Math.max(...values);
}
