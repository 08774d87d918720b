import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { slope } from "../support/slope.ts";

const samples = 12;
const settleMs = 5000;

/** MB a minute by which a page's heap grows, garbage collected before every look. */
export async function heapGrowth(page: Page, minutes: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await sleep(settleMs);
  const points: { x: number; y: number }[] = [];
  const startedAt = performance.now();
  for (let sample = 0; sample <= samples; sample += 1) {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    points.push({ x: (performance.now() - startedAt) / 60_000, y: usedSize / 2 ** 20 });
    if (sample < samples) await sleep((minutes * 60_000) / samples);
  }
  await session.detach();
  return slope(points);
}
