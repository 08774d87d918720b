import { expect } from "@playwright/test";
import { differences, type Facts } from "./facts.ts";
import { fetchFloor } from "./fetch-floor.ts";
import { floorFacts } from "./floor-facts.ts";
import type { Moment } from "./moment.ts";
import { trueFacts } from "./true-facts.ts";

/** Waits until the floor document tells the whole truth and nothing else; `about` narrows it to facts of such names. */
export async function seeDocument(appUrl: string, moment: Moment, about = /./): Promise<void> {
  const only = (facts: Facts): Facts => new Map([...facts].filter(([name]) => about.test(name)));
  const compare = async (): Promise<readonly string[]> =>
    differences(only(trueFacts(moment, Date.now())), only(floorFacts(await fetchFloor(appUrl))));
  await expect
    .poll(compare, { message: "the floor document against the truth", timeout: 30_000 })
    .toEqual([]);
}
