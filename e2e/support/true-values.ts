import type { Truth } from "../../lib/simulator/index.ts";
import type { Fact } from "./facts.ts";
import type { Moment } from "./moment.ts";
import { presenceOfState } from "./presence-of-state.ts";
import type { ShownValue } from "./read-screen.ts";
import { metricId } from "./true-facts.ts";

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

/** What a person must read in the place of `shown`, computed from the truth alone; an em dash where nothing is known. */
export function trueText(shown: ShownValue, moment: Moment, nowMs: number): Fact {
  if (shown.metric === "longest_wait") return longestWait(shown, moment, nowMs);
  const rows = rowsFor(shown, moment.truth);
  const isKpi = shown.service === undefined && shown.agent === undefined;
  const value = (isKpi ? countAgents(shown.metric, moment.truth) : undefined) ?? combine(shown, rows);
  if (value === undefined) return "—";
  return isTime(shown.metric) ? clockOf(value) : value.toLocaleString("en");
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
