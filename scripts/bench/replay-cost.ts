// A floor of 5,000 agents and 300 services on a clock that only the bench moves, a minute at each `minute` of the parent; with
// RECORDED set it is recorded, and `seek` looks back at what was.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createRecorder } from "@/lib/replay/create-recorder.ts";
import { encodeDocument } from "@/lib/replay/encode-document.ts";
import { openCursor } from "@/lib/replay/open-cursor.ts";
import type { RecordedRevision, Recorder } from "@/lib/replay/recorder.ts";
import { openSegmentLog, type SegmentLog } from "@/lib/replay/segment-log.ts";
import { BenchFloor } from "./support/bench-floor.ts";
import { BenchSource } from "./support/bench-source.ts";
import { median } from "./support/statistics.ts";
import { writeWire } from "./support/wire-tree.ts";

const statisticsEveryMs = 5_000;
const movesEveryMs = 250;
const seeks = 40;

const startMs = Date.parse("2026-11-21T12:00:00.000Z");
const floor = new BenchFloor({ agents: 5000, services: 300, work: "busy", startMs });
const source = new BenchSource(startMs);
source.list(floor);
source.take(writeWire(floor.statistics(), "json"), "json");

let revision = 0;
let hear: (revision: RecordedRevision) => void = () => undefined;
const loop = monitorEventLoopDelay({ resolution: 1 });
let lagMs = 0;
const recording = process.env.RECORDED === undefined ? undefined : await record();
let turns: Promise<unknown> = Promise.resolve();
process.on("message", ({ type }: { readonly type: string }) => {
  turns = turns.then(type === "minute" ? liveMinute : lookBack);
});
process.send?.({ type: "ready" });

function publish(): RecordedRevision {
  revision += 1;
  const at = new Date(source.nowMs).toISOString();
  return { epoch: "BENCH", revision, content: source.content, at };
}

async function record(): Promise<{
  readonly log: SegmentLog;
  readonly recorder: Recorder;
  readonly folder: string;
}> {
  const folder = await mkdtemp(join(tmpdir(), "replay-bench-"));
  const log = await openSegmentLog({
    ...{ folder, mostBytes: 1e10, keptMs: 86_400_000 },
    onUnreadable: (_path, error) => {
      throw error;
    },
  });
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
  return { log, recorder, folder };
}

/** What a minute costs the process, whatever it is spent on: told and published, recorded or not. */
async function liveMinute(): Promise<void> {
  const before = process.cpuUsage();
  for (let passedMs = 0; passedMs < 60_000; passedMs += statisticsEveryMs) {
    // A twentieth of the agents changes in five seconds: their states one by one, their figures together.
    for (let movedMs = movesEveryMs; movedMs < statisticsEveryMs; movedMs += movesEveryMs) {
      source.nowMs += movesEveryMs;
      source.move(floor.step(movesEveryMs / 1_000, 0.05 / 20, true));
      hear(publish());
      await nextTurn();
    }
    source.nowMs += movesEveryMs;
    source.take(writeWire(floor.statistics(), "json"), "json");
    hear(publish());
    await nextTurn();
    loop.reset();
    loop.enable();
    await recording?.recorder.flush();
    loop.disable();
    lagMs = Math.max(lagMs, loop.max / 1e6);
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({ type: "minute", cpuSeconds: (user + system) / 1e6 });
}

async function lookBack(): Promise<void> {
  if (recording === undefined) throw new Error("nothing was recorded");
  const { log, recorder, folder } = recording;
  const recordedMs = source.nowMs - startMs;
  const seekMs: number[] = [];
  let garbageMs = 0;
  const garbage = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) garbageMs = Math.max(garbageMs, duration);
  });
  garbage.observe({ entryTypes: ["gc"] });
  loop.reset();
  loop.enable();
  for (let seek = 0; seek < seeks; seek += 1) {
    const atMs = startMs + ((seek + 0.5) / seeks) * recordedMs;
    const startedAt = performance.now();
    const cursor = await openCursor(log, atMs);
    const { content, epoch, revision } = cursor.floor();
    if (Object.keys(content.agents).length !== 5000) throw new Error("agents are missing");
    seekMs.push(performance.now() - startedAt);
    // As whoever seeks is sent it.
    await encodeDocument({
      epoch,
      revision,
      serverTime: new Date(atMs).toISOString(),
      build: "b",
      ...content,
    });
  }
  loop.disable();
  garbage.disconnect();
  process.send?.({
    type: "cost",
    bytesADay: (log.bytes / recordedMs) * 86_400_000,
    seekMs: median(seekMs),
    worstSeekMs: Math.max(...seekMs),
    lagMs,
    seekLagMs: loop.max / 1e6,
    seekSliceMs: loop.percentile(99) / 1e6,
    garbageMs,
  });
  await recorder.stop();
  await rm(folder, { recursive: true, force: true });
}
