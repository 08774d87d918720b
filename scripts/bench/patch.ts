import { startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";

interface Cost {
  readonly patchMs: number;
  readonly snapshotMs: number;
  readonly patchBytes: number;
  readonly snapshotBytes: number;
}

/** The patch of 5 % of 1,000 agents beside the snapshot: its size, and its price in the process that sends it. */
export async function benchPatch(runs: number): Promise<Finding[]> {
  const plain = await costsOf({ WORK: "idle" }, runs);
  const withStates = await costsOf({ WORK: "idle", MOVES: "state" }, runs);
  const withCalls = await costsOf({ WORK: "busy", MOVES: "state" }, runs);
  const section = "patch";
  return [
    {
      section,
      what: "snapshot of 1,000 agents",
      unit: "KB",
      ...spread(plain.map((cost) => cost.snapshotBytes / 1024)),
    },
    {
      section,
      what: "patch of 50 agents",
      unit: "KB",
      ...spread(plain.map((cost) => cost.patchBytes / 1024)),
    },
    {
      section,
      what: "patch: two statistics each",
      unit: "× snapshot's bytes",
      target: { atMost: 0.01 },
      ...spread(plain.map(({ patchBytes, snapshotBytes }) => patchBytes / snapshotBytes)),
    },
    {
      section,
      what: "patch: and another state each",
      unit: "× snapshot's bytes",
      ...spread(withStates.map(({ patchBytes, snapshotBytes }) => patchBytes / snapshotBytes)),
    },
    {
      section,
      what: "patch: and another call each",
      unit: "× snapshot's bytes",
      ...spread(withCalls.map(({ patchBytes, snapshotBytes }) => patchBytes / snapshotBytes)),
    },
    {
      section,
      what: "diff and encode, another call each",
      unit: "× JSON.stringify of the snapshot",
      target: { atMost: 0.3 },
      ...spread(withCalls.map(({ patchMs, snapshotMs }) => patchMs / snapshotMs)),
    },
  ];
}

async function costsOf(environment: Record<string, string>, runs: number): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    const child = startChild("patch-cost.ts", environment);
    const { patchMs, snapshotMs, patchBytes, snapshotBytes } = await child.next("cost");
    costs.push({
      patchMs: Number(patchMs),
      snapshotMs: Number(snapshotMs),
      patchBytes: Number(patchBytes),
      snapshotBytes: Number(snapshotBytes),
    });
    await child.stop();
  }
  return costs;
}
