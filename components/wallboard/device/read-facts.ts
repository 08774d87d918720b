import { currentFeedAge } from "@/lib/live/index.ts";
import type { PaintAge } from "./follow-paint.ts";
import type { ScreenFacts } from "./screen-keeper.ts";

/** What the page was made of. */
export interface ShownBoard {
  readonly build: string;
  readonly board: string;
  readonly boardVersion: number;
}

/** What this browser tells of itself just now. The board's page in sight and the wake lock stand on the document. */
export function readFacts(shown: ShownBoard, paint: PaintAge): ScreenFacts {
  const { page, wakeLock } = document.documentElement.dataset;
  const feedAgeMs = currentFeedAge();
  const heapBytes = usedHeap();
  return {
    ...shown,
    paintAgeMs: paint.now(),
    ...(feedAgeMs === undefined ? {} : { feedAgeMs: Math.round(feedAgeMs) }),
    ...(heapBytes === undefined ? {} : { heapBytes }),
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
    ...(page === undefined ? {} : { page: Number(page) }),
    hasWakeLock: wakeLock === "held",
    isVisible: document.visibilityState === "visible",
    ageMs: Math.round(performance.now()),
  };
}

/** Only Chromium tells. */
function usedHeap(): number | undefined {
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize?: unknown } };
  const used = memory?.usedJSHeapSize;
  return typeof used === "number" ? used : undefined;
}
