import { type Browser, test as base } from "@playwright/test";
import { signContext } from "./sessions.ts";
import { startFloor, type WatchedFloor } from "./start-floor.ts";
import { type WatchedCentre, watchCentre } from "./watch-centre.ts";

interface Shared {
  readonly browser: Browser;
  /** For tests that only look: one for all of them in a process, as `startFloor()` gives it. */
  readonly sharedFloor: WatchedFloor;
  /** For tests of what was: one for all of them in a process, as `watchCentre()` gives it. */
  readonly watchedCentre: WatchedCentre;
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
  watchedCentre: [
    async ({ playwright: _ }, use) => {
      const centre = await watchCentre();
      await use(centre);
      await centre.floor.stop();
    },
    { scope: "worker", timeout: 150_000 },
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
