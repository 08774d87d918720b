import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** What the page has counted about itself since it was opened; times in ms. */
    bench: {
      patches: number;
      longTasks: number[];
      /** From a key to the paint that shows it; the browser leaves out what took less than 16 ms. */
      keys: number[];
      frames: number[];
      /** Asked for by who measures frames; a loop of them is work of its own. */
      watchesFrames: boolean;
      watchFrames(): void;
      numbersAtMs: number | undefined;
    };
  }
}

/** Has every document of the page count its patches, long tasks, keys and, when asked, frames, and note when `numbers` has a number. */
export async function instrumentPage(page: Page, numbers: string): Promise<void> {
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript((selector) => {
    const bench: Window["bench"] = {
      patches: 0,
      longTasks: [],
      keys: [],
      frames: [],
      watchesFrames: false,
      watchFrames() {
        bench.watchesFrames = true;
        bench.frames.length = 0;
        last = performance.now();
        requestAnimationFrame(noteFrame);
      },
      numbersAtMs: undefined,
    };
    let last = 0;
    window.bench = bench;
    const parse = JSON.parse;
    JSON.parse = (text, reviver) => {
      const value = parse(text, reviver);
      if (typeof value === "object" && value !== null && "patch" in value) bench.patches += 1;
      return value;
    };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.longTasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "keydown") bench.keys.push(duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    function noteFrame(now: number) {
      bench.frames.push(now - last);
      last = now;
      if (bench.watchesFrames) requestAnimationFrame(noteFrame);
    }
    function lookForNumbers(now: number) {
      const shown = [...document.querySelectorAll(selector)];
      if (shown.some(({ textContent }) => /\d/.test(textContent ?? ""))) bench.numbersAtMs = now;
      else requestAnimationFrame(lookForNumbers);
    }
    requestAnimationFrame(lookForNumbers);
  }, numbers);
}
