import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

/** What a page holds at an instant, after all that is garbage was collected. */
export interface Sample {
  /** Since the page was loaded. */
  readonly hour: number;
  readonly megabytes: number;
  /** In the document. */
  readonly nodes: number;
  /** Kept by somebody, and in no document any more. */
  readonly looseNodes: number;
  readonly listeners: number;
}

/** Of so many counts, so far apart, the least is taken: what is left when no request is under way, whichever page is shown. */
const counts = 10;
const betweenMs = 100;

/** Looks at a page whose first document came `hour` hours ago. */
export async function lookAtPage(page: Page, session: CDPSession, hour: number): Promise<Sample> {
  for (let time = 0; time < 2; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const seen: { readonly nodes: number; readonly looseNodes: number; readonly listeners: number }[] = [];
  while (seen.length < counts) {
    const nodes = await page.evaluate(countNodes);
    const all = await session.send("Memory.getDOMCounters");
    seen.push({ nodes, looseNodes: Math.max(0, all.nodes - nodes), listeners: all.jsEventListeners });
    await sleep(betweenMs);
  }
  const least = (read: (one: (typeof seen)[number]) => number) => Math.min(...seen.map(read));
  return {
    ...{ hour, megabytes: usedSize / 2 ** 20, nodes: least((one) => one.nodes) },
    looseNodes: least((one) => one.looseNodes),
    listeners: least((one) => one.listeners),
  };
}

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode() !== null) count += 1;
  return count;
}
