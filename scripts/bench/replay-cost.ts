// Ten minutes of a floor of 5,000 agents and 300 services, recorded beside a clock that only the bench moves.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";
import { createRecorder } from "@/lib/replay/create-recorder.ts";
import { encodeDocument } from "@/lib/replay/encode-document.ts";
import { openCursor } from "@/lib/replay/open-cursor.ts";
import type { RecordedRevision } from "@/lib/replay/recorder.ts";
import { openSegmentLog } from "@/lib/replay/segment-log.ts";
import { BenchFloor } from "./support/bench-floor.ts";
import { BenchSource } from "./support/bench-source.ts";
import { median } from "./support/statistics.ts";
import { writeWire } from "./support/wire-tree.ts";

const minutes = 10;
const statisticsEveryMs = 5_000;
const movesEveryMs = 250;
const seeks = 40;

const startMs = Date.parse("2026-11-21T12:00:00.000Z");
const floor = new BenchFloor({ agents: 5000, services: 300, work: "busy", startMs });
const source = new BenchSource(startMs);
source.list(floor);
source.take(writeWire(floor.statistics(), "json"), "json");

const folder = await mkdtemp(join(tmpdir(), "replay-bench-"));
const log = await openSegmentLog({
  ...{ folder, mostBytes: 1e10, keptMs: 86_400_000 },
  onUnreadable: (_path, error) => {
    throw error;
  },
});
let revision = 0;
let hear: (revision: RecordedRevision) => void = () => undefined;
const publish = (): RecordedRevision => {
  revision += 1;
  const at = new Date(source.nowMs).toISOString();
  return { epoch: "BENCH", revision, content: source.content, at };
};
const recorder = createRecorder({
  subscribe(listener) {
    hear = listener;
    return publish();
  },
  log,
  fileBytes: 32 * 1024 * 1024,
  now: () => source.nowMs,
  setTimer: () => () => undefined,
  logger: console,
});
await recorder.flush();

const loop = monitorEventLoopDelay({ resolution: 1 });
let cpuMicros = 0;
let lagMs = 0;
for (let passedMs = 0; passedMs < minutes * 60_000; passedMs += statisticsEveryMs) {
  // A twentieth of the agents changes in five seconds: their states one by one, their figures together.
  for (let movedMs = movesEveryMs; movedMs < statisticsEveryMs; movedMs += movesEveryMs) {
    source.nowMs += movesEveryMs;
    source.move(floor.step(movesEveryMs / 1_000, 0.05 / 20, true));
    hear(publish());
  }
  source.nowMs += movesEveryMs;
  source.take(writeWire(floor.statistics(), "json"), "json");
  hear(publish());
  const before = process.cpuUsage();
  loop.reset();
  loop.enable();
  await recorder.flush();
  loop.disable();
  lagMs = Math.max(lagMs, loop.max / 1e6);
  const { user, system } = process.cpuUsage(before);
  cpuMicros += user + system;
}

const seekMs: number[] = [];
let garbageMs = 0;
const garbage = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) garbageMs = Math.max(garbageMs, duration);
});
garbage.observe({ entryTypes: ["gc"] });
loop.reset();
loop.enable();
for (let seek = 0; seek < seeks; seek += 1) {
  const atMs = startMs + ((seek + 0.5) / seeks) * minutes * 60_000;
  const startedAt = performance.now();
  const cursor = await openCursor(log, atMs);
  const { content, epoch, revision } = cursor.floor();
  if (Object.keys(content.agents).length !== 5000) throw new Error("agents are missing");
  seekMs.push(performance.now() - startedAt);
  // As whoever seeks is sent it.
  await encodeDocument({ epoch, revision, serverTime: new Date(atMs).toISOString(), build: "b", ...content });
}
loop.disable();
garbage.disconnect();
const seconds = minutes * 60;
process.send?.({
  type: "cost",
  cpuShare: cpuMicros / 1e6 / seconds,
  bytesADay: (log.bytes / seconds) * 86_400,
  seekMs: median(seekMs),
  worstSeekMs: Math.max(...seekMs),
  lagMs,
  seekLagMs: loop.max / 1e6,
  seekSliceMs: loop.percentile(99) / 1e6,
  garbageMs,
});
await recorder.stop();
await rm(folder, { recursive: true, force: true });
process.disconnect();
