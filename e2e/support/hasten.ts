import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import type { Clock } from "../../lib/simulator/index.ts";

/** A time that runs faster than the wall's, for a simulator and the app that watches it alike. */
export interface HastenedTime {
  /** For the simulator's protocol timers. */
  readonly clock: Clock;
  /** For the app's process. */
  readonly environment: Record<string, string>;
  /** Resolves in the next minute to come, between its seconds 15 and 25, with that minute since 1970. */
  untilNextMinute(): Promise<number>;
}

/** Time from `startMs` on, epoch ms, `haste` times as fast. */
export function hastenTime(haste: number, startMs = Date.now()): HastenedTime {
  // Where both times were the same, or would have been.
  const origin = (haste * Date.now() - startMs) / (haste - 1);
  const now = () => Math.floor(origin + (Date.now() - origin) * haste);
  const preload = pathToFileURL(join(import.meta.dirname, "hasten-process.mjs")).href;
  let last = Number.NEGATIVE_INFINITY;
  return {
    clock: {
      now,
      sliceMs: 8,
      schedule(delayMs, action) {
        const timer = setTimeout(action, delayMs / haste);
        timer.unref();
        return () => clearTimeout(timer);
      },
      breathe: (resume) => setImmediate(resume),
    },
    environment: {
      NODE_OPTIONS: `--import=${preload}`,
      HASTE: String(haste),
      HASTE_ORIGIN: String(origin),
    },
    async untilNextMinute() {
      let minute = 0;
      const isThere = () => {
        minute = Math.floor(now() / 60_000);
        const second = (now() / 1_000) % 60;
        return minute > last && second >= 15 && second < 25;
      };
      await expect.poll(isThere, { intervals: [50], timeout: 30_000 }).toBe(true);
      last = minute;
      return minute;
    },
  };
}
