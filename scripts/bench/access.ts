import { Agent, get } from "node:http";
import { startChild } from "./support/child.ts";
import { cpuSeconds } from "./support/process-cost.ts";
import type { Finding } from "./support/report.ts";
import { request } from "./support/request.ts";
import { spread } from "./support/spread.ts";
import { type BenchApp, buildApp, signIn, startApp } from "./support/start-app.ts";
import { median } from "./support/statistics.ts";

const turns = 12;
const requestsATurn = 100;
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

type Ask = () => Promise<number>;

/** The same route for somebody and for nobody, whom it refuses; and one that asks nobody who they are. */
async function asked(app: BenchApp, runs: number): Promise<Finding[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asking =
    (path: string, status: number, headers: Readonly<Record<string, string>>): Ask =>
    async () => {
      const answer = await request(`${app.url}${path}`, { headers, agent });
      if (answer.status !== status) throw new Error(`${path} answered ${answer.status}, not ${status}`);
      return answer.tookMs;
    };
  const asks = [
    asking("/healthz", 200, {}),
    asking("/api/session", 401, {}),
    asking("/api/session", 200, { Cookie: app.cookie }),
  ];
  await costsOf(app, asks);
  const rounds: (readonly Cost[])[] = [];
  for (let run = 0; run < runs; run += 1) rounds.push(await costsOf(app, asks));
  agent.destroy();
  const of = (read: (open: Cost, nobody: Cost, signed: Cost) => number) =>
    spread(rounds.map(([open = none, nobody = none, signed = none]) => read(open, nobody, signed)));
  const what = "GET /api/session, signed in";
  return [
    { section, what: `${what}, p50`, unit: "ms", ...of((_open, _nobody, signed) => signed.tookMs) },
    {
      section,
      what: `${what}, beside the same for nobody, CPU`,
      unit: "×",
      target: { atMost: 1.5 },
      ...of((_open, nobody, signed) => signed.cpuMs / nobody.cpuMs),
    },
    {
      section,
      what: `${what}, more than /healthz, CPU`,
      unit: "ms",
      target: { atMost: 1 },
      ...of((open, _nobody, signed) => signed.cpuMs - open.cpuMs),
    },
  ];
}

const none: Cost = { cpuMs: Number.NaN, tookMs: Number.NaN };

/** In small turns, so that what else the machine does meanwhile falls on all of them alike. */
async function costsOf(app: BenchApp, asks: readonly Ask[]): Promise<readonly Cost[]> {
  const costs = asks.map(() => ({ cpuSeconds: 0, took: [] as number[] }));
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, cost] of costs.entries()) {
      const before = cpuSeconds(app.pid);
      for (let each = 0; each < requestsATurn; each += 1)
        cost.took.push((await asks[index]?.()) ?? Number.NaN);
      cost.cpuSeconds += cpuSeconds(app.pid) - before;
    }
  return costs.map(({ cpuSeconds: seconds, took }) => ({
    cpuMs: (seconds * 1000) / took.length,
    tookMs: median(took),
  }));
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
