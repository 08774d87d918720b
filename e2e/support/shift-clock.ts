import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Milliseconds that this browser's wall clock is off. */
    wallClockShiftMs: number;
  }
}

/** Makes the wall clock of every page loaded from now on wrong by `shiftMs`; timers and performance.now stay true. */
export async function shiftClock(page: Page, shiftMs: number): Promise<void> {
  await page.addInitScript((shift) => {
    window.wallClockShiftMs = shift;
    const TrueDate = Date;
    const now = (): number => TrueDate.now() + window.wallClockShiftMs;
    window.Date = new Proxy(TrueDate, {
      construct: (target, given) =>
        given.length === 0 ? new target(now()) : Reflect.construct(target, given),
      get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
    });
  }, shiftMs);
}
