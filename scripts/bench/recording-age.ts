import { setTimeout as sleep } from "node:timers/promises";
import { type BenchChild, startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";
import { quantile } from "./support/statistics.ts";

const section = "recording";
const warmUpMs = 8_000;
const roundMs = 6_000;
/** After the CTI fell silent for one and began to talk to the other. */
const turnMs = 1_500;
/** Rounds of each for every run: what disturbs the machine disturbs both alike. */
const roundsARun = 3;
const viewersOfEach = 100;
const stamp = '"party":"';
const nothing = { HISTORY: "off", REPLAY_HOURS: "0" };

interface Side {
  readonly cti: BenchChild;
  readonly app: BenchApp;
  readonly viewers: BenchChild;
  readonly ages: number[];
  isHeard: boolean;
}

/**
 * How old a change is when a viewer has it, with everything recorded beside nothing recorded: two servers, of which one at a
 * time has a contact centre that talks, in turns.
 */
export async function benchRecordingAge(runs: number): Promise<Finding[]> {
  buildApp();
  const on = await startSide({});
  const off = await startSide(nothing);
  try {
    await sleep(warmUpMs);
    for (let round = 0; round < runs * roundsARun; round += 1)
      for (const side of round % 2 === 0 ? [on, off] : [off, on]) await listen(side, side === on ? off : on);
    return findingsOf(on.ages, off.ages);
  } finally {
    for (const { cti, app, viewers } of [on, off]) {
      await viewers.stop();
      await app.stop();
      await cti.stop();
    }
  }
}

async function startSide(environment: Record<string, string>): Promise<Side> {
  const cti = startChild("cti-server.ts", { AGENTS: "1000", SERVICES: "300", PERIOD_MS: "1000" });
  const { url } = await cti.next("listening");
  const app = await startApp({ CTI_URL: String(url), CTI_FORMAT: "json", ...environment });
  const viewers = startChild("viewers.ts");
  const side: Side = { cti, app, viewers, ages: [], isHeard: false };
  viewers.onMessage((message) => {
    if (message.type === "progress" && side.isHeard) side.ages.push(...(message.ages as number[]));
  });
  const opened = viewers.next("open");
  viewers.send({
    ...{ type: "open", url: `${app.url}/api/stream`, count: viewersOfEach, stamp, cookie: app.cookie },
  });
  await opened;
  return side;
}

async function listen(side: Side, other: Side): Promise<void> {
  other.cti.send({ type: "silence" });
  side.cti.send({ type: "talk" });
  await sleep(turnMs);
  side.isHeard = true;
  await sleep(roundMs);
  side.isHeard = false;
}

function findingsOf(on: readonly number[], off: readonly number[]): Finding[] {
  const at = (ages: readonly number[], share: number) => quantile(ages, share);
  return [
    { section, what: "event age p50, recorded beside not", unit: "×", value: at(on, 0.5) / at(off, 0.5) },
    {
      section,
      what: "event age p99, recorded beside not",
      unit: "×",
      target: { atMost: 1.05 },
      value: at(on, 0.99) / at(off, 0.99),
    },
    { section, what: "event age p99, history and replay recorded", unit: "ms", value: at(on, 0.99) },
    { section, what: "event age p99, nothing recorded", unit: "ms", value: at(off, 0.99) },
    { section, what: "ages taken of the two", unit: "", value: Math.min(on.length, off.length) },
  ];
}
