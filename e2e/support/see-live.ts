import { expect, type Page } from "@playwright/test";

/** Waits until the page says that it is live. */
export async function seeLive(page: Page, timeout = 15_000): Promise<void> {
  await expect(page.locator("[data-link]")).toHaveAttribute("data-link", "live", { timeout });
  await expect(page.getByRole("alert").filter({ hasText: "NOT LIVE" })).toHaveCount(0, { timeout });
}

/** What a page looks like before trouble begins. */
export interface Look {
  /** How many values it shows. */
  readonly values: number;
  /** The colour in which the first of them is written. */
  readonly colour: string;
}

/** How the page looks once it has drawn everything it knows: lists come a moment after the figures above them. */
export async function lookAt(page: Page): Promise<Look> {
  const values = page.locator("main [data-metric]");
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await values.count();
        const isDrawn = now > 0 && now === before;
        before = now;
        return isDrawn;
      },
      { intervals: [1000], message: "the number of values settles" },
    )
    .toBe(true);
  return { values: before, colour: await colourOf(page) };
}

/**
 * Waits until the page says that it is not live any more: since when, with the old values dimmed in their places
 * and the alarms unknown.
 */
export async function seeNotLive(page: Page, before: Look, timeout = 33_000): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: "NOT LIVE" });
  await expect(alert).toContainText(/NOT LIVE since \d\d:\d\d:\d\d/, { timeout });
  await expect(page.locator("[data-link]")).toHaveAttribute("data-link", /^(stale|down|connecting)$/);
  await expect(page.locator("main [data-metric]")).toHaveCount(before.values);
  expect(await colourOf(page), "values are dimmed").not.toBe(before.colour);
  await expect(page.getByText(/alarms unknown|which alarms are active/).first()).toBeAttached();
}

function colourOf(page: Page): Promise<string> {
  const first = page.locator("main [data-metric]").first();
  return first.evaluate((element) => getComputedStyle(element).color);
}
