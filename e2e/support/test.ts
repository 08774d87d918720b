import { type Browser, test as base } from "@playwright/test";
import { signContext } from "./sessions.ts";

/** Playwright's, with the administrator signed in, in every browser that a test opens, at the app that was started last. */
export const test = base.extend<object, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await open(options);
        await signContext(context);
        return context;
      };
      await use(browser);
    },
    { scope: "worker" },
  ],
});
