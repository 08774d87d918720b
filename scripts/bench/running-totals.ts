import { diffFloor, type FloorContent, isOnlyHeard } from "@/lib/domain/index.ts";
import { BenchFloor } from "./support/bench-floor.ts";
import { BenchSource } from "./support/bench-source.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";
import { writeWire } from "./support/wire-tree.ts";

const stepSeconds = 5;
const steps = 24;

/** What one viewer is sent while nothing happens but that time passes, beside the floor sent whole at every event. */
export async function benchRunningTotals(runs: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const work of ["idle", "busy"] as const) {
    const rounds = Array.from({ length: runs }, () => bytesPerSecond(work));
    const section = "running totals";
    findings.push(
      { section, what: `1,000 ${work} agents`, unit: "B/s", ...spread(rounds.map(({ sent }) => sent)) },
      {
        section,
        what: `1,000 ${work} agents, sent whole`,
        unit: "B/s",
        ...spread(rounds.map(({ whole }) => whole)),
      },
    );
  }
  return findings;
}

function bytesPerSecond(work: "idle" | "busy"): { readonly sent: number; readonly whole: number } {
  const startMs = Date.parse("2026-11-21T12:00:00.000Z");
  const floor = new BenchFloor({ agents: 1000, work, startMs });
  const source = new BenchSource(startMs);
  source.list(floor);
  source.take(writeWire(floor.statistics(), "json"), "json");
  let shown = source.content;
  let sent = 0;
  let whole = 0;
  for (let step = 0; step < steps; step += 1) {
    floor.step(stepSeconds, 0);
    source.nowMs += stepSeconds * 1000;
    source.take(writeWire(floor.statistics(), "json"), "json");
    sent += patchBytes(shown, source.content);
    whole += Buffer.byteLength(JSON.stringify(source.content));
    shown = source.content;
  }
  return { sent: sent / (steps * stepSeconds), whole: whole / (steps * stepSeconds) };
}

function patchBytes(from: FloorContent, to: FloorContent): number {
  const patch = isOnlyHeard(from, to) ? undefined : diffFloor(from, to);
  return patch === undefined ? 0 : Buffer.byteLength(JSON.stringify(patch));
}
