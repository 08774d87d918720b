import { setTimeout as sleep } from "node:timers/promises";
import { type BenchChild, startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";

const manyAgents = 5000;
const periodMs = 5000;
/** The first lists and the first whole event are over by then, and the code is warm. */
const warmUpMs = 12_000;
const measureMs = 10_500;
const formats = [
  { format: "json", timesParse: 4 },
  { format: "xml", timesParse: 10 },
] as const;

interface Delay {
  readonly p999Ms: number;
  readonly maxMs: number;
}

/** A statistics event from its text to the floor: its cost, and for how long the loop of a server taking it stands still. */
export async function benchDecode(runs: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { format, timesParse } of formats) findings.push(...(await costOf(format, timesParse, runs)));
  for (const { format } of formats) findings.push(...(await delayOf(format, runs)));
  return findings;
}

async function costOf(format: string, timesParse: number, runs: number): Promise<Finding[]> {
  const section = `decode ${format}`;
  const costs: { parseMs: number; wholeMs: number; bytes: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const child = startChild("decode-cost.ts", { FORMAT: format });
    const { parseMs, wholeMs, bytes } = await child.next("cost");
    costs.push({ parseMs: Number(parseMs), wholeMs: Number(wholeMs), bytes: Number(bytes) });
    await child.stop();
  }
  return [
    { section, what: "size of 1,000 agents", unit: "KB", ...spread(costs.map(({ bytes }) => bytes / 1024)) },
    {
      section,
      what: "JSON.parse of the same data",
      unit: "ms",
      ...spread(costs.map(({ parseMs }) => parseMs)),
    },
    { section, what: "text to floor", unit: "ms", ...spread(costs.map(({ wholeMs }) => wholeMs)) },
    {
      section,
      what: "text to floor",
      unit: "× JSON.parse",
      target: { atMost: timesParse },
      ...spread(costs.map(({ parseMs, wholeMs }) => wholeMs / parseMs)),
    },
  ];
}

async function delayOf(format: string, runs: number): Promise<Finding[]> {
  const section = `event loop ${format}`;
  const delays = await withSource(format, async (source) => {
    const measured: Delay[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measuredDelay(source));
    return measured;
  });
  return [
    {
      section,
      what: "delay p99.9, 5,000 agents",
      unit: "ms",
      target: { atMost: 50 },
      ...spread(delays.map(({ p999Ms }) => p999Ms)),
    },
    {
      section,
      what: "longest delay, 5,000 agents",
      unit: "ms",
      target: { atMost: 50 },
      ...spread(delays.map(({ maxMs }) => maxMs)),
    },
  ];
}

async function withSource<T>(format: string, work: (source: BenchChild) => Promise<T>): Promise<T> {
  const cti = startChild("cti-server.ts", { AGENTS: String(manyAgents), PERIOD_MS: String(periodMs) });
  const { url } = await cti.next("listening");
  const source = startChild("source-process.ts", { CTI_URL: String(url), FORMAT: format });
  try {
    await sleep(warmUpMs);
    return await work(source);
  } finally {
    await source.stop();
    await cti.stop();
  }
}

async function measuredDelay(source: BenchChild): Promise<Delay> {
  const measured = source.next("measured");
  source.send({ ms: measureMs });
  const { p999Ms, maxMs, agents, revisions } = await measured;
  if (Number(agents) !== manyAgents || Number(revisions) < 1)
    throw new Error(
      `the source shows ${agents} agents and made ${revisions} revisions: nothing was measured`,
    );
  return { p999Ms: Number(p999Ms), maxMs: Number(maxMs) };
}
