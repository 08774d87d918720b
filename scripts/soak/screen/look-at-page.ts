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

/** Looks at a page whose first document came `hour` hours ago. */
export async function lookAtPage(page: Page, session: CDPSession, hour: number): Promise<Sample> {
  for (let time = 0; time < 2; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const nodes = await page.evaluate(countNodes);
  const counted = await session.send("Memory.getDOMCounters");
  return {
    ...{ hour, megabytes: usedSize / 2 ** 20, nodes },
    looseNodes: Math.max(0, counted.nodes - nodes),
    listeners: counted.jsEventListeners,
  };
}

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode() !== null) count += 1;
  return count;
}
