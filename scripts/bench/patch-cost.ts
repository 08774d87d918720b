// What the change of a twentieth of 1,000 agents costs to send, beside the whole floor.
import { diffFloor } from "@/lib/domain/index.ts";
import { BenchFloor } from "./support/bench-floor.ts";
import { BenchSource } from "./support/bench-source.ts";
import { median } from "./support/statistics.ts";
import { writeWire } from "./support/wire-tree.ts";

const warmEvents = 12;
const countedEvents = 20;
const stepSeconds = 5;

const startMs = Date.parse("2026-11-21T12:00:00.000Z");
// `idle`: no calls, so that a changed agent has two other statistics, and with MOVES another state.
const floor = new BenchFloor({ agents: 1000, work: process.env.WORK === "idle" ? "idle" : "busy", startMs });
const source = new BenchSource(startMs);
source.list(floor);
source.take(writeWire(floor.statistics(), "json"), "json");
const snapshotMs: number[] = [];
const patchMs: number[] = [];
const snapshotBytes: number[] = [];
const patchBytes: number[] = [];

for (let event = 0; event < warmEvents + countedEvents; event += 1) {
  const before = source.content;
  source.nowMs += stepSeconds * 1000;
  source.move(floor.step(stepSeconds, 0.05, process.env.MOVES === "state"));
  source.take(writeWire(floor.statistics(), "json"), "json");
  const after = source.content;
  const patch = timed(() => Buffer.from(JSON.stringify(diffFloor(before, after))));
  const snapshot = timed(() => Buffer.from(JSON.stringify(after)));
  if (event < warmEvents) continue;
  patchMs.push(patch.ms);
  snapshotMs.push(snapshot.ms);
  patchBytes.push(patch.made.byteLength);
  snapshotBytes.push(snapshot.made.byteLength);
}
process.send?.({
  type: "cost",
  patchMs: median(patchMs),
  snapshotMs: median(snapshotMs),
  patchBytes: median(patchBytes),
  snapshotBytes: median(snapshotBytes),
});
process.disconnect();

function timed(work: () => Buffer): { readonly ms: number; readonly made: Buffer } {
  const startedAt = performance.now();
  const made = work();
  return { ms: performance.now() - startedAt, made };
}
