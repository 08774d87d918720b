import { slope } from "../../bench/support/slope.ts";
import type { Sample } from "./look-at-page.ts";

/** By how much a page grew in an hour, of what it holds. */
export interface Growth {
  readonly megabytes: number;
  readonly nodes: number;
  readonly looseNodes: number;
  readonly listeners: number;
}

/**
 * The worst growth of several lives of a page. What was seen before `settledHours` of each is left out: its code is still
 * being compiled, and its first minutes are being filled.
 */
export function growthOf(lives: readonly (readonly Sample[])[], settledHours: number): Growth {
  const settled = lives
    .map((life) => life.filter(({ hour }) => hour >= settledHours))
    .filter(({ length }) => length > 2);
  if (settled.length === 0) throw new Error("the screen was not watched for long enough");
  const worst = (read: (sample: Sample) => number) =>
    Math.max(...settled.map((life) => slope(life.map((sample) => ({ x: sample.hour, y: read(sample) })))));
  return {
    megabytes: worst((one) => one.megabytes),
    nodes: worst((one) => one.nodes),
    looseNodes: worst((one) => one.looseNodes),
    listeners: worst((one) => one.listeners),
  };
}
