import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../../support/browser.mjs";

/** A browser that does nothing but show pages. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
    ],
  });
}
