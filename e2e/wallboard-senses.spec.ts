import { expect, type Page } from "@playwright/test";
import { endCritical, makeCritical } from "./support/critical-rule.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { startProxy } from "./support/start-proxy.ts";
import { test } from "./support/test.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";

test.describe("what a screen wants of its browser", () => {
  let floor: WatchedFloor;
  let inbound: readonly string[];

  test.beforeAll(async () => {
    // Nobody calls: no alarm but those of the tests.
    floor = await startFloor({ speed: 0, scenario: "still" });
    inbound = floor.cti
      .truth()
      .services.flatMap(({ name, type }) => (type === "inbound" ? [`interact:${name}`] : []));
  });
  test.afterAll(() => floor?.stop());

  const open = async (page: Page, change: Parameters<typeof tvBoard>[1] = {}, url = floor.app.url) => {
    const id = await giveBoard(floor.app.url, tvBoard(floor.cti.truth(), change));
    await page.goto(`${url}/wallboard/${id}`);
    await seeLive(page);
  };
  const loud = (page: Page) => page.locator(".screen-strip [data-loud]");
  const raise = (name: string, index: number) =>
    makeCritical(floor.app.url, name, inbound.slice(index, index + 1));

  test("to stay awake: asked at once, and again each time that it is seen", async ({ page }) => {
    await watchWakeLock(page);
    await open(page);
    await expect.poll(() => held(page)).toEqual({ asked: 1, held: 1 });
    await turnTelevision(page, "hidden");
    await expect.poll(() => held(page)).toEqual({ asked: 1, held: 0 });
    await turnTelevision(page, "visible");
    await expect.poll(() => held(page)).toEqual({ asked: 2, held: 1 });
    await expect(page.locator("[data-wake]")).toHaveCount(0);
  });

  test("to stay awake: says that it was refused, and asks again each minute until it may", async ({
    page,
  }) => {
    await watchWakeLock(page, { isRefused: true });
    await page.clock.install();
    await open(page);
    await expect(page.locator("[data-wake=refused]")).toHaveAccessibleName(/may go to sleep/);
    expect(await held(page)).toEqual({ asked: 1, held: 0 });
    await page.evaluate(() => {
      window.wake.isRefused = false;
    });
    await page.clock.fastForward(61_000);
    await expect(page.locator("[data-wake]")).toHaveCount(0);
    expect(await held(page)).toEqual({ asked: 2, held: 1 });
  });

  test("to be silent unless its board wants sound", async ({ page }) => {
    await countTones(page);
    await open(page, { hasSound: false });
    await page.mouse.click(300, 300);
    const rule = await raise("Unheard", 0);
    await expect(loud(page)).toHaveCount(1);
    await expect(page.locator("[data-sound]")).toHaveCount(0);
    expect(await page.evaluate(() => window.heard)).toEqual({ tones: 0, speakers: 0 });
    await endCritical(floor.app.url, rule);
  });

  test("to be heard: says that it may not yet, and then sounds each critical alarm once", async ({
    page,
  }) => {
    const proxy = await startProxy(floor.app.url);
    await countTones(page);
    await open(page, { hasSound: true }, proxy.url);
    const tones = () => page.evaluate(() => window.heard.tones);
    const first = await raise("Before anybody pressed", 0);
    await expect(loud(page)).toHaveCount(1);
    await expect(page.locator("[data-sound=waiting]")).toHaveAccessibleName(/No sound until/);
    expect(await tones()).toBe(0);

    await page.mouse.click(300, 300);
    await expect(page.locator("[data-sound]")).toHaveCount(0);
    expect(await tones(), "an alarm of before is not made up for").toBe(0);
    const second = await raise("Heard", 1);
    await expect(loud(page)).toHaveCount(2);
    await expect.poll(tones).toBe(1);
    await page.keyboard.press("ArrowRight");
    await endCritical(floor.app.url, first);
    await expect(loud(page)).toHaveCount(1);
    expect(await tones()).toBe(1);

    proxy.swallow();
    await expect(page.locator("[data-not-live]")).toBeVisible({ timeout: 45_000 });
    proxy.mend();
    proxy.cut();
    await seeLive(page, 45_000);
    await expect(loud(page)).toHaveCount(1);
    expect(await tones(), "coming back replays nothing").toBe(1);
    await endCritical(floor.app.url, second);
    await proxy.stop();
  });
});

test("a screen shows no motion where its browser wants none", async ({ page, sharedFloor: { cti, app } }) => {
  const glowing = page.locator("main [data-glow]");
  const values = page.locator("[data-tile] [data-value]");
  const id = await giveBoard(app.url, tvBoard(cti.truth(), { rotateSeconds: 300 }));
  await page.goto(`${app.url}/wallboard/${id}`);
  await seeLive(page);
  await expect(values).not.toHaveCount(0);
  cti.advanceWorld(120);
  await expect(glowing.first()).toBeAttached();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(glowing).toHaveCount(0);
  const before = await values.allTextContents();
  cti.advanceWorld(120);
  await expect.poll(() => values.allTextContents()).not.toEqual(before);
  await expect(glowing).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

declare global {
  interface Window {
    /** Locks that the page asked for, and whether it gets one. */
    wake: { asked: number; isRefused: boolean; readonly locks: WakeLockSentinel[] };
    /** What came out of its loudspeakers. */
    heard: { tones: number; speakers: number };
  }
}

/** Counts the locks of the browser itself; it may be told to refuse them, as where its battery runs low. */
async function watchWakeLock(page: Page, { isRefused = false } = {}): Promise<void> {
  // Chromium without a window gives one to whom it was granted.
  await page.context().grantPermissions(["screen-wake-lock"]);
  await page.addInitScript((refuses) => {
    const give = navigator.wakeLock.request.bind(navigator.wakeLock);
    const wake: Window["wake"] = { asked: 0, isRefused: refuses, locks: [] };
    window.wake = wake;
    navigator.wakeLock.request = async (type) => {
      wake.asked += 1;
      if (wake.isRefused) throw new DOMException("the battery runs low", "NotAllowedError");
      const lock = await give(type);
      wake.locks.push(lock);
      return lock;
    };
  }, isRefused);
}

function held(page: Page): Promise<{ readonly asked: number; readonly held: number }> {
  return page.evaluate(() => ({
    asked: window.wake.asked,
    held: window.wake.locks.filter(({ released }) => !released).length,
  }));
}

/** Hides the page or shows it, as when a television is put to another input: a browser takes the lock of what is hidden. */
async function turnTelevision(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate(async (next) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => next });
    if (next === "hidden") await Promise.all(window.wake.locks.map((lock) => lock.release()));
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

/** Counts the tones of the browser's own loudspeaker, which is silent until somebody pressed: without a window it is not. */
async function countTones(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heard = { tones: 0, speakers: 0 };
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      window.heard.tones += 1;
      start.call(this, when);
    };
    // Not navigator.userActivation: each question of a test counts there as if somebody had pressed.
    let isPressed = false;
    for (const event of ["keydown", "pointerdown"])
      addEventListener(event, () => (isPressed = true), { capture: true });
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        window.heard.speakers += 1;
      }
      override get state() {
        return isPressed ? super.state : "suspended";
      }
      override resume() {
        return isPressed ? super.resume() : new Promise<void>(() => undefined);
      }
    };
  });
}
