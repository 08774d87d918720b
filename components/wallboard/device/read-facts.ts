import { currentFeedAge } from "@/lib/live/index.ts";
import type { ScreenFacts } from "./screen-keeper.ts";

/** What the page was made of. */
export interface ShownBoard {
  readonly build: string;
  readonly board: string;
  readonly boardVersion: number;
}

/** What this browser tells of itself just now. What the board does stands as marks in the document. */
export function readFacts(shown: ShownBoard): ScreenFacts {
  const marks = document.querySelector<HTMLElement>("[data-board-version]")?.dataset ?? {};
  const feedAgeMs = currentFeedAge();
  const heapBytes = usedHeap();
  return {
    ...shown,
    boardVersion: numberOf(marks.boardVersion) ?? shown.boardVersion,
    paintAgeMs: paintAge(),
    ...(feedAgeMs === undefined ? {} : { feedAgeMs: Math.round(feedAgeMs) }),
    ...(heapBytes === undefined ? {} : { heapBytes }),
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
    page: numberOf(marks.page),
    // A sign stands on the board where the browser refuses it.
    hasWakeLock: "wakeLock" in navigator && document.querySelector("[data-wake]") === null,
    isVisible: document.visibilityState === "visible",
    ageMs: Math.round(performance.now()),
  };
}

/** Since the frame in which the board's heartbeat was painted last (`useHeartbeat`): timers may run while a picture stands. */
function paintAge(): number {
  const painted = numberOf(document.documentElement.dataset.heartbeat) ?? 0;
  return Math.max(0, Math.round(performance.now() - painted));
}

function numberOf(mark: string | undefined): number | undefined {
  const value = Number(mark);
  return mark === undefined || !Number.isFinite(value) ? undefined : value;
}

/** Only Chromium tells. */
function usedHeap(): number | undefined {
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize?: unknown } };
  const used = memory?.usedJSHeapSize;
  return typeof used === "number" ? used : undefined;
}
