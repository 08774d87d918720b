import { expect, type Page } from "@playwright/test";

/** Goes to a page by `g` and its key; `name` is the page's heading. */
export async function goByKeys(page: Page, key: string, name: string): Promise<void> {
  // The second key must follow soon, which a busy machine may not manage the first time.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
}
