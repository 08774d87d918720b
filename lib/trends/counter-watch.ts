import type { StoredGap } from "./minute-store.ts";

/** Follows one counter of a source over the minutes. */
export interface CounterWatch {
  /** What the counter reads now; undefined = not told. */
  observe(value: number | undefined): void;
  /** The increase of the minute that ends, or why it cannot be told; the next minute begins. */
  take(): number | StoredGap;
}

/**
 * Increases over resets: a counter that fell to half or less was set back, and reads what it counted since. A
 * smaller fall is a correction; whether anything was counted meanwhile, nobody can say.
 */
export function createCounterWatch(): CounterWatch {
  let base: number | undefined;
  let increase: number | StoredGap = "not_reported";
  return {
    observe(value) {
      if (value === undefined || base === undefined) increase = "not_reported";
      else if (typeof increase === "number") {
        const step = stepOf(base, value);
        increase = step === undefined ? "recounted" : increase + step;
      }
      base = value;
    },
    take() {
      const taken = increase;
      increase = base === undefined ? "not_reported" : 0;
      return taken;
    },
  };
}

function stepOf(before: number, now: number): number | undefined {
  if (now >= before) return now - before;
  return now <= before / 2 ? now : undefined;
}
