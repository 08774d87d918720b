import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import { slope } from "../support/slope.ts";

const samples = 12;
const looks = 3;
const betweenLooksMs = 300;
const shortestSettleMs = 5000;

/** MB a minute by which a page's heap grows, once caches are warm and code is compiled, which takes a tenth of the time more. */
export async function heapGrowth(page: Page, minutes: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const wholeMs = minutes * 60_000;
  await sleep(Math.max(shortestSettleMs, wholeMs / 10));
  const points: { x: number; y: number }[] = [];
  const startedAtMs = performance.now();
  for (let sample = 0; sample <= samples; sample += 1) {
    const x = (performance.now() - startedAtMs) / 60_000;
    points.push({ x, y: await leastHeap(session) });
    if (sample < samples) await sleep(wholeMs / samples - (looks - 1) * betweenLooksMs);
  }
  await session.detach();
  return slope(points);
}

/** In MB, garbage collected before every look. What an update under way has in hand at one of them is no growth. */
async function leastHeap(session: CDPSession): Promise<number> {
  const sizes: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) await sleep(betweenLooksMs);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    sizes.push(usedSize / 2 ** 20);
  }
  return Math.min(...sizes);
}
