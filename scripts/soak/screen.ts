import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { startSimulator } from "../../lib/simulator/index.ts";
import { boardOfServices } from "../bench/support/board-of-services.ts";
import { slope } from "../bench/support/slope.ts";
import { type BenchApp, buildApp, startApp } from "../bench/support/start-app.ts";
import { findBrowser } from "../support/browser.mjs";
import { untilLive } from "./until-live.ts";

const hours = 24;
const stepMs = 10_000;
const hourMs = 3_600_000;
/** Each hour the network is away for so many steps. */
const awaySteps = 6;
/** Each so many hours the page is loaded anew, as after a deploy: by an order, since the build is one. */
const deployHours = 8;
const mostMegabytesAnHour = 1;

interface Sample {
  /** Since the page was loaded. */
  readonly hour: number;
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** A television through a day in minutes: its clock is driven, while board, stream and server are the true ones. */
export async function soakScreen(): Promise<string> {
  buildApp();
  const cti = await startSimulator({ agents: 140, services: 10, seed: 7 });
  const app = await startApp({ CTI_URL: cti.url });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    await untilLive(app);
    const lives = await watchDay(browser, app);
    return judge(lives);
  } finally {
    await browser.close();
    await app.stop();
    await cti.close();
  }
}

/** The samples of a day, one list for each time the page was loaded. */
async function watchDay(browser: Browser, app: BenchApp): Promise<readonly (readonly Sample[])[]> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.clock.install();
  const screen = await hang(page, app);
  const session = await context.newCDPSession(page);
  const lives: Sample[][] = [[]];
  for (let hour = 0; hour < hours; hour += 1) {
    if (hour > 0 && hour % deployHours === 0) {
      await loadAnew(page, app, screen);
      lives.push([]);
    }
    await driveHour(page);
    const sample = await look(session, (hour % deployHours) + 1);
    lives.at(-1)?.push(sample);
    const { megabytes, nodes, listeners } = sample;
    console.log(`  hour ${hour + 1}: ${megabytes.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`);
  }
  return lives;
}

/** Lets the page in by a link; the id of the screen that it is. */
async function hang(page: Page, app: BenchApp): Promise<string> {
  const { id: board } = await ask<{ id: string }>(app, "POST", "/api/boards", { board: boardOfServices() });
  const link = { name: "Soak", board };
  const { token } = await ask<{ token: string }>(app, "POST", "/api/screens/links", link);
  await page.goto(`${app.url}/wallboard/${board}#${token}`);
  await untilShown(page);
  const { screens } = await ask<{ screens: readonly { id: string }[] }>(app, "GET", "/api/screens");
  return screens[0]?.id ?? "";
}

async function loadAnew(page: Page, app: BenchApp, screen: string): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-soak-before", ""));
  await ask(app, "POST", `/api/screens/${screen}/orders`, { kind: "reload" });
  for (let step = 0; (await page.locator("html[data-soak-before]").count()) > 0; step += 1) {
    if (step > 60) throw new Error("the screen was told to load its page anew, and did not");
    await page.clock.runFor(1000);
  }
  await untilShown(page);
}

/** The page's timers run for an hour; the network brings what comes meanwhile, and is away for a minute. */
async function driveHour(page: Page): Promise<void> {
  const context = page.context();
  for (let step = 0; step < hourMs / stepMs; step += 1) {
    if (step === awaySteps) await context.setOffline(true);
    if (step === 2 * awaySteps) await context.setOffline(false);
    await page.clock.runFor(stepMs);
  }
  await untilShown(page);
}

async function untilShown(page: Page): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if ((await page.locator("[data-link='live'] ~ *, [data-link='live']").count()) > 0) return;
    await page.clock.runFor(500);
  }
  throw new Error("the board did not become live again");
}

async function look(session: CDPSession, hour: number): Promise<Sample> {
  for (let time = 0; time < 2; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { hour, megabytes: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
}

/** The first hour of each page is left out: its code is still being compiled, and its first minutes are being filled. */
function judge(lives: readonly (readonly Sample[])[]): string {
  const slopes = lives.map((life) => {
    const settled = life.slice(1);
    const of = (read: (sample: Sample) => number) =>
      slope(settled.map((sample) => ({ x: sample.hour, y: read(sample) })));
    return {
      heap: of((one) => one.megabytes),
      nodes: of((one) => one.nodes),
      listeners: of((one) => one.listeners),
    };
  });
  const worst = (read: (one: (typeof slopes)[number]) => number) => Math.max(...slopes.map(read));
  const [heap, nodes, listeners] = [
    worst((one) => one.heap),
    worst((one) => one.nodes),
    worst((one) => one.listeners),
  ];
  const told = `heap ${heap.toFixed(3)} MB, ${nodes.toFixed(1)} nodes and ${listeners.toFixed(1)} listeners an hour`;
  if (heap >= mostMegabytesAnHour || nodes >= 1 || listeners >= 1)
    throw new Error(`a screen grew by ${told}`);
  return `a screen through ${hours} h, ${hours} losses of the network and ${lives.length - 1} loads anew grew by at most ${told}`;
}

async function ask<Answer>(app: BenchApp, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: { Cookie: app.cookie, Origin: app.url, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
