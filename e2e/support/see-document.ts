import { expect } from "@playwright/test";
import { differences, type Facts } from "./facts.ts";
import { fetchFloor } from "./fetch-floor.ts";
import { floorFacts } from "./floor-facts.ts";
import type { Moment } from "./moment.ts";
import { trueFacts } from "./true-facts.ts";

/** Waits until the floor document tells the whole truth and nothing else; `about` narrows it to facts of such names. */
export async function seeDocument(
  appUrl: string,
  moment: Moment,
  about = /^(?!agent .* ringing )/,
): Promise<void> {
  const compare = async (): Promise<readonly string[]> => {
    const truth = trueFacts(moment, Date.now());
    const floor = floorFacts(await fetchFloor(appUrl));
    const isCompared = (name: string): boolean => about.test(name) && !isSaidToRing(name, truth, floor);
    const only = (facts: Facts): Facts => new Map([...facts].filter(([name]) => isCompared(name)));
    return differences(only(truth), only(floor));
  };
  await expect
    .poll(compare, { message: "the floor document against the truth", timeout: 30_000 })
    .toEqual([]);
}

/** Whether one side says that a call only rings at the agent: the statistics of supervision call that busy, too. */
function isSaidToRing(name: string, ...sides: readonly Facts[]): boolean {
  const ringing = name.replace(" call ", " ringing ");
  return ringing !== name && sides.some((facts) => facts.has(ringing));
}
