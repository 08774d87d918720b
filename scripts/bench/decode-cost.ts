// What a statistics event of 1,000 agents costs from its text to the floor, beside JSON.parse of the same data.
import { BenchFloor } from "./support/bench-floor.ts";
import { BenchSource } from "./support/bench-source.ts";
import { quantile } from "./support/statistics.ts";
import { type WireFormat, writeWire } from "./support/wire-tree.ts";

const warmEvents = 12;
const countedEvents = 40;
const stepSeconds = 5;

const format: WireFormat = process.env.FORMAT === "xml" ? "xml" : "json";
const startMs = Date.parse("2026-11-21T12:00:00.000Z");
const floor = new BenchFloor({ agents: 1000, work: "busy", startMs });
const source = new BenchSource(startMs);
source.list(floor);
const parseMs: number[] = [];
const wholeMs: number[] = [];
let bytes = 0;

for (let event = 0; event < warmEvents + countedEvents; event += 1) {
  floor.step(stepSeconds, 0.05);
  source.nowMs += stepSeconds * 1000;
  const json = writeWire(floor.statistics(), "json");
  // As flat as a text that came from a socket.
  const text = Buffer.from(format === "json" ? json : writeWire(floor.statistics(), format)).toString();
  const parsed = timed(() => JSON.parse(json));
  const whole = timed(() => source.take(text, format));
  if (event < warmEvents) continue;
  bytes = text.length;
  parseMs.push(parsed);
  wholeMs.push(whole);
}
process.send?.({ type: "cost", parseMs: usual(parseMs), wholeMs: usual(wholeMs), bytes });
process.disconnect();

/** The lower quartile: on a machine that has other work too, the long times are that work's. */
function usual(values: readonly number[]): number {
  return quantile(values, 0.25);
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
