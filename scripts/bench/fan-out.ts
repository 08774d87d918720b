import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BenchChild, startChild, wrapChild } from "./support/child.ts";
import { cpuSeconds, residentBytes } from "./support/process-cost.ts";
import type { Finding } from "./support/report.ts";
import { median } from "./support/statistics.ts";

const appFolder = join(import.meta.dirname, "app");
const nextBin = join(import.meta.dirname, "../../node_modules/next/dist/bin/next");
const port = 18_511;
const viewerCount = 1000;
const fewViewers = 20;
const measureMs = 3000;
const pacedPerSecond = 4;

interface Server {
  readonly name: "raw" | "next";
  readonly child: BenchChild;
  readonly url: string;
  /** Publishes one event of about `bytes` to every viewer. */
  publish(bytes: number): void;
}

interface Cost {
  readonly deliveriesPerSecond: number;
  readonly cpuMicrosecondsAtMost: number;
  readonly cpuMicrosecondsPaced: number;
  readonly bytesPerDelivery: number;
  readonly kilobytesPerConnection: number;
}

/** Deliveries, CPU and memory of the route handler beside plain node:http, at 1,000 viewers. */
export async function benchFanOut(runs: number): Promise<Finding[]> {
  const build = spawnSync(process.execPath, [nextBin, "build", appFolder], { encoding: "utf8" });
  if (build.status !== 0)
    throw new Error(`the bench application did not build:\n${build.stdout}\n${build.stderr}`);
  const findings: Finding[] = [];
  for (const size of [7, 20]) {
    const rounds: { raw: Cost; next: Cost }[] = [];
    for (let run = 0; run < runs; run += 1) {
      rounds.push({
        raw: await measured(startRaw, size * 1024),
        next: await measured(startNext, size * 1024),
      });
    }
    findings.push(...compare(`fan-out ${size} KB`, rounds));
  }
  return findings;
}

function compare(section: string, rounds: readonly { raw: Cost; next: Cost }[]): Finding[] {
  const of = (pick: (round: { raw: Cost; next: Cost }) => number) => {
    const runs = rounds.map(pick);
    return { value: median(runs), runs };
  };
  return [
    { section, what: "raw node:http", unit: "deliveries/s", ...of(({ raw }) => raw.deliveriesPerSecond) },
    { section, what: "route handler", unit: "deliveries/s", ...of(({ next }) => next.deliveriesPerSecond) },
    { section, what: "bytes a delivery", unit: "B", ...of(({ next }) => next.bytesPerDelivery) },
    {
      section,
      what: "deliveries",
      unit: "× raw",
      target: { atLeast: 0.4 },
      ...of(({ raw, next }) => next.deliveriesPerSecond / raw.deliveriesPerSecond),
    },
    {
      section,
      what: "CPU a delivery, at most speed",
      unit: "× raw",
      target: { atMost: 2.5 },
      ...of(({ raw, next }) => next.cpuMicrosecondsAtMost / raw.cpuMicrosecondsAtMost),
    },
    {
      section,
      what: "CPU a delivery, 4 events/s",
      unit: "× raw",
      target: { atMost: 2.5 },
      ...of(({ raw, next }) => next.cpuMicrosecondsPaced / raw.cpuMicrosecondsPaced),
    },
    { section, what: "memory a connection, raw", unit: "KB", ...of(({ raw }) => raw.kilobytesPerConnection) },
    {
      section,
      what: "memory a connection",
      unit: "KB",
      target: { atMost: 80 },
      ...of(({ next }) => next.kilobytesPerConnection),
    },
  ];
}

async function measured(start: () => Promise<Server>, bytes: number): Promise<Cost> {
  const server = await start();
  const viewers = startChild("viewers.ts");
  try {
    return await measure(server, viewers, bytes);
  } finally {
    await viewers.stop();
    await server.child.stop();
  }
}

async function measure(server: Server, viewers: BenchChild, bytes: number): Promise<Cost> {
  const progress = watchProgress(viewers);
  await open(viewers, server, fewViewers);
  server.publish(bytes);
  await sleep(500);
  const fewBytes = residentBytes(server.child.pid);
  await open(viewers, server, viewerCount - fewViewers);
  await sleep(1500);
  const kilobytesPerConnection =
    (residentBytes(server.child.pid) - fewBytes) / 1024 / (viewerCount - fewViewers);
  await closedLoop(server, bytes, 1000, progress);
  const before = { frames: progress.frames, bytes: progress.bytes, cpu: cpuSeconds(server.child.pid) };
  const seconds = await closedLoop(server, bytes, measureMs, progress);
  const deliveries = progress.frames - before.frames;
  const cpu = cpuSeconds(server.child.pid) - before.cpu;
  return {
    deliveriesPerSecond: deliveries / seconds,
    bytesPerDelivery: (progress.bytes - before.bytes) / deliveries,
    cpuMicrosecondsAtMost: (cpu / deliveries) * 1e6,
    cpuMicrosecondsPaced: await pacedCost(server, bytes, progress),
    kilobytesPerConnection,
  };
}

interface Progress {
  frames: number;
  bytes: number;
  /** Resolves with the next report of the viewers. */
  next(): Promise<void>;
}

function watchProgress(viewers: BenchChild): Progress {
  let tell: () => void = () => {};
  const progress: Progress = {
    frames: 0,
    bytes: 0,
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
  viewers.onMessage((message) => {
    if (message.type !== "progress") return;
    progress.frames = Number(message.frames);
    progress.bytes = Number(message.bytes);
    tell();
  });
  return progress;
}

async function open(viewers: BenchChild, server: Server, count: number): Promise<void> {
  const opened = viewers.next("open");
  viewers.send({ type: "open", url: server.url, count });
  await opened;
}

/**
 * Publishes the next event when every viewer has the one before, for `ms`; resolves with the seconds it took. Not more
 * at once: a viewer with a frame on its way gets the next two as one, and would be counted as slower than it is.
 */
async function closedLoop(server: Server, bytes: number, ms: number, progress: Progress): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < ms) {
    const wanted = progress.frames + viewerCount;
    server.publish(bytes);
    while (progress.frames < wanted) await progress.next();
  }
  return (performance.now() - startedAt) / 1000;
}

/** CPU microseconds a delivery at the pace of the product. */
async function pacedCost(server: Server, bytes: number, progress: Progress): Promise<number> {
  const before = { frames: progress.frames, cpu: cpuSeconds(server.child.pid) };
  for (let event = 0; event < (pacedPerSecond * measureMs) / 1000; event += 1) {
    server.publish(bytes);
    await sleep(1000 / pacedPerSecond);
  }
  return ((cpuSeconds(server.child.pid) - before.cpu) / (progress.frames - before.frames)) * 1e6;
}

async function startRaw(): Promise<Server> {
  const child = startChild("raw-server.ts");
  const { url } = await child.next("listening");
  return { name: "raw", child, url: String(url), publish: (bytes) => child.send({ size: bytes }) };
}

async function startNext(): Promise<Server> {
  const process_: ChildProcess = fork(nextBin, ["start", appFolder, "-H", "127.0.0.1", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const child = wrapChild(process_);
  const url = `http://127.0.0.1:${port}/api/stream`;
  await untilOpen(url);
  // One changed agent is about 140 bytes of patch.
  return { name: "next", child, url, publish: (bytes) => child.send({ agents: Math.round(bytes / 140) }) };
}

async function untilOpen(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}
