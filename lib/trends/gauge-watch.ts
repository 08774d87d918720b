import type { StoredGap } from "./minute-store.ts";

export interface GaugeMinute {
  readonly last: number | StoredGap;
  readonly min: number | StoredGap;
  readonly max: number | StoredGap;
}

/** Follows one gauge over the minutes. */
export interface GaugeWatch {
  observe(value: number | undefined): void;
  /** The minute that ends; the next one begins with the last value. */
  take(): GaugeMinute;
}

const unknown: GaugeMinute = { last: "not_reported", min: "not_reported", max: "not_reported" };

/** A minute in which the gauge was unknown for a while has no extremes and no value: they could be of that while. */
export function createGaugeWatch(): GaugeWatch {
  let last: number | undefined;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let isWhole = false;

  function begin(): void {
    isWhole = last !== undefined;
    min = last ?? Number.POSITIVE_INFINITY;
    max = last ?? Number.NEGATIVE_INFINITY;
  }
  return {
    observe(value) {
      last = value;
      if (value === undefined) {
        isWhole = false;
        return;
      }
      min = Math.min(min, value);
      max = Math.max(max, value);
    },
    take() {
      const taken = isWhole && last !== undefined ? { last, min, max } : unknown;
      begin();
      return taken;
    },
  };
}
