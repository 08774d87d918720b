import { type Browser, test as base } from "@playwright/test";
import { signContext } from "./sessions.ts";
import { startFloor, type WatchedFloor } from "./start-floor.ts";

interface Shared {
  readonly browser: Browser;
  /** For tests that only look: one for all of them in a process, as `startFloor()` gives it. */
  readonly sharedFloor: WatchedFloor;
}

/** Playwright's, with the administrator signed in, in every browser that a test opens, at the app that was started last. */
export const test = base.extend<object, Shared>({
  sharedFloor: [
    async ({ playwright: _ }, use) => {
      const floor = await startFloor();
      await use(floor);
      await floor.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
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
