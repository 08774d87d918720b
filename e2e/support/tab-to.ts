import type { Page } from "@playwright/test";

/** Presses Tab until what is called `name` has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(":focus");
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const called = await focused.evaluateAll(([element]) => {
      if (!(element instanceof HTMLElement)) return "";
      const label = "labels" in element ? (element as HTMLInputElement).labels?.[0]?.textContent : undefined;
      return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
    });
    if (called === name) return;
  }
  throw new Error(`Tab leads to nothing called ${name}`);
}
