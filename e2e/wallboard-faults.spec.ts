import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { secondsOf } from "./support/compare-screen.ts";
import { makeLink } from "./support/screen-house.ts";
import { seeLive } from "./support/see-live.ts";
import { shiftClock } from "./support/shift-clock.ts";
import { slowness } from "./support/slowness.ts";
import { type App, startApp } from "./support/start-app.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { type FaultProxy, startProxy } from "./support/start-proxy.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const recoveryMs = 45_000;

test.describe("a television whose world is out of order", () => {
  test.describe.configure({ timeout: 180_000 });
  let folder: string;
  let floor: WatchedFloor;
  let app: App;
  let proxy: FaultProxy;
  const environment = () => ({ LOG_LEVEL: "warn", DATABASE_URL: `file:${folder}/mirante.db` });

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mirante-faults-"));
    floor = await startFloor({ speed: 0 }, environment());
    app = floor.app;
  });
  test.afterAll(async () => {
    await app?.stop();
    await floor?.cti.close();
    await rm(folder, { recursive: true, force: true });
  });
  test.beforeEach(async () => {
    proxy = await startProxy(app.url);
  });
  test.afterEach(() => proxy.stop());

  /** Hangs the page on the wall by a link, and marks its document: one that is loaded anew has no mark. */
  const hang = async (page: Page) => {
    const board = await giveBoard(app.url, tvBoard(floor.cti.truth(), { rotateSeconds: 20 }));
    const { token } = await makeLink(app.url, board);
    await page.goto(`${proxy.url}/wallboard/${board}#${token}`);
    await seeLive(page);
    await page.evaluate(() => document.documentElement.setAttribute("data-first", ""));
  };
  const seeSamePage = (page: Page) => expect(page.locator("html[data-first]")).toHaveCount(1);

  test("an hour without its server, behind a proxy that answers 502: the last values under the red banner, and back alone", async ({
    page,
  }) => {
    await page.clock.install();
    await hang(page);
    const shown = () => page.locator("[data-board-page]").getAttribute("data-board-page");
    await app.stop();
    await page.clock.fastForward(60_000);
    const banner = page.getByRole("alert").filter({ hasText: "NOT LIVE" });
    await expect(banner).toContainText(/since \d\d:\d\d:\d\d/);
    await expect(page.locator("main")).toHaveAttribute("data-fresh", "not-live");
    const since = await banner.textContent();
    const turned = new Set<string | null>();
    for (let minute = 0; minute < 60; minute += 1) {
      await page.clock.fastForward(60_000);
      turned.add(await shown());
    }
    expect(turned.size, "its pages turn on").toBe(3);
    await expect(banner).toHaveText(since ?? "");
    await expect(page.locator(".screen-strip")).toContainText("alarms unknown");
    await expect(page.locator("main [data-metric]").first()).toBeVisible();
    await seeSamePage(page);

    app = await startApp({ CTI_URL: floor.cti.url, ...environment() }, app.port);
    // Its pauses between two tries have grown; the board is still the same page.
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await seeLive(page, 5_000);
    }).toPass({ timeout: recoveryMs * slowness() });
    await seeSamePage(page);
  });

  test("its clock jumps a day ahead and back: the contact centre's time stays, and nothing turns red", async ({
    page,
  }) => {
    await shiftClock(page, 0);
    await hang(page);
    const alarmed = await watchBanner(page);
    for (const shift of [dayMs, -dayMs, 0]) {
      await page.evaluate((ms) => {
        window.wallClockShiftMs = ms;
      }, shift);
      const before = await clockOf(page);
      await expect.poll(async () => (await clockOf(page)) - before).toBeGreaterThan(2);
      await expect.poll(async () => Math.abs((await clockOf(page)) - trueClock())).toBeLessThan(3);
      await seeLive(page);
    }
    expect(await alarmed()).toBe(false);
    await seeSamePage(page);
  });

  test("it sleeps for an hour and wakes with a dead stream: the present is there within seconds", async ({
    page,
  }) => {
    await shiftClock(page, 0);
    await hang(page);
    proxy.swallow();
    floor.cti.advanceWorld(120);
    proxy.mend();
    const wokeAt = Date.now();
    await page.evaluate((ms) => {
      window.wallClockShiftMs += ms;
    }, hourMs);
    await expect.poll(() => proxy.snapshots() + proxy.openStreams()).toBeGreaterThan(1);
    await expect.poll(() => page.locator("[data-age]").getAttribute("data-age")).toMatch(/^[0-9]$/);
    await seeLive(page);
    expect(Date.now() - wokeAt).toBeLessThan(6_000 * slowness());
    await seeSamePage(page);
  });
});

/** Watches from now on; asked, tells whether the red banner was ever there since. */
async function watchBanner(page: Page): Promise<() => Promise<boolean>> {
  const seen = await page.evaluateHandle(() => {
    const found = { banner: false };
    new MutationObserver(() => {
      found.banner ||= document.querySelector("[data-not-live]") !== null;
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
    return found;
  });
  return () => seen.evaluate(({ banner }) => banner);
}

/** The clock on the screen, in seconds of the day. */
async function clockOf(page: Page): Promise<number> {
  return Number(secondsOf((await page.locator(".screen-clock").textContent()) ?? ""));
}

/** The contact centre's clock, in seconds of the day. */
function trueClock(): number {
  const text = new Intl.DateTimeFormat("en-GB", {
    timeZone: "America/Sao_Paulo",
    timeStyle: "medium",
  }).format(Date.now());
  return Number(secondsOf(text));
}
