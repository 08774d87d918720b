import { expect, type Page } from "@playwright/test";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freeze } from "./support/moment.ts";
import { reasonOf } from "./support/reason-of.ts";
import { seeDocument } from "./support/see-document.ts";
import { lookAt, seeLive, seeNotLive } from "./support/see-live.ts";
import { seeOverview, seeServices } from "./support/see-pages.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const recoveryMs = 45_000;
/** More ids than any client tries. */
const everyChannel = Array.from({ length: 100_000 }, (_, index) => index);

test.describe("when the CTI server grants less than everything", () => {
  test.describe.configure({ timeout: 120_000 });
  let floor: WatchedFloor;

  test.beforeEach(async () => {
    floor = await startFloor({ speed: 5 });
  });
  test.afterEach(() => floor?.stop());

  test("the first nine channels taken cost nothing", async ({ page }) => {
    await page.goto(floor.app.url);
    await seeLive(page);
    floor.cti.takeChannels([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    floor.cti.drop();
    await expect.poll(() => floor.cti.channels().length, { timeout: recoveryMs }).toBe(3);
    await seeLive(page, recoveryMs);
    await seeTruthAgain(page);
  });

  test("no free channel is said, and waited out", async ({ page }) => {
    await page.goto(floor.app.url);
    await seeLive(page);
    const look = await lookAt(page);
    floor.cti.takeChannels(everyChannel);
    floor.cti.drop();
    await seeNotLive(page, look);
    await expect(page.getByText(/no free CTI channel/i).first()).toBeAttached();
    const before = floor.cti.requests().length;
    floor.cti.takeChannels([]);
    await seeLive(page, recoveryMs);
    expect(floor.cti.requests().length - before, "no storm of requests").toBeLessThan(60);
    // States of agents are polled for a while yet: their own channel is tried again later.
    await seeServices(page, floor.app.url, freeze(floor.cti));
  });

  test("lost licences are said, and what they gave becomes dashes with the reason", async ({ page }) => {
    await page.goto(`${floor.app.url}/services`);
    await seeLive(page);
    const overflowed = page.locator("main [data-metric='overflowed']").first();
    await expect(overflowed).toHaveText(/^\d/);
    floor.cti.setLicences({ supervision: 5 });
    floor.cti.expire();
    await expect(overflowed).toHaveText("—", { timeout: recoveryMs });
    expect(await reasonOf(overflowed)).toMatch(/licen[sc]/i);
    const waiting = page.locator("main [data-metric='received']").first();
    await expect(waiting).toHaveText(/^\d/);
    const { sources } = await fetchFloor(floor.app.url);
    expect(Object.keys(sources.interact?.degraded ?? {})).toEqual(
      expect.arrayContaining(["service_details"]),
    );
    await page.locator("[data-link]").click();
    await expect(page.locator("[data-degraded='service_details']")).toBeVisible();
    await expect(page.locator("[data-degraded='service_details']")).toContainText(/licen[sc]/i);
  });

  test("no licence at all is said; numbers stay, dimmed", async ({ page }) => {
    await page.goto(floor.app.url);
    await seeLive(page);
    const look = await lookAt(page);
    floor.cti.setLicences({ supervision: 0 });
    floor.cti.expire();
    await seeNotLive(page, look);
    await expect(page.getByText(/licen[sc]/i).first()).toBeAttached();
  });

  test("agents whose states can only be polled still tell who they are with and which pause they take", async () => {
    const polled = await startFloor({ speed: 5 }, { CTI_AGENT_STATE: "poll" });
    await seeDocument(polled.app.url, freeze(polled.cti), /^agent .* (presence|state|pause|extension)$/);
    await polled.stop();
  });

  async function seeTruthAgain(page: Page): Promise<void> {
    const moment = freeze(floor.cti);
    await seeDocument(floor.app.url, moment);
    await seeOverview(page, floor.app.url, moment);
  }
});
