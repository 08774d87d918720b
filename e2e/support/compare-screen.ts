import { expect, type Page } from "@playwright/test";
import { differences, type Fact, type Facts } from "./facts.ts";
import type { Moment } from "./moment.ts";
import { readValues, type ShownValue } from "./read-screen.ts";
import { trueText } from "./true-values.ts";

/**
 * Waits until every value on the page is the true one, and tells how many values that is. `nowMs`: the page's clock stands
 * there.
 */
export async function seeTruth(page: Page, moment: Moment, nowMs?: number): Promise<readonly ShownValue[]> {
  let shown: readonly ShownValue[] = [];
  await expect
    .poll(
      async () => {
        shown = await readValues(page);
        return compareValues(shown, moment, nowMs);
      },
      { message: `what ${page.url()} shows against the truth`, timeout: 15_000 },
    )
    .toEqual([]);
  return shown;
}

/** Where the values shown are not the true ones. */
export function compareValues(
  shown: readonly ShownValue[],
  moment: Moment,
  nowMs = Date.now(),
): readonly string[] {
  if (shown.length === 0) return ["the page shows no value at all"];
  const expected = new Map(shown.map((value) => [keyOf(value), trueText(value, moment, nowMs)]));
  const actual: Facts = new Map(shown.map((value) => [keyOf(value), readFact(value, expected)]));
  return differences(expected, actual);
}

function keyOf({ service, agent, media, metric }: ShownValue): string {
  return [agent, service, media, metric].filter(Boolean).join(" ");
}

/** A ticking value is read as seconds. */
function readFact(value: ShownValue, expected: Facts): Fact {
  return typeof expected.get(keyOf(value)) === "object" ? secondsOf(value.text) : value.text;
}

/** Seconds of `≥ 1:02:03`, thousandths of `45.6%`; the text itself when it is neither. */
export function secondsOf(text: string): Fact {
  const [, percent] = /^(\d+\.\d)%$/.exec(text) ?? [];
  if (percent !== undefined) return Number(percent) * 10;
  const [, hours, minutes, seconds] = /^(?:≥ )?(\d+):(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined ? text : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
