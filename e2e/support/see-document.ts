import { expect } from "@playwright/test";
import { differences } from "./facts.ts";
import { fetchFloor } from "./fetch-floor.ts";
import { floorFacts } from "./floor-facts.ts";
import type { Moment } from "./moment.ts";
import { trueFacts } from "./true-facts.ts";

/** Waits until the floor document tells the whole truth and nothing else. */
export async function seeDocument(appUrl: string, moment: Moment): Promise<void> {
  await expect
    .poll(async () => differences(trueFacts(moment, Date.now()), floorFacts(await fetchFloor(appUrl))), {
      message: "the floor document against the truth",
      timeout: 30_000,
    })
    .toEqual([]);
}
