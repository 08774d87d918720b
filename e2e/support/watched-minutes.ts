import type { Locator } from "@playwright/test";
import type { Truth } from "../../lib/simulator/index.ts";
import type { Fact } from "./facts.ts";

type TrueService = Truth["services"][number];

/** What was true when each minute ended, by minutes since 1970. */
export type MinuteEnds = ReadonlyMap<number, Truth>;

/** What a KPI tells of a minute, by what was true before and after. */
export function trueCounts(): Readonly<Record<string, (before: TrueService, after: TrueService) => number>> {
  const grown = (metric: string) => (before: TrueService, after: TrueService) =>
    total(after, metric) - total(before, metric);
  return {
    received: grown("received"),
    handled: grown("handled"),
    abandoned: grown("abandoned"),
    waiting: (_before, after) => total(after, "waiting"),
    handling: (_before, after) => total(after, "handling"),
  };
}

/** A statistic of a service over all its media. */
export function total({ statistics }: TrueService, metric: string): number {
  return statistics.reduce((sum, { values }) => sum + (values[metric] ?? 0), 0);
}

/** A service by its name. @throws Error when there is none */
export function serviceOf({ services }: Truth, name: string): TrueService {
  const found = services.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no service ${name}`);
  return found;
}

/** The inbound service in which most was answered meanwhile. */
export function busiestService(ends: MinuteEnds): string {
  const [first, last] = [[...ends.values()][0], [...ends.values()].at(-1)];
  if (first === undefined || last === undefined) throw new Error("no minute was watched");
  const answered = ({ name }: TrueService) =>
    total(serviceOf(last, name), "handled") - total(serviceOf(first, name), "handled");
  const inbound = last.services.filter(({ type }) => type === "inbound");
  return inbound.toSorted((a, b) => answered(b) - answered(a))[0]?.name ?? "";
}

/** By instant, what is true of every minute but the first, which has no minute before it. */
export function eachMinute(
  ends: MinuteEnds,
  tell: (before: Truth, after: Truth) => Fact,
): ReadonlyMap<string, Fact> {
  const told = [...ends];
  return new Map(
    told.slice(1).flatMap(([minute, after], index) => {
      const before = told[index]?.[1];
      return before === undefined ? [] : [[instantOf(minute), tell(before, after)]];
    }),
  );
}

/** By instant, the answers in target of all answered or abandoned in each minute, as `n / m`. */
export function trueServiceLevels(ends: MinuteEnds, service: string): ReadonlyMap<string, Fact> {
  return eachMinute(ends, (before, after) => {
    const grown = (...metrics: readonly string[]) =>
      metrics.reduce(
        (sum, metric) =>
          sum + total(serviceOf(after, service), metric) - total(serviceOf(before, service), metric),
        0,
      );
    return `${grown("handled_awt")} / ${grown("handled", "abandoned")}`;
  });
}

/** By instant, what an attribute of the rows of a table tells: a number, or a text that is none. */
export async function readMinutes(
  table: Locator,
  attribute: "data-value" | "data-parts" | "data-other-value",
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Fact>> {
  const rows = await table
    .locator("tr[data-at]")
    .evaluateAll(
      (all, name) =>
        all.map((row): [string, string] => [
          row.getAttribute("data-at") ?? "",
          row.querySelector(`[${name}]`)?.getAttribute(name) ?? "",
        ]),
      attribute,
    );
  return new Map(
    rows
      .filter(([at]) => wanted.has(at))
      .map(([at, text]) => [at, attribute === "data-parts" || text === "" ? text : Number(text)]),
  );
}

/** When a minute begins, ISO 8601. */
export function instantOf(minute: number): string {
  return new Date(minute * 60_000).toISOString();
}

/** A timezone in which it is between one and two o'clock: a day so young is drawn minute by minute. */
export function zoneOfYoungDay(): string {
  const west = (new Date().getUTCHours() + 24 - 1) % 24;
  return west <= 12 ? `Etc/GMT+${west}` : `Etc/GMT-${24 - west}`;
}
