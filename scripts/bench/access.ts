import { Agent, get } from "node:http";
import { startChild } from "./support/child.ts";
import { cpuSeconds } from "./support/process-cost.ts";
import type { Finding } from "./support/report.ts";
import { request } from "./support/request.ts";
import { spread } from "./support/spread.ts";
import { type BenchApp, buildApp, signIn, startApp } from "./support/start-app.ts";
import { median } from "./support/statistics.ts";

const requests = 1000;
const warmUps = 300;
const watching = 200;
const section = "access";

/** What it costs to be asked who one is, and how soon a session that is revoked watches no more. */
export async function benchAccess(runs: number): Promise<Finding[]> {
  buildApp();
  const simulator = startChild("simulator-process.ts", { AGENTS: "200", SERVICES: "20" });
  const { url } = await simulator.next("listening");
  const app = await startApp({ CTI_URL: String(url) });
  try {
    return [...(await asked(app, runs)), ...(await revoked(app, runs))];
  } finally {
    await app.stop();
    await simulator.stop();
  }
}

interface Cost {
  readonly cpuMs: number;
  readonly tookMs: number;
}

/** The same route for somebody and for nobody, whom it refuses; and one that asks nobody who they are. */
async function asked(app: BenchApp, runs: number): Promise<Finding[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { Cookie: app.cookie };
  const cost = async (path: string, status: number, given: Readonly<Record<string, string>>) =>
    costOf(app, requests, async () => {
      const answer = await request(`${app.url}${path}`, { headers: given, agent });
      if (answer.status !== status) throw new Error(`${path} answered ${answer.status}, not ${status}`);
      return answer.tookMs;
    });
  for (let warm = 0; warm < warmUps; warm += 1) await request(`${app.url}/api/session`, { headers, agent });
  const rounds: { readonly open: Cost; readonly nobody: Cost; readonly signed: Cost }[] = [];
  for (let run = 0; run < runs; run += 1)
    rounds.push({
      open: await cost("/healthz", 200, {}),
      nobody: await cost("/api/session", 401, {}),
      signed: await cost("/api/session", 200, headers),
    });
  agent.destroy();
  const of = (read: (round: (typeof rounds)[number]) => number) => spread(rounds.map(read));
  const what = "GET /api/session, signed in";
  return [
    { section, what: `${what}, p50`, unit: "ms", ...of(({ signed }) => signed.tookMs) },
    {
      section,
      what: `${what}, beside the same for nobody, CPU`,
      unit: "×",
      target: { atMost: 1.5 },
      ...of(({ signed, nobody }) => signed.cpuMs / nobody.cpuMs),
    },
    {
      section,
      what: `${what}, more than /healthz, CPU`,
      unit: "ms",
      target: { atMost: 1 },
      ...of(({ signed, open }) => signed.cpuMs - open.cpuMs),
    },
  ];
}

async function costOf(app: BenchApp, count: number, ask: () => Promise<number>): Promise<Cost> {
  const before = cpuSeconds(app.pid);
  const took: number[] = [];
  for (let index = 0; index < count; index += 1) took.push(await ask());
  return { cpuMs: ((cpuSeconds(app.pid) - before) * 1000) / count, tookMs: median(took) };
}

/** From the request that ends all other sessions of somebody to the end of the last stream of one of them. */
async function revoked(app: BenchApp, runs: number): Promise<Finding[]> {
  const worst: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const cookie = await signIn(app.url);
    const ends = await Promise.all(Array.from({ length: watching }, () => openStream(app.url, cookie)));
    const sinceMs = performance.now();
    const answer = await request(`${app.url}/api/session/sessions?others=true`, {
      method: "DELETE",
      headers: { Cookie: app.cookie, Origin: app.url },
      agent: false,
    });
    if (answer.status !== 204) throw new Error(`no session was revoked: ${answer.status} ${answer.body}`);
    worst.push(Math.max(...(await Promise.all(ends.map((ended) => ended())))) - sinceMs);
  }
  const what = `a revoked session's last of ${watching} streams is cut after`;
  return [{ section, what, unit: "ms", target: { atMost: 1000 }, ...spread(worst) }];
}

/** Resolves once the stream runs, with what resolves with the moment of its end. */
function openStream(url: string, cookie: string): Promise<() => Promise<number>> {
  return new Promise((resolve, reject) => {
    const asked = get(`${url}/api/stream`, { headers: { Cookie: cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`no stream: ${answer.statusCode}`));
      const ended = new Promise<number>((end) => answer.once("close", () => end(performance.now())));
      answer.once("data", () => resolve(() => ended));
      answer.resume();
    });
    asked.on("error", reject);
  });
}
