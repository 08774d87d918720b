import { setTimeout as sleep } from "node:timers/promises";
import { type BenchChild, startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { spread } from "./support/spread.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";
import { quantile } from "./support/statistics.ts";

const warmUpMs = 8000;
const measureMs = 6000;
const crowd = 1000;
/** The CTI stand-in sends the time of sending as the party of every call that began. */
const stamp = '"party":"';

/** How old a change is when a viewer has it: from the CTI that begins to send to the viewer's socket. */
export async function benchEventAge(runs: number): Promise<Finding[]> {
  buildApp();
  const cti = startChild("cti-server.ts", { AGENTS: "1000", PERIOD_MS: "1000" });
  const { url } = await cti.next("listening");
  const app = await startApp({ CTI_URL: String(url), CTI_FORMAT: "json" });
  const viewers = startChild("viewers.ts");
  try {
    await open(viewers, app, 1);
    await sleep(warmUpMs);
    const one = await agesOf(viewers, runs);
    await open(viewers, app, crowd - 1);
    await sleep(warmUpMs / 3);
    const many = await agesOf(viewers, runs);
    return [...findingsOf("1 viewer", one, 270, undefined), ...findingsOf("1,000 viewers", many, 300, 600)];
  } finally {
    await viewers.stop();
    await app.stop();
    await cti.stop();
  }
}

function findingsOf(
  what: string,
  rounds: readonly (readonly number[])[],
  p50Ms: number,
  p99Ms: number | undefined,
): Finding[] {
  const at = (share: number) => spread(rounds.map((ages) => quantile(ages, share)));
  const section = "event age";
  return [
    { section, what: `p50, ${what}`, unit: "ms", target: { atMost: p50Ms }, ...at(0.5) },
    {
      section,
      what: `p99, ${what}`,
      unit: "ms",
      ...(p99Ms === undefined ? {} : { target: { atMost: p99Ms } }),
      ...at(0.99),
    },
    { section, what: `ages taken, ${what}`, unit: "", ...spread(rounds.map((ages) => ages.length)) },
  ];
}

async function open(viewers: BenchChild, app: BenchApp, count: number): Promise<void> {
  const opened = viewers.next("open");
  viewers.send({ type: "open", url: `${app.url}/api/stream`, count, stamp, cookie: app.cookie });
  await opened;
}

/** Ages from before a round, snapshots' old stamps among them, are left out. */
async function agesOf(viewers: BenchChild, runs: number): Promise<readonly (readonly number[])[]> {
  let round: number[] | undefined;
  viewers.onMessage((message) => {
    if (message.type === "progress") round?.push(...(message.ages as number[]));
  });
  const rounds: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    round = [];
    await sleep(measureMs);
    rounds.push(round);
  }
  round = undefined;
  return rounds;
}
