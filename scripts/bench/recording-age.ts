import { setTimeout as sleep } from "node:timers/promises";
import { type BenchChild, startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";
import { quantile } from "./support/statistics.ts";

const section = "recording";
const warmUpMs = 15_000;
/** A whole minute, so that the ends of minutes are in it. */
const roundMs = 60_000;
/** After the CTI fell silent for one and began to talk to the other: what the one recorded last is written by then. */
const turnMs = 7_000;
const viewersOfEach = 50;
const stamp = '"party":"';
const nothing = { HISTORY: "off", REPLAY_HOURS: "0" };

interface Side {
  readonly cti: BenchChild;
  readonly app: BenchApp;
  readonly viewers: BenchChild;
  /** Of each round. */
  readonly rounds: number[][];
  isHeard: boolean;
}

/**
 * How old a change is when a viewer has it, with everything recorded beside nothing recorded: two servers, of which one at a
 * time has a contact centre that talks, in turns, so that what disturbs the machine disturbs both alike. 5,000 agents are told
 * whole every five seconds, and those who change twice a second: each of these is one event, whose age all viewers tell.
 */
export async function benchRecordingAge(runs: number): Promise<Finding[]> {
  buildApp();
  const on = await startSide({});
  const off = await startSide(nothing);
  try {
    await listen(on, off, warmUpMs);
    await listen(off, on, warmUpMs);
    for (const side of [on, off]) side.rounds.length = 0;
    // Two rounds of each a run, so that what nothing recorded is beside itself can be told as well.
    for (let round = 0; round < runs * 2; round += 1)
      for (const side of round % 2 === 0 ? [on, off] : [off, on])
        await listen(side, side === on ? off : on, roundMs);
    return findingsOf(on.rounds, off.rounds);
  } finally {
    for (const { cti, app, viewers } of [on, off]) {
      await viewers.stop();
      await app.stop();
      await cti.stop();
    }
  }
}

async function startSide(environment: Record<string, string>): Promise<Side> {
  const cti = startChild("cti-server.ts", { AGENTS: "5000", SERVICES: "300", MOVES_MS: "500" });
  const { url } = await cti.next("listening");
  const app = await startApp({ CTI_URL: String(url), CTI_FORMAT: "json", ...environment });
  const viewers = startChild("viewers.ts");
  const side: Side = { cti, app, viewers, rounds: [], isHeard: false };
  viewers.onMessage((message) => {
    if (message.type === "progress" && side.isHeard) side.rounds.at(-1)?.push(...(message.ages as number[]));
  });
  const opened = viewers.next("open");
  viewers.send({
    ...{ type: "open", url: `${app.url}/api/stream`, count: viewersOfEach, stamp, cookie: app.cookie },
  });
  await opened;
  return side;
}

async function listen(side: Side, other: Side, ms: number): Promise<void> {
  other.cti.send({ type: "silence" });
  side.cti.send({ type: "talk" });
  await sleep(turnMs);
  side.rounds.push([]);
  side.isHeard = true;
  await sleep(ms);
  side.isHeard = false;
}

function findingsOf(on: readonly number[][], off: readonly number[][]): Finding[] {
  const of = (rounds: readonly number[][], share: number) => quantile(rounds.flat(), share);
  const [even, odd] = [off.filter((_, round) => round % 2 === 0), off.filter((_, round) => round % 2 === 1)];
  const ratio = (share: number) => of(on, share) / of(off, share);
  return [
    { section, what: "event age p50, recorded beside not", unit: "×", value: ratio(0.5) },
    { section, what: "event age p95, recorded beside not", unit: "×", value: ratio(0.95) },
    {
      section,
      what: "event age p99, recorded beside not",
      unit: "×",
      target: { atMost: 1.05 },
      value: ratio(0.99),
      runs: on.map((round, index) => of([round], 0.99) / of([off[index] ?? []], 0.99)),
    },
    {
      section,
      what: "scatter: p99 of every other round without, beside the rest",
      unit: "×",
      value: of(even, 0.99) / of(odd, 0.99),
    },
    ...(["on", "off"] as const).map((name) => agesOf(name === "on" ? on : off, name)),
    { section, what: "events of each", unit: "", value: Math.min(...[on, off].map(eventsOf)) },
  ];
}

function agesOf(rounds: readonly number[][], name: "on" | "off"): Finding {
  const what = `event age p99, ${name === "on" ? "history and replay" : "nothing"} recorded`;
  return {
    section,
    what,
    unit: "ms",
    value: quantile(rounds.flat(), 0.99),
    runs: rounds.map((ages) => quantile(ages, 0.99)),
  };
}

/** All viewers tell each event. */
function eventsOf(rounds: readonly number[][]): number {
  return Math.round(rounds.flat().length / viewersOfEach);
}
