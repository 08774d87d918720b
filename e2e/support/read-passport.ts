import { expect, type Locator } from "@playwright/test";

/** What a passport says: the value, and every term of the formula as people read it, by its name. */
export interface ShownPassport {
  readonly value: string;
  readonly terms: ReadonlyMap<string, string>;
}

/** Opens the passport behind `trigger`, reads it and closes it again. */
export async function readPassport(trigger: Locator): Promise<ShownPassport> {
  const page = trigger.page();
  const kpi = await trigger.getAttribute("data-passport");
  await trigger.click();
  const card = page.locator(`[data-passport-of="${kpi}"]`);
  await expect(card).toBeVisible();
  const read = await card.evaluate((element) => ({
    value: element.querySelector("[data-metric]")?.textContent?.trim() ?? "",
    terms: [...element.querySelectorAll("[data-term]")].map((term): [string, string] => [
      term.getAttribute("data-term") ?? "",
      // Beside a dash stands its reason, for screen readers.
      (term.querySelector("[aria-hidden]") ?? term).textContent?.trim() ?? "",
    ]),
  }));
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  return { value: read.value, terms: new Map(read.terms) };
}
