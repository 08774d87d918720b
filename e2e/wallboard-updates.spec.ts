import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type DeployedBuild, deployBuild } from "../scripts/support/deploy-build.ts";
import { makeLink, screensOf } from "./support/screen-house.ts";
import { seeLive } from "./support/see-live.ts";
import { slowness } from "./support/slowness.ts";
import { type App, startApp } from "./support/start-app.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";

const recoveryMs = 60_000;
const tenMinutesMs = 600_000;

test.describe("a television that hangs on while its server is updated", () => {
  test.describe.configure({ timeout: 300_000 });
  const releases: DeployedBuild[] = [];
  let folder: string;
  let floor: WatchedFloor;
  let app: App;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mirante-updates-"));
    for (const build of ["release-1", "release-2", "release-3", "release-4"])
      releases.push(await deployBuild(build));
    floor = await startFloor({ speed: 0 }, environment());
    app = floor.app;
  });
  test.afterAll(async () => {
    await app?.stop();
    await floor?.cti.close();
    for (const release of releases) await release.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = () => ({ LOG_LEVEL: "warn", DATABASE_URL: `file:${folder}/mirante.db` });
  /** Puts another build in the place of the one that runs, while the screen looks on. */
  const update = async (release: DeployedBuild, meanwhile: () => Promise<void>) => {
    await app.stop();
    await meanwhile();
    app = await startApp({ CTI_URL: floor.cti.url, ...environment() }, app.port, release);
  };
  const buildOfScreen = async () => (await screensOf(app.url))[0]?.build;

  test("takes three builds one after the other without a hand, each at a moment of its own, and a fourth only once ten minutes allow it", async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.clock.install();
    const board = await giveBoard(app.url, tvBoard(floor.cti.truth(), { rotateSeconds: 300 }));
    const { token } = await makeLink(app.url, board);
    await page.goto(`${app.url}/wallboard/${board}#${token}`);
    await seeLive(page);
    for (const [index, release] of releases.slice(0, 3).entries()) {
      await mark(page);
      const values = await shownValues(page);
      await update(release, async () => {
        await page.clock.fastForward(45_000);
        await expect(page.locator("[data-not-live=browser]")).toBeVisible();
        expect(await shownValues(page), "the last data, under the red banner").toEqual(values);
      });
      await seeLiveByClock(page);
      // Live again on the page of before: a server that goes back to its old build within half a minute costs no reload.
      await expect(page.locator("html[data-before]")).toHaveCount(1);
      await runUntilReloaded(page);
      await seeLiveByClock(page);
      expect(await shownValues(page)).toEqual(values);
      await expect.poll(buildOfScreen, { timeout: recoveryMs }).toBe(release.build);
      expect(await reloadTimes(page)).toHaveLength(index + 1);
    }

    const [first = 0] = await reloadTimes(page);
    const [, , , fourth] = releases;
    if (fourth === undefined) throw new Error("there is no fourth release");
    await mark(page);
    await update(fourth, () => page.clock.fastForward(45_000));
    await seeLiveByClock(page);
    await runUntilReloaded(page, 30_000);
    expect((await reloadTimes(page)).at(-1)).toBeGreaterThanOrEqual(first + tenMinutesMs);
    await seeLiveByClock(page);
    await expect.poll(buildOfScreen, { timeout: recoveryMs }).toBe(fourth.build);
    expect(faults).toEqual([]);
  });
});

/** Marks the document: one that is loaded anew has no mark. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-before", ""));
}

/** The page's clock is driven until it has loaded itself anew. */
async function runUntilReloaded(page: Page, stepMs = 5_000): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(stepMs);
    expect(await page.locator("html[data-before]").count()).toBe(0);
  }).toPass({ timeout: recoveryMs * slowness(), intervals: [200] });
}

/** Pauses between two tries to reach the server pass by the driven clock. */
async function seeLiveByClock(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(1_000);
    await seeLive(page, 2_000);
  }).toPass({ timeout: recoveryMs * slowness(), intervals: [100] });
}

/** What the figures of the page say; waits tick and are left out. */
async function shownValues(page: Page): Promise<readonly string[]> {
  const texts = await page.locator("main [data-tile] [data-value]").allTextContents();
  return texts.filter((text) => !/^\d+:\d\d:\d\d$/.test(text));
}

/** When the screen loaded itself anew in the last ten minutes, as it keeps count; epoch ms of its own clock. */
function reloadTimes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem("mirante-screen-reloads") ?? "[]"));
}
