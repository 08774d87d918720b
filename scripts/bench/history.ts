import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trendKpis } from "@/lib/domain/index.ts";
import type { History, HistorySeriesQuery } from "@/lib/history/server.ts";
import { measureStore, openStore, type Store } from "@/lib/store/server.ts";
import { fillPast } from "./history/fill-past.ts";
import { recordSeconds } from "./history/record-hours.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";
import { median } from "./support/statistics.ts";

const section = "history";
const silent = { info: () => undefined, warn: () => undefined };
const dayMs = 86_400_000;
const recordedHours = 2;
const questions = 15;
const tracks = 600;

/** What recording costs with 300 services × 2 media and 5,000 agents, how large a day is, and how fast it is read. */
export async function benchHistory(runs: number): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-bench-"));
  const store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silent });
  try {
    return await measured(store, runs);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(store: Store, runs: number): Promise<Finding[]> {
  const endMs = Math.floor(Date.now() / dayMs) * dayMs + 14 * 3_600_000;
  const seconds = recordedHours * 3600;
  const startMs = endMs - seconds * 1000;
  const empty = await sizeOf(store);
  const plain = await recordSeconds(seconds, startMs, undefined);
  const kept = await recordSeconds(seconds, startMs, store);
  const grown = (await sizeOf(store)) - empty;
  const { history } = kept;
  if (history === undefined) throw new Error("nothing was recorded");
  await fillPast(store.db, tracks, startMs);
  const asked = (query: HistorySeriesQuery) => timed(history, query, runs);
  return [
    {
      section,
      what: "recording, of a core",
      unit: "%",
      target: { atMost: 2 },
      value: ((kept.cpuSeconds - plain.cpuSeconds) / seconds) * 100,
    },
    { section, what: "process held at most", unit: "ms", value: kept.longestHoldMs },
    { section, what: "the same, without recording", unit: "ms", value: plain.longestHoldMs },
    {
      section,
      what: "database of a day of 10 busy hours",
      unit: "MB",
      target: { atMost: 60 },
      value: ((grown / recordedHours) * 10) / 2 ** 20,
    },
    { section, what: "database, 400 days stored", unit: "MB", value: (await sizeOf(store)) / 2 ** 20 },
    {
      section,
      what: "a day of one service, 1 min",
      unit: "ms",
      target: { atMost: 20 },
      ...(await asked(day(endMs - 2 * dayMs))),
    },
    {
      section,
      what: "a week of 20 services, 15 min",
      unit: "ms",
      target: { atMost: 150 },
      ...(await asked(week(endMs - 8 * dayMs))),
    },
    { section, what: "yesterday at this time, 300 services", unit: "ms", value: await comparedIn(history) },
  ];
}

const kpis = [...trendKpis.values()].filter(({ id }) => id === "received");

function day(fromMs: number): HistorySeriesQuery {
  return { services: [serviceId(7)], kpis, fromMs, toMs: fromMs + dayMs, stepMinutes: 1 };
}

function week(fromMs: number): HistorySeriesQuery {
  const services = Array.from({ length: 20 }, (_, index) => serviceId(index * 3));
  return { services, kpis, fromMs, toMs: fromMs + 7 * dayMs, stepMinutes: 15 };
}

async function timed(history: History, query: HistorySeriesQuery, runs: number) {
  const rounds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const times: number[] = [];
    for (let question = 0; question < questions; question += 1) {
      const sinceMs = performance.now();
      const { series } = await history.series(query);
      times.push(performance.now() - sinceMs);
      if (!series.every(({ points }) => points.some(({ value }) => value !== null)))
        throw new Error("a series has no values: the bench measures nothing");
    }
    rounds.push(median(times));
  }
  return spread(rounds);
}

async function comparedIn(history: History): Promise<number> {
  const [kpi] = kpis;
  if (kpi === undefined) throw new Error("there is no such KPI");
  const sinceMs = performance.now();
  await history.compare(kpi, "yesterday", { kind: "all" });
  return performance.now() - sinceMs;
}

async function sizeOf(store: Store): Promise<number> {
  return (await measureStore(store)).sizeBytes;
}

function serviceId(index: number): string {
  return `interact:Atendimento ${index}`;
}
