import { setTimeout as sleep } from "node:timers/promises";
import { type BenchChild, startChild } from "./support/child.ts";
import { residentBytes } from "./support/process-cost.ts";
import type { Finding } from "./support/report.ts";
import { slope } from "./support/slope.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";
import { median } from "./support/statistics.ts";

const warmUpMs = 15_000;
const sampleMs = 2000;
const settleMs = 20_000;
/** Left out of the samples: the code is still being compiled, and the day's first buffers are being filled. */
const settleMinutes = 3;
const watching = 100;
const comers = 10_000;
const comersAtOnce = 250;
const section = "memory";

/** What the app holds with 5,000 agents, whether it grows, and what thousands of viewers who came and went leave behind. */
export async function benchMemory(_runs: number, minutes: number): Promise<Finding[]> {
  buildApp();
  const simulator = startChild("simulator-process.ts", { AGENTS: "5000", SERVICES: "300" });
  const { url } = await simulator.next("listening");
  const app = await startApp({ CTI_URL: String(url), MAX_STREAMS: "5000" });
  const viewers = startChild("viewers.ts");
  try {
    await open(viewers, app, "/api/stream", watching);
    await sleep(warmUpMs);
    return [...(await watched(app, minutes)), ...(await visited(app, viewers))];
  } finally {
    await viewers.stop();
    await app.stop();
    await simulator.stop();
  }
}

async function watched(app: BenchApp, minutes: number): Promise<Finding[]> {
  const samples: { x: number; y: number }[] = [];
  const startedAt = performance.now();
  for (let passed = 0; passed < minutes; passed = (performance.now() - startedAt) / 60_000) {
    samples.push({ x: passed, y: megabytesOf(app) });
    await sleep(sampleMs);
  }
  const settled = samples.filter(({ x }) => x >= Math.min(settleMinutes, minutes / 2));
  return [
    {
      section,
      what: "resident, 5,000 agents, 100 viewers",
      unit: "MB",
      target: { atMost: 350 },
      ...range(settled.map(({ y }) => y)),
    },
    {
      section,
      what: `growth in ${minutes} min`,
      unit: "MB/min",
      target: { atMost: 1 },
      value: slope(settled),
    },
    {
      section,
      what: "heap in use",
      unit: "MB",
      value: (await app.metric("nodejs_heap_size_used_bytes")) / 2 ** 20,
    },
  ];
}

async function visited(app: BenchApp, viewers: BenchChild): Promise<Finding[]> {
  const before = megabytesOf(app);
  await close(viewers);
  const startedAt = performance.now();
  for (let come = 0; come < comers; come += comersAtOnce) {
    await open(viewers, app, "/api/stream?topics=services", comersAtOnce);
    await close(viewers);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await heldAtRest(app);
  return [
    { section, what: "connects and disconnects", unit: "/s", value: comers / seconds },
    {
      section,
      what: `streams open after ${comers} viewers`,
      unit: "",
      target: { atMost: 0 },
      value: await app.metric("sse_clients"),
    },
    { section, what: `growth left by ${comers} viewers`, unit: "MB", value: after - before },
  ];
}

/** What is held once V8 has had time to give back its headroom: the lowest of twenty seconds. */
async function heldAtRest(app: BenchApp): Promise<number> {
  const held: number[] = [];
  for (let passed = 0; passed < settleMs; passed += sampleMs) {
    await sleep(sampleMs);
    held.push(megabytesOf(app));
  }
  return Math.min(...held);
}

/** The median, with the lowest and the highest for the scatter. */
function range(values: readonly number[]): Pick<Finding, "value" | "runs"> {
  return { value: median(values), runs: [Math.min(...values), Math.max(...values)] };
}

function megabytesOf(app: BenchApp): number {
  return residentBytes(app.pid) / 2 ** 20;
}

async function open(
  viewers: BenchChild,
  { url, cookie }: BenchApp,
  path: string,
  count: number,
): Promise<void> {
  const opened = viewers.next("open");
  viewers.send({ type: "open", url: `${url}${path}`, count, cookie });
  await opened;
}

async function close(viewers: BenchChild): Promise<void> {
  const closed = viewers.next("closed");
  viewers.send({ type: "close" });
  await closed;
}
