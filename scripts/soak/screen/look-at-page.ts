import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

/** What a page holds at an instant, after all that is garbage was collected. */
export interface Sample {
  /** Since the page was loaded. */
  readonly hour: number;
  readonly megabytes: number;
  /** In the document while the board's first page is shown: each page has as many as its tiles take. */
  readonly nodes: number;
  /** Kept by somebody, and in no document any more. */
  readonly looseNodes: number;
  readonly listeners: number;
}

/** Of so many counts, so far apart, the least is taken: what is left when no request is under way. */
const counts = 10;
const betweenMs = 100;
/** The first page comes round within so many. */
const mostCounts = 100;

/** Looks at a page whose first document came `hour` hours ago. */
export async function lookAtPage(page: Page, session: CDPSession, hour: number): Promise<Sample> {
  for (let time = 0; time < 2; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const seen: { readonly nodes: number; readonly looseNodes: number; readonly listeners: number }[] = [];
  const ofFirstPage: number[] = [];
  while (seen.length < counts || (ofFirstPage.length === 0 && seen.length < mostCounts)) {
    const { nodes, isFirstPage } = await page.evaluate(countNodes);
    const all = await session.send("Memory.getDOMCounters");
    seen.push({ nodes, looseNodes: Math.max(0, all.nodes - nodes), listeners: all.jsEventListeners });
    if (isFirstPage) ofFirstPage.push(nodes);
    await sleep(betweenMs);
  }
  if (ofFirstPage.length === 0) throw new Error("the screen does not come to its first page any more");
  const least = (read: (one: (typeof seen)[number]) => number) => Math.min(...seen.map(read));
  return {
    ...{ hour, megabytes: usedSize / 2 ** 20, nodes: Math.min(...ofFirstPage) },
    looseNodes: least((one) => one.looseNodes),
    listeners: least((one) => one.listeners),
  };
}

function countNodes(): { readonly nodes: number; readonly isFirstPage: boolean } {
  const walker = document.createTreeWalker(document);
  let nodes = 1;
  while (walker.nextNode() !== null) nodes += 1;
  // A board of one page has no dots.
  const shown = document.querySelector('.screen-pages [aria-current="page"]');
  return { nodes, isFirstPage: shown === null || shown.previousElementSibling === null };
}
