import { type BenchChild, startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";

const megabyte = 1024 * 1024;
const warmUpMinutes = 1;
const minutes = 10;

/** What it costs to keep the floor of 5,000 agents and 300 services to look back at, and to look. */
export async function benchReplay(runs: number): Promise<Finding[]> {
  const costs: Record<string, number[]> = {
    cpuShare: [],
    bytesADay: [],
    seekMs: [],
    worstSeekMs: [],
    lagMs: [],
    seekLagMs: [],
    seekSliceMs: [],
    garbageMs: [],
  };
  for (let run = 0; run < runs; run += 1) {
    const recorded = startChild("replay-cost.ts", { RECORDED: "yes" });
    const plain = startChild("replay-cost.ts");
    await Promise.all([recorded.next("ready"), plain.next("ready")]);
    costs.cpuShare?.push(await shareOf(recorded, plain));
    recorded.send({ type: "seek" });
    const told = await recorded.next("cost");
    for (const [name, values] of Object.entries(costs)) if (name in told) values.push(Number(told[name]));
    await recorded.stop();
    await plain.stop();
  }
  const section = "replay";
  const of = (name: string, factor = 1) => spread((costs[name] ?? []).map((value) => value * factor));
  return [
    { section, what: "recording", unit: "% of a core", target: { atMost: 2 }, ...of("cpuShare", 100) },
    { section, what: "longest hold of the loop while recording", unit: "ms", ...of("lagMs") },
    { section, what: "a day of it", unit: "MB", ...of("bytesADay", 1 / megabyte) },
    { section, what: "seek, median", unit: "ms", target: { atMost: 300 }, ...of("seekMs") },
    { section, what: "seek, slowest of 40", unit: "ms", ...of("worstSeekMs") },
    { section, what: "longest hold of the loop while seeking", unit: "ms", ...of("seekLagMs") },
    { section, what: "p99 of the same", unit: "ms", target: { atMost: 50 }, ...of("seekSliceMs") },
    { section, what: "longest collection of garbage while seeking", unit: "ms", ...of("garbageMs") },
  ];
}

/**
 * Of a core: what minutes that are recorded cost more than the same that are not, of two processes in turns. So all that
 * recording causes counts, the collecting of its garbage too, and nothing of what publishing costs.
 */
async function shareOf(recorded: BenchChild, plain: BenchChild): Promise<number> {
  let more = 0;
  for (let minute = -warmUpMinutes; minute < minutes; minute += 1) {
    for (const child of minute % 2 === 0 ? [recorded, plain] : [plain, recorded]) {
      child.send({ type: "minute" });
      const { cpuSeconds } = await child.next("minute");
      if (minute >= 0) more += child === recorded ? Number(cpuSeconds) : -Number(cpuSeconds);
    }
  }
  return more / (minutes * 60);
}
