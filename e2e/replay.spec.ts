import { expect, type Page } from "@playwright/test";
import { compareValues, seeTruth } from "./support/compare-screen.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { readAgentRows } from "./support/read-agent-rows.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeDocument } from "./support/see-document.ts";
import { lookAt, seeLive } from "./support/see-live.ts";
import { fetchSigned } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

test.describe.configure({ timeout: 120_000 });

let floor: WatchedFloor;
/** The contact centre half an hour ago, as the simulator knew it and as Mirante saw it, and as it is now. */
let then: Moment;
let now: Moment;
/** Whole seconds, as an address has it. */
let thenMs: number;

test.beforeAll(async () => {
  floor = await startFloor({ speed: 20 });
  then = freeze(floor.cti);
  await seeDocument(floor.app.url, then);
  thenMs = Math.ceil(Date.now() / 1_000) * 1_000;
  // What happens next must not happen within that second.
  await expect.poll(() => Date.now(), { intervals: [100] }).toBeGreaterThan(thenMs + 50);
  floor.cti.advanceWorld(1_800);
  now = freeze(floor.cti);
  await seeDocument(floor.app.url, now);
  const path = `/api/replay/floor?at=${new Date(thenMs + 1_000).toISOString()}`;
  await expect
    .poll(async () => (await fetchSigned(`${floor.app.url}${path}`)).status, { timeout: 20_000 })
    .toBe(200);
});
test.afterAll(() => floor?.stop());

async function openThen(page: Page, path: string): Promise<void> {
  const mark = path.includes("?") ? "&" : "?";
  await page.goto(`${floor.app.url}${path}${mark}replay=${new Date(thenMs).toISOString()}`);
  await seeReplay(page);
}

async function seeReplay(page: Page): Promise<void> {
  await expect(page.locator("[data-replay-status]")).toHaveAttribute("data-replay-status", "paused");
  await expect(page.locator("[data-link]")).toHaveAttribute("data-replay", new Date(thenMs).toISOString());
}

test("every page shows the numbers that were true at an instant, and none of now", async ({ page }) => {
  for (const path of ["/", "/services?expand=all"]) {
    await openThen(page, path);
    const shown = await seeTruth(page, then, thenMs);
    expect(compareValues(shown, now, thenMs), `${path} of then is not of now`).not.toEqual([]);
  }
  await openThen(page, "/agents");
  await expect
    .poll(async () => compareValues((await readAgentRows(page)).values, then, thenMs), { timeout: 20_000 })
    .toEqual([]);
  await openThen(page, "/alarms");
  await expect(page.locator("[data-alarm]")).toHaveCount(then.truth.alarms.length);
});

test("a replay is marked so that nobody takes it for now, and nothing can be done in it", async ({
  page,
}) => {
  await openThen(page, "/agents");
  await expect(page.locator("[data-link]")).toHaveAttribute("data-link", "down");
  await expect(page.locator("#replay-clock")).toContainText(/REPLAY .*\d\d:\d\d:\d\d · 1×/);
  await expect(page.locator("[data-replaying]")).toBeAttached();
  await expect(page.locator("[data-clock]")).toHaveText(/\d\d:\d\d:\d\d/);
  const [clock] = await page.locator("[data-clock]").allTextContents();
  expect(await page.locator("#replay-clock").textContent()).toContain(clock);
  await expect(page.locator("main [aria-haspopup='menu'][aria-label*='Commands']")).toHaveCount(0);
  await page.goto(`${floor.app.url}/alarms?replay=${new Date(thenMs).toISOString()}`);
  await seeReplay(page);
  await expect(page.locator("[data-alarm]").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Acknowledge/ })).toHaveCount(0);
});

test("it runs, stops, steps and jumps, by buttons and by keys, and keeps its place from page to page", async ({
  page,
}) => {
  await openThen(page, "/");
  await page.getByRole("link", { name: "Services" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Services" })).toBeVisible();
  await seeReplay(page);
  await expect.poll(() => new URL(page.url()).searchParams.get("replay")).not.toBeNull();
  await page.locator("main").press("p");
  await expect.poll(() => shownMs(page)).toBeGreaterThan(thenMs);
  await page.locator("main").press("p");
  await expect(page.locator("[data-replay-status]")).toHaveAttribute("data-replay-status", "paused");
  const stoppedMs = await shownMs(page);
  await page.getByRole("button", { name: "One minute back" }).click();
  await expect.poll(() => shownMs(page)).toBeLessThan(stoppedMs);
  const line = page.getByRole("slider");
  await line.press("End");
  const endMs = Number(await line.getAttribute("max"));
  await expect.poll(() => shownMs(page)).toBeGreaterThanOrEqual(Math.floor(endMs / 1_000) * 1_000 - 1_000);
  await line.press("Home");
  await expect.poll(() => shownMs(page)).toBeLessThan(thenMs);
});

test("faster than the clock it comes to what is so now", async ({ page }) => {
  await openThen(page, "/services?expand=all");
  await page.getByRole("radiogroup", { name: "Speed" }).getByText("30×").click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.locator("[data-replay-status]")).toHaveAttribute("data-replay-status", "ended", {
    timeout: 30_000,
  });
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await seeTruth(page, now, await shownMs(page));
});

test("it is of one tab: the others go on live, and the one that leaves it leaves nothing behind", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(`${floor.app.url}/services?expand=all`);
  await seeLive(other);
  await page.goto(`${floor.app.url}/services?expand=all`);
  await seeLive(page);
  await page.getByRole("button", { name: "Replay: look back" }).click();
  await expect(page.locator("[data-replay-bar]")).toBeVisible();
  await seeLive(other);
  await seeTruth(other, now);
  await page.getByRole("button", { name: "Back to live" }).last().click();
  await seeLive(page);
  await seeTruth(page, now);
  expect(new URL(page.url()).searchParams.has("replay")).toBe(false);
  await expect(page.locator("[data-replaying], [data-replay-bar], [data-replay]")).toHaveCount(0);
  await lookAt(page);
});

test("a part can be saved, and plays by itself", async ({ page }) => {
  await openThen(page, "/services?expand=all");
  await page.getByRole("button", { name: "Recordings" }).click();
  await page.getByLabel("Name").fill("Morning rush");
  await page.getByRole("button", { name: "Save recording" }).click();
  const saved = page.locator("[data-recording]").filter({ hasText: "Morning rush" });
  await expect(saved.getByRole("link", { name: "Download" })).toBeVisible();
  await seeAccessible(page, "the recordings", "[data-recordings]");
  await saved.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("recording")).not.toBeNull();
  const recording = new URL(page.url()).searchParams.get("recording") ?? "";
  await page.goto(
    `${floor.app.url}/services?expand=all&replay=${new Date(thenMs).toISOString()}&recording=${recording}`,
  );
  await seeReplay(page);
  await seeTruth(page, then, thenMs);
});

test("its bar can be read and used by everybody, also on a phone", async ({ page }) => {
  await openThen(page, "/");
  await seeAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await expect.poll(isWider).toBe(false);
  await seeAccessible(page, "on a phone", "[data-replay-bar]");
});

test("an instant of which nothing is kept leads to the nearest one that is", async ({ page }) => {
  await page.goto(`${floor.app.url}/?replay=2020-01-01T00:00:00Z`);
  await expect(page.locator("[data-replay-status]")).toHaveAttribute("data-replay-status", "paused");
  const { serverTime } = await fetchFloor(floor.app.url);
  const backMs = Date.parse(serverTime) - (await shownMs(page));
  expect(backMs).toBeGreaterThan(0);
  expect(backMs).toBeLessThan(600_000);
});

async function shownMs(page: Page): Promise<number> {
  return Date.parse((await page.locator("[data-replay]").getAttribute("data-replay")) ?? "");
}
