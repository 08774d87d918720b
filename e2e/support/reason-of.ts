import type { Locator } from "@playwright/test";

/** The reason that a dash gives on hover. */
export function reasonOf(dash: Locator): Promise<string> {
  return dash.evaluate((element) => element.closest("[title]")?.getAttribute("title") ?? "no reason given");
}
