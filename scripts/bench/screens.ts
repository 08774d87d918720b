import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { boardOfServices } from "./support/board-of-services.ts";
import { type BenchChild, startChild } from "./support/child.ts";
import { cpuSeconds } from "./support/process-cost.ts";
import type { Finding } from "./support/report.ts";
import { request } from "./support/request.ts";
import { spread } from "./support/spread.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";

const screens = 300;
const screensALink = 100;
const beatMs = 45_000;
const watchMs = 30_000;
const settleMs = 10_000;
const section = "screens";

/** What 300 televisions of one board, each with its stream and its beats, cost beside none. */
export async function benchScreens(runs: number): Promise<Finding[]> {
  buildApp();
  const simulator = startChild("simulator-process.ts", { AGENTS: "1000", SERVICES: "300" });
  const { url } = await simulator.next("listening");
  const app = await startApp({ CTI_URL: String(url) });
  const viewers = startChild("viewers.ts");
  try {
    const board = await makeBoard(app);
    const cookies = await enterAll(app, board);
    await sleep(settleMs);
    const added: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const alone = await shareOfCore(app);
      await open(viewers, app, cookies);
      const beats = beatAll(app, board, cookies);
      await sleep(settleMs);
      added.push(100 * ((await shareOfCore(app)) - alone));
      await beats.stop();
      await close(viewers);
    }
    const what = `${screens} screens of one board, 1,000 agents, added CPU`;
    return [{ section, what, unit: "% of a core", target: { atMost: 10 }, ...spread(added) }];
  } finally {
    await viewers.stop();
    await app.stop();
    await simulator.stop();
  }
}

async function shareOfCore({ pid }: BenchApp): Promise<number> {
  const [before, sinceMs] = [cpuSeconds(pid), performance.now()];
  await sleep(watchMs);
  return ((cpuSeconds(pid) - before) * 1000) / (performance.now() - sinceMs);
}

async function post(app: BenchApp, path: string, body: object, cookie = app.cookie, agent?: Agent) {
  const answer = await request(`${app.url}${path}`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: app.url },
    body,
    agent: agent ?? false,
  });
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
  return answer;
}

async function makeBoard(app: BenchApp): Promise<string> {
  const { body } = await post(app, "/api/boards", { board: boardOfServices() });
  return (JSON.parse(body) as { readonly id: string }).id;
}

/** The cookies of as many televisions, each of which came by a link. */
async function enterAll(app: BenchApp, board: string): Promise<readonly string[]> {
  const cookies: string[] = [];
  while (cookies.length < screens) {
    const link = { name: "Bench", board, mostDevices: screensALink };
    const { token } = JSON.parse((await post(app, "/api/screens/links", link)).body) as { token: string };
    for (let screen = 0; screen < screensALink; screen += 1)
      cookies.push(cookieOf(await post(app, "/api/screens/session", { token }, "")));
  }
  return cookies;
}

function cookieOf({ headers }: Awaited<ReturnType<typeof request>>): string {
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
  if (cookie === undefined) throw new Error("a screen got no cookie");
  return cookie;
}

/** Every television tells of itself each 45 s, all of them evenly spread. */
function beatAll(app: BenchApp, board: string, cookies: readonly string[]): { stop(): Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const controller = new AbortController();
  const facts = {
    ...{ build: "", board, boardVersion: 1, paintAgeMs: 100, feedAgeMs: 300, heapBytes: 4e7, page: 0 },
    ...{ width: 1920, height: 1080, pixelRatio: 1, hasWakeLock: true, isVisible: true, ageMs: 1e6, done: [] },
  };
  const beating = (async () => {
    for (let next = 0; !controller.signal.aborted; next += 1) {
      await post(app, "/api/screens/beat", facts, cookies[next % cookies.length], agent);
      await sleep(beatMs / screens);
    }
  })();
  return {
    async stop() {
      controller.abort();
      await beating;
      agent.destroy();
    },
  };
}

async function open(viewers: BenchChild, { url }: BenchApp, cookies: readonly string[]): Promise<void> {
  const opened = viewers.next("open");
  viewers.send({ type: "open", url: `${url}/api/stream`, count: cookies.length, cookies });
  await opened;
}

async function close(viewers: BenchChild): Promise<void> {
  const closed = viewers.next("closed");
  viewers.send({ type: "close" });
  await closed;
}
