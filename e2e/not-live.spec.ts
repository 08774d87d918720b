import { expect, type Page } from "@playwright/test";
import { freeze } from "./support/moment.ts";
import { seeDocument } from "./support/see-document.ts";
import { lookAt, seeLive, seeNotLive } from "./support/see-live.ts";
import { seeOverview } from "./support/see-pages.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

/** Backoff after a failure grows to 30 s at most. */
const recoveryMs = 45_000;

test.describe("while the contact centre cannot be heard, nobody takes old numbers for new ones", () => {
  test.describe.configure({ timeout: 120_000 });
  let floor: WatchedFloor;
  let page: Page;
  let loads = 0;

  test.beforeAll(async ({ browser }) => {
    floor = await startFloor({ speed: 5 });
    page = await browser.newPage();
    page.on("load", () => {
      loads += 1;
    });
  });
  test.afterAll(async () => {
    await page?.close();
    await floor?.stop();
  });
  test.beforeEach(async () => {
    await page.goto(floor.app.url);
    await seeLive(page);
    loads = 0;
  });

  for (const [trouble, { begin, end }] of Object.entries(troubles())) {
    test(`${trouble}: said within 30 s, and mended by itself`, async () => {
      const look = await lookAt(page);
      await begin(floor);
      await seeNotLive(page, look);
      floor.cti.advanceWorld(60);
      await end(floor);
      await seeLive(page, recoveryMs);
      expect(loads, "the page was not loaded again").toBe(0);
      await seeWholeTruth(page, floor);
    });
  }

  test("an expired subscription is renewed before anybody notices", async () => {
    const [expired] = supervisorIds(floor);
    floor.cti.expire();
    await expect.poll(() => supervisorIds(floor).filter((id) => id !== expired)).toHaveLength(1);
    await seeLive(page);
    await seeWholeTruth(page, floor);
  });

  test("a restart of the CTI server, which forgets everything, costs seconds", async () => {
    floor.cti.restart();
    floor.cti.advanceWorld(60);
    await expect.poll(() => supervisors(floor), { timeout: recoveryMs }).toBe(1);
    await seeLive(page, recoveryMs);
    await seeWholeTruth(page, floor);
  });
});

interface Trouble {
  begin(floor: WatchedFloor): void | Promise<void>;
  end(floor: WatchedFloor): void | Promise<void>;
}

function troubles(): Readonly<Record<string, Trouble>> {
  return {
    "the CTI server is killed": {
      begin: ({ cti }) => cti.refuse({ isDown: true }),
      end: ({ cti }) => cti.accept(),
    },
    "the connection is open but silent": {
      begin: ({ cti }) => cti.mute(),
      end: ({ cti }) => cti.heal(),
    },
    "nothing answers and nothing closes": {
      begin: ({ cti }) => cti.blackhole(),
      end: ({ cti }) => cti.heal(),
    },
    "the CTI server has lost Interact": {
      begin: ({ cti }) => cti.serverState("disconnected"),
      end: ({ cti }) => cti.serverState("connected"),
    },
    "the CTI server comes back without Interact, answering 503": {
      begin: async ({ cti }) => {
        cti.serverState("disconnected");
        await cti.refuse({ isDown: true });
        await cti.accept();
      },
      end: ({ cti }) => cti.serverState("connected"),
    },
  };
}

/** The document and the page tell the truth of now, by exactly one subscription of each kind. */
async function seeWholeTruth(page: Page, floor: WatchedFloor): Promise<void> {
  await expect.poll(() => supervisors(floor), { timeout: recoveryMs }).toBe(1);
  const moment = freeze(floor.cti);
  await seeDocument(floor.app.url, moment);
  await seeOverview(page, floor.app.url, moment);
  expect(supervisors(floor), "supervisor subscriptions").toBe(1);
  // The connection of a subscription that was given up closes in its own time.
  await expect.poll(() => floor.cti.channels().length - floor.cti.subscriptions().length).toBe(0);
  floor.cti.setSpeed(5);
}

function supervisors(floor: WatchedFloor): number {
  return supervisorIds(floor).length;
}

function supervisorIds({ cti }: WatchedFloor): readonly number[] {
  const supervisory = cti.subscriptions().filter(({ terms }) => terms.resource === "supervisor");
  return supervisory.map(({ id }) => id);
}
