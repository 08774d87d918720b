import type { Truth } from "../../lib/simulator/index.ts";
import type { Fact } from "./facts.ts";
import type { Moment } from "./moment.ts";
import { presenceOfState } from "./presence-of-state.ts";
import type { ShownValue } from "./read-screen.ts";
import { metricId } from "./true-facts.ts";
import { type TrueFormula, trueFormulas } from "./true-formulas.ts";

type Row = {
  readonly service: string;
  readonly media: string;
  readonly values: Readonly<Record<string, number>>;
};

const averages: ReadonlySet<string> = new Set([
  "abandoned_time",
  "outbound_before_handle_time",
  "outbound_handle_time",
]);

/** What an average or a longest time is of: while that is 0, so is the time. */
const countedBy: ReadonlyMap<string, string> = new Map([
  ["abandoned_time", "abandoned"],
  ["outbound_before_handle_time", "generated"],
  ["outbound_handle_time", "generated"],
  ["longest_queue_time", "dequeued"],
  ["longest_abandoned_call_time", "abandoned"],
  ["longest_handle_time", "handled"],
  ["longest_overflowed_call_time", "overflowed"],
  ["longest_abandoned_in_queue_time", "in_queue_abandoned"],
]);

/** What a person must read in the place of `shown`, computed from the truth alone; an em dash where nothing is known. */
export function trueText(shown: ShownValue, moment: Moment, nowMs: number): Fact {
  if (shown.metric === "longest_wait") return longestWait(shown, moment, nowMs);
  const share = timeShare(shown, moment, nowMs);
  if (share !== undefined) return share;
  const rows = rowsFor(shown, moment.truth);
  const formula = trueFormulas.get(shown.metric);
  if (formula !== undefined) return writeFormula(formula, formulaRows(formula, shown, moment.truth));
  const isKpi = shown.service === undefined && shown.agent === undefined;
  const value = (isKpi ? countAgents(shown.metric, moment.truth) : undefined) ?? combine(shown, rows);
  if (value === undefined) return "—";
  return isTime(shown.metric) ? clockOf(value) : value.toLocaleString("en");
}

/** The true terms of a figure by name, as its passport lists them: each added up over the rows the figure is about. */
export function trueTerms(shown: ShownValue, { truth }: Moment): ReadonlyMap<string, number | undefined> {
  const formula = trueFormulas.get(shown.metric);
  const rows = formula === undefined ? rowsFor(shown, truth) : formulaRows(formula, shown, truth);
  const names = formula === undefined ? [shown.metric] : [...formula.above, ...formula.below];
  return new Map(names.map((name) => [name, total(rows, [name])]));
}

/** What a formula is about: of services that call in alone, where it is only about those. */
function formulaRows({ isInbound }: TrueFormula, shown: ShownValue, truth: Truth): readonly Row[] {
  const rows = rowsFor(shown, truth);
  if (isInbound === undefined) return rows;
  const inbound = new Set(truth.services.flatMap(({ name, type }) => (type === "inbound" ? [name] : [])));
  return rows.filter(({ service }) => inbound.has(service));
}

/** Sums of all rows over sums of all rows; a dash for nothing of nothing, and for a share above 100 %. */
function writeFormula({ reads, above, below, isNear }: TrueFormula, rows: readonly Row[]): string {
  const [over, under] = [total(rows, above), total(rows, below)];
  if (over === undefined || !under || (reads === "percent" && over > under)) return "—";
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const text =
    reads === "time"
      ? clockOf(over / under)
      : (over / under).toLocaleString("en", { style: "percent", ...digits });
  const isDoubtful = typeof isNear === "object" ? total(rows, [isNear.unlessZero]) !== 0 : isNear;
  return isDoubtful === true ? `≈ ${text}` : text;
}

/** The sum of statistics over rows; undefined while any of them is not reported. */
function total(rows: readonly Row[], metrics: readonly string[]): number | undefined {
  const values = rows.flatMap(({ values }) => metrics.map((metric) => readStatistic(values, metric)));
  return values.length === 0 || values.includes(undefined)
    ? undefined
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function isTime(metric: string): boolean {
  return metric.endsWith("_time") && metric !== "overflowed_by_time";
}

/** Rows of statistics that the value sums up. */
function rowsFor({ service, agent, media }: ShownValue, truth: Truth): readonly Row[] {
  const all: readonly Row[] =
    agent === undefined
      ? truth.services.flatMap(({ name, statistics }) => statistics.map((row) => ({ ...row, service: name })))
      : (truth.agents.find(({ name }) => `interact:${name}` === agent)?.statistics ?? []);
  return all.filter(
    (row) =>
      (service === undefined || service === `interact:${row.service}`) &&
      (media === undefined || media === row.media),
  );
}

function combine({ metric, media }: ShownValue, rows: readonly Row[]): number | undefined {
  const values = rows.flatMap(({ values }) => readStatistic(values, metric) ?? []);
  const counted = countedBy.get(metric);
  // A duration of nothing at all is no duration, though the CTI says 0.
  if (counted !== undefined && !total(rows, [counted]) && values.every((value) => value === 0))
    return undefined;
  if (values.length === 0 || (media === undefined && averages.has(metric))) return undefined;
  if (metric.startsWith("longest_")) return Math.max(...values);
  return values.reduce((sum, value) => sum + value, 0);
}

function readStatistic(values: Readonly<Record<string, number>>, metric: string): number | undefined {
  return Object.entries(values).find(([name]) => metricId(name) === metric)?.[1];
}

/** The tiles about people; undefined for the tiles about contacts. */
function countAgents(tile: string, { agents }: Truth): number | undefined {
  const presences = agents.map(({ state }) => presenceOfState(state));
  const count = (...wanted: string[]) => presences.filter((presence) => wanted.includes(presence)).length;
  const tiles = new Map([
    ["ready", count("available")],
    ["in_contact", count("busy", "private")],
    ["paused", count("paused")],
    ["faulted", count("faulted")],
    ["logged_in", agents.length - count("offline", "unknown")],
  ]);
  return tiles.get(tile);
}

/** Which states a share of time is of, by presence; logged in is whoever is neither gone nor unknown. */
const loggedIn = ["available", "busy", "private", "paused", "faulted"];
const timeShares: ReadonlyMap<
  string,
  { readonly above: readonly string[]; readonly below: readonly string[] }
> = new Map([
  ["occupancy", { above: ["busy"], below: ["busy", "available"] }],
  ["occupancy_private", { above: ["busy", "private"], below: ["busy", "private", "available"] }],
  ["utilisation", { above: ["available", "busy", "private"], below: loggedIn }],
  ["pause_share", { above: ["paused"], below: loggedIn }],
]);

/** A share of an agent's time in states, in thousandths; the present state runs on. */
function timeShare(
  { agent, metric }: ShownValue,
  { truth, frozenAt }: Moment,
  nowMs: number,
): Fact | undefined {
  const share = timeShares.get(metric);
  if (share === undefined) return undefined;
  const found = truth.agents.find(({ name }) => agent === `interact:${name}`);
  const secondsIn = (presences: readonly string[]): number =>
    (found?.states ?? [])
      .filter(({ name }) => presences.includes(presenceOfState(name)))
      .reduce((sum, { id, totalTime }) => sum + runOn(totalTime, id === found?.stateId), 0);
  const runOn = (seconds: number, isRunning: boolean): number =>
    seconds + (isRunning ? (nowMs - frozenAt) / 1000 : 0);
  const [above, below] = [secondsIn(share.above), secondsIn(share.below)];
  if (below === 0) return "—";
  // Nine seconds more or less of a state that runs, as everywhere.
  return { about: (1000 * above) / below, within: 1 + (1000 * 9) / below };
}

function longestWait({ service, media }: ShownValue, { truth, frozenAt }: Moment, nowMs: number): Fact {
  const starts = truth.services
    .filter(({ name }) => service === undefined || service === `interact:${name}`)
    .flatMap(({ calls }) => calls)
    .filter((call) => call.queued && (media === undefined || media === call.media))
    .map(({ startedAt }) => startedAt);
  if (starts.length === 0) return "—";
  return { about: (truth.now - Math.min(...starts) + nowMs - frozenAt) / 1000 };
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return [Math.floor(seconds / 3600), ...parts.map((part) => String(part).padStart(2, "0"))].join(":");
}
