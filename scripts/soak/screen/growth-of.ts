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
 * being compiled, and its first minutes are being filled. What is counted goes up and down with the alarms and requests of the
 * moment, but what is never given back raises the least that is seen, and of nodes the most as well: a moment without its feed has
 * many fewer of them, and a moment with an alarm more.
 */
export function growthOf(lives: readonly (readonly Sample[])[], settledHours: number): Growth {
  const settled = lives
    .map((life) => life.filter(({ hour }) => hour >= settledHours))
    .filter(({ length }) => length > 3);
  if (settled.length === 0) throw new Error("the screen was not watched for long enough");
  const worst = (grown: (life: readonly Sample[]) => number) => Math.max(...settled.map(grown));
  const ofLeast = (life: readonly Sample[], read: (sample: Sample) => number) =>
    growthOfHalves(life, read, (seen) => Math.min(...seen));
  const nodesOf = ({ nodes }: Sample) => nodes;
  return {
    megabytes: worst((life) => slope(life.map(({ hour, megabytes }) => ({ x: hour, y: megabytes })))),
    nodes: worst((life) =>
      Math.min(
        ofLeast(life, nodesOf),
        growthOfHalves(life, nodesOf, (seen) => Math.max(...seen)),
      ),
    ),
    looseNodes: worst((life) => ofLeast(life, (one) => one.looseNodes)),
    listeners: worst((life) => ofLeast(life, (one) => one.listeners)),
  };
}

/** From the earlier half of a life to the later, in an hour, of what stands for a half. */
function growthOfHalves(
  life: readonly Sample[],
  read: (sample: Sample) => number,
  standsFor: (seen: readonly number[]) => number,
): number {
  const middle = Math.floor(life.length / 2);
  const [before = 0, after = 0] = [life.slice(0, middle), life.slice(middle)].map((half) =>
    standsFor(half.map(read)),
  );
  const hours = ((life.at(-1)?.hour ?? 0) - (life[0]?.hour ?? 0)) / 2;
  return (after - before) / hours;
}
