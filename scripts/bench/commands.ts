import { mkdtemp, rm } from "node:fs/promises";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { FloorDocument } from "../../lib/domain/index.ts";
import { type BenchChild, startChild } from "./support/child.ts";
import { diskSync } from "./support/disk-sync.ts";
import { makeKeys } from "./support/make-keys.ts";
import { cpuSeconds } from "./support/process-cost.ts";
import { type ReadCommands, readCommands } from "./support/read-commands.ts";
import type { Finding } from "./support/report.ts";
import { request } from "./support/request.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";
import { quantile } from "./support/statistics.ts";

const section = "commands";
const keys = 240;
const warmUpMs = 8000;
const orders = 300;
/** Between two of them, as people leave it: commits may take half of the time at most. */
const pauseMs = 40;
/** So many a second, one after the other on a clock that waits for no answer. */
const perSecond = 50;
const settleMs = 12_000;
const [free, paused] = [2, 101];

interface House {
  readonly app: BenchApp;
  readonly simulator: BenchChild;
  readonly folder: string;
  readonly ctiUrl: string;
  /** Who orders. */
  readonly secrets: readonly string[];
  /** Who is ordered about, by their ids on the floor. */
  readonly agents: readonly string[];
  /** Ages of what viewers saw since the last call, ms. */
  takeAges(): number[];
  /** How many commands were ordered so far. */
  ordered: number;
}

/**
 * What a command costs beside the CTI's own answer, and what fifty a second cost the viewers; afterwards every one must be
 * in the audit, and the audit whole.
 */
export async function benchCommands(_runs: number, minutes: number): Promise<Finding[]> {
  buildApp();
  const folder = await mkdtemp(join(tmpdir(), "mirante-bench-commands-"));
  const database = `file:${folder}/mirante.db`;
  const secrets = await makeKeys(database, keys);
  const simulator = startChild("simulator-process.ts", {
    AGENTS: "200",
    SERVICES: "20",
    STAMP_EVERY_MS: "100",
  });
  const ctiUrl = String((await simulator.next("listening")).url);
  const credential = { CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" };
  const app = await startApp({ CTI_URL: ctiUrl, DATABASE_URL: database, ...credential });
  const viewers = startChild("viewers.ts");
  const ages: number[] = [];
  viewers.onMessage((message) => {
    if (message.type === "progress") ages.push(...(message.ages as number[]));
  });
  let ordered = 0;
  let found: Finding[] = [];
  try {
    const opened = viewers.next("open");
    const stamp = '"changedBy":"';
    viewers.send({ type: "open", url: `${app.url}/api/stream`, count: 50, stamp, cookie: app.cookie });
    await opened;
    await sleep(warmUpMs);
    const agents = await agentsAtWork(app);
    const house: House = {
      ...{ app, simulator, folder, ctiUrl, secrets, agents, ordered: 0 },
      takeAges: () => ages.splice(0),
    };
    found = [...(await added(house)), ...(await underLoad(house, Math.min(1, minutes)))];
    ordered = house.ordered;
    // Until the last ones are proved, or too late for it.
    await sleep(settleMs);
  } finally {
    await viewers.stop();
    await app.stop();
    await simulator.stop();
  }
  const audit = await readCommands(database, "command.set_agent_state");
  await rm(folder, { recursive: true, force: true });
  return [...found, ...audited(ordered, audit)];
}

/**
 * One command at a time: the same order to the CTI itself, and by us, in turns. Each comes over a line that was kept open, and
 * after the same pause: whoever was asked a moment ago has everything at hand, and answers in half of the time.
 */
async function added(house: House): Promise<Finding[]> {
  const { app, ctiUrl, agents, folder } = house;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const [direct, ours, disk, bare]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let turn = 0; turn < orders; turn += 1) {
    const target = agents[turn % agents.length] ?? "";
    const state = Math.floor(turn / agents.length) % 2 === 0 ? paused : free;
    await sleep(pauseMs);
    const asked = await request(`${ctiUrl}/interact_cti/v1.0/supervisor/set_agent_state?format=json`, {
      method: "POST",
      body: { supervisor: "sofia", password: "sofia123", agent: nameOf(target), state_id: state },
      agent,
    });
    if (asked.status !== 200) throw new Error(`the CTI answered ${asked.status}`);
    direct.push(asked.tookMs);
    disk.push(diskSync(folder) + diskSync(folder));
    await sleep(pauseMs);
    bare.push((await request(`${app.url}/healthz`, { agent })).tookMs);
    await sleep(pauseMs);
    ours.push((await order(house, { app, agent, target, state: state === free ? paused : free })).tookMs);
  }
  agent.destroy();
  const more = (share: number) => quantile(ours, share) - quantile(direct, share);
  const what = "by us, more than the CTI's own answer";
  return [
    { section, what: "the CTI's own answer, p50", unit: "ms", value: quantile(direct, 0.5) },
    { section, what: "the disk's own time for two commits, p50", unit: "ms", value: quantile(disk, 0.5) },
    { section, what: "the disk's own time for two commits, p99", unit: "ms", value: quantile(disk, 0.99) },
    {
      section,
      what: "an answer of ours to which nothing is done (/healthz), p50",
      unit: "ms",
      value: quantile(bare, 0.5),
    },
    { section, what: `${what}, p50`, unit: "ms", target: { atMost: 5 }, value: more(0.5) },
    { section, what: `${what}, p99`, unit: "ms", target: { atMost: 25 }, value: more(0.99) },
  ];
}

/** The same time twice: fifty agents a second change their states by themselves, then because of fifty commands. */
async function underLoad(house: House, minutes: number): Promise<Finding[]> {
  const forMs = minutes * 60_000;
  const names = house.agents.map(nameOf);
  house.simulator.send({ agents: names, perSecond });
  house.takeAges();
  const before = cpuSeconds(house.app.pid);
  await sleep(forMs);
  const quiet = house.takeAges();
  house.simulator.send({ agents: [], perSecond });
  const between = cpuSeconds(house.app.pid);
  const took = await orderFor(house, forMs);
  const busy = house.takeAges();
  const cpuMs = ((cpuSeconds(house.app.pid) - between - (between - before)) * 1000) / took.length;
  const times = (share: number) => quantile(busy, share) / quantile(quiet, share);
  const what = `event age with ${perSecond} commands a second`;
  return [
    { section, what: "event age without commands, p99", unit: "ms", value: quantile(quiet, 0.99) },
    { section, what: `${what}, p99`, unit: "ms", value: quantile(busy, 0.99) },
    { section, what: `${what}, beside without, p50`, unit: "×", value: times(0.5) },
    { section, what: `${what}, beside without, p99`, unit: "×", target: { atMost: 1.2 }, value: times(0.99) },
    { section, what: "CPU a command, beside the same change without one", unit: "ms", value: cpuMs },
    { section, what: "answer under that load, p50", unit: "ms", value: quantile(took, 0.5) },
    { section, what: "answer under that load, p99", unit: "ms", value: quantile(took, 0.99) },
  ];
}

/** @returns how long each took, ms */
async function orderFor(house: House, forMs: number): Promise<readonly number[]> {
  const { app, agents } = house;
  const agent = new Agent({ keepAlive: true, maxSockets: 60 });
  const count = Math.round((forMs / 1000) * perSecond);
  const sinceMs = performance.now();
  const pending: Promise<number | Error>[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await sleep(Math.max(0, sinceMs + (turn * 1000) / perSecond - performance.now()));
    const target = agents[turn % agents.length] ?? "";
    const state = Math.floor(turn / agents.length) % 2 === 0 ? paused : free;
    pending.push(
      order(house, { app, agent, target, state }).then(
        ({ tookMs }) => tookMs,
        (error: Error) => error,
      ),
    );
  }
  const outcomes = await Promise.all(pending);
  agent.destroy();
  const failure = outcomes.find((outcome) => typeof outcome !== "number");
  if (failure !== undefined) throw failure;
  return outcomes.filter((outcome) => typeof outcome === "number");
}

interface Order {
  readonly app: BenchApp;
  readonly agent: Agent;
  readonly target: string;
  readonly state: number;
}

/** The keys order in turns. A CTI may refuse whom a shift has ended for: that is an answer too, and audited. */
async function order(house: House, { app, agent, target, state }: Order) {
  const secret = house.secrets[house.ordered % house.secrets.length] ?? "";
  house.ordered += 1;
  const answer = await request(`${app.url}/api/commands/set_agent_state`, {
    method: "POST",
    headers: { "x-api-key": secret },
    body: { agent: target, state_id: state },
    agent,
  });
  if (answer.status !== 200 && answer.status !== 409)
    throw new Error(`a command was answered ${answer.status} ${answer.body}`);
  return answer;
}

async function agentsAtWork(app: BenchApp): Promise<readonly string[]> {
  const answer = await request(`${app.url}/api/floor`, { headers: { Cookie: app.cookie }, agent: false });
  const { agents } = JSON.parse(answer.body) as FloorDocument;
  const atWork = Object.entries(agents).filter(
    ([, { name, presence }]) => presence !== "offline" && !name.startsWith("Stamper"),
  );
  if (atWork.length < 50) throw new Error(`only ${atWork.length} agents are at work`);
  return atWork.map(([id]) => id);
}

function nameOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

function audited(ordered: number, { isWhole, rows, phases }: ReadCommands): Finding[] {
  const answered = [...phases.values()].filter(
    (seen) => seen.includes("requested") && seen.includes("result"),
  );
  return [
    { section, what: "commands ordered", unit: "", value: ordered },
    {
      section,
      what: "commands without both rows, asked and answered",
      unit: "",
      target: { atMost: 0 },
      value: ordered - answered.length,
    },
    {
      section,
      what: "rows of the audit, whole from the first to the last",
      unit: "",
      target: { atLeast: 2 * ordered },
      value: isWhole ? rows : 0,
    },
  ];
}
