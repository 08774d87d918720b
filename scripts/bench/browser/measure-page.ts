import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import { median, quantile } from "../support/statistics.ts";

const watchMs = 30_000;
const windowMs = 500;
const settleMs = 8000;
const patienceMs = 30_000;
const wheelSteps = 40;
const wheelPixels = 400;
const wheelEveryMs = 50;
const typed = "atend 12";
const keyEveryMs = 120;
/** What Event Timing leaves out took less. */
const shortestKeyMs = 16;
const longTaskMs = 50;

/** What one page did while the floor changed under it. */
export interface PageCost {
  readonly numbersMs: number;
  /** Main-thread work for an update, in ms of that thread's own time. */
  readonly updateMs: number;
  readonly updates: number;
  readonly longTasks: readonly number[];
  /** undefined: the page has no search, or nothing to scroll. */
  readonly typingMs: number | undefined;
  readonly scrollingMs: number | undefined;
  readonly nodes: number;
}

/** Watches a page that is instrumented: its first numbers, its updates, then typing and scrolling during updates. */
export async function measurePage(page: Page, address: string): Promise<PageCost> {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.bench.numbersAtMs !== undefined, undefined, {
    timeout: patienceMs,
  });
  await sleep(settleMs);
  await page.evaluate(() => {
    window.bench.longTasks.length = 0;
  });
  const { updateMs, updates } = await watchUpdates(page);
  const scrollingMs = await scroll(page);
  const typingMs = await type(page);
  const seen = await page.evaluate(() => ({
    numbersMs: window.bench.numbersAtMs ?? Number.NaN,
    longTasks: window.bench.longTasks,
    nodes: document.querySelectorAll("*").length,
  }));
  const longTasks = seen.longTasks.filter((ms) => ms > longTaskMs);
  return { ...seen, longTasks, updateMs, updates, typingMs, scrollingMs };
}

/** Main-thread work of a page for an update, p50, in ms of that thread's own time. */
export async function watchUpdates(page: Page): Promise<{ updateMs: number; updates: number }> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else the machine does is not in it.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const costs: number[] = [];
  let [work, patches] = await readWork(session);
  const first = patches;
  for (const until = performance.now() + watchMs; performance.now() < until; ) {
    await sleep(windowMs);
    const [workNow, patchesNow] = await readWork(session);
    // A window without a patch joins the next: its ticks and paints are of the same updates.
    if (patchesNow === patches) continue;
    costs.push((workNow - work) / (patchesNow - patches));
    [work, patches] = [workNow, patchesNow];
  }
  await session.detach();
  return { updateMs: median(costs), updates: patches - first };
}

/** Asked without a detour: what it costs the page to be asked counts as its work too. */
async function readWork(session: CDPSession): Promise<[workMs: number, patches: number]> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  const expression = "window.bench.patches";
  const { result } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
  return [seconds * 1000, Number(result.value)];
}

/** p95 of the time between frames while the wheel turns; undefined where nothing scrolls. */
async function scroll(page: Page): Promise<number | undefined> {
  await page.mouse.move(600, 500);
  await page.evaluate(() => {
    window.bench.watchFrames();
    document.addEventListener("scroll", () => document.body.setAttribute("data-bench-scrolled", ""), {
      capture: true,
      once: true,
    });
  });
  for (let step = 0; step < wheelSteps; step += 1) {
    await page.mouse.wheel(0, wheelPixels);
    await sleep(wheelEveryMs);
  }
  const frames = await page.evaluate(() => {
    window.bench.watchesFrames = false;
    return document.body.hasAttribute("data-bench-scrolled") ? window.bench.frames : undefined;
  });
  return frames === undefined ? undefined : quantile(frames, 0.95);
}

/** p95 from a key to the paint that shows it; undefined where there is no search. */
async function type(page: Page): Promise<number | undefined> {
  const search = page.locator("main input[type=search]").first();
  if ((await search.count()) === 0) return undefined;
  await search.focus();
  await page.evaluate(() => {
    window.bench.keys.length = 0;
  });
  await search.pressSequentially(typed, { delay: keyEveryMs });
  for (const _ of typed) await page.keyboard.press("Backspace", { delay: keyEveryMs });
  await sleep(windowMs);
  const slow = await page.evaluate(() => window.bench.keys);
  const quick = Math.max(0, 2 * typed.length - slow.length);
  return quantile([...slow, ...Array.from({ length: quick }, () => shortestKeyMs)], 0.95);
}
