import { expect, type Page } from "@playwright/test";
import { secondsOf, seeTruth } from "./support/compare-screen.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freeze } from "./support/moment.ts";
import { readNumbers } from "./support/read-numbers.ts";
import { lookAt, seeLive, seeNotLive } from "./support/see-live.ts";
import { shiftClock } from "./support/shift-clock.ts";
import { slowness } from "./support/slowness.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { type FaultProxy, startProxy } from "./support/start-proxy.ts";
import { test } from "./support/test.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const recoveryMs = 40_000;

test.describe("between the dashboard and a browser", () => {
  test.describe.configure({ timeout: 120_000 });
  let floor: WatchedFloor;
  let proxy: FaultProxy;

  test.beforeAll(async () => {
    floor = await startFloor({ speed: 5 });
  });
  test.afterAll(() => floor?.stop());
  test.beforeEach(async () => {
    floor.cti.setSpeed(5);
    proxy = await startProxy(floor.app.url);
  });
  test.afterEach(() => proxy.stop());

  for (const [trouble, answer] of [
    ["502 of a proxy", { status: 502, body: "bad gateway" }],
    ["204 of a proxy", { status: 204 }],
    ["a sign-in page of somebody else", { status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" }],
  ] as const)
    test(`${trouble} in place of the stream is said, and got over once it ends`, async ({ page }) => {
      await open(page, proxy.url);
      proxy.answerStreams(answer);
      proxy.cut();
      await expect.poll(() => proxy.streams.length).toBeGreaterThan(2);
      proxy.answerStreams(undefined);
      await expect.poll(() => proxy.openStreams(), { timeout: recoveryMs }).toBe(1);
      await seeLive(page, recoveryMs);
      await seeMoving(page);
    });

  test("a cut connection is resumed with what was missed, not with everything", async ({ page }) => {
    await open(page, proxy.url);
    await seeMoving(page);
    const [first] = proxy.streams;
    expect(first).toBe("/api/stream");
    proxy.cut();
    await expect.poll(() => proxy.streams.length, { timeout: recoveryMs }).toBe(2);
    expect(proxy.streams[1]).toMatch(/^\/api\/stream\?since=[0-9A-Za-z]+%3A\d+$/);
    await seeLive(page, recoveryMs);
    expect(proxy.snapshots(), "snapshots in all").toBe(1);
    await seeTruth(page, freeze(floor.cti));
  });

  test("swallowed or never begun, a stream's silence is said on the browser's own leg, and mended", async ({
    context,
  }) => {
    const [page, late] = [await context.newPage(), await context.newPage()];
    const broken = await startProxy(floor.app.url);
    broken.answerStreams({ status: 502 });
    await open(page, proxy.url);
    const look = await lookAt(page);
    await late.goto(broken.url);
    proxy.swallow();
    await Promise.all([seeNotLive(page, look, 40_000), seeNeverLive(late)]);
    await expect(page.locator("[data-not-live='browser']")).toBeVisible();
    proxy.mend();
    broken.answerStreams(undefined);
    await Promise.all([seeLive(page, recoveryMs), seeLive(late, recoveryMs)]);
    expect(proxy.openStreams()).toBe(1);
    const moment = freeze(floor.cti);
    await Promise.all([seeTruth(page, moment), seeTruth(late, moment)]);
    await broken.stop();
  });

  test("a tab keeps one stream through all its pages", async ({ page }) => {
    await open(page, proxy.url);
    const follow = (path: string) => page.locator(`nav a[href="${path}"]`).click();
    for (const [path, name] of [
      ["/services", "Services"],
      ["/agents", "Agents"],
      ["/alarms", "Alarms"],
      ["/chats", "Chats by agent"],
      ["/", "Overview"],
    ] as const) {
      await follow(path);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    }
    await follow("/services");
    await page.locator("[data-service] a").first().click();
    await expect(page.locator("article[data-service]")).toBeVisible();
    await follow("/agents");
    await page.locator("[data-agent] a").first().click();
    await expect(page.locator("article[data-agent]")).toBeVisible();
    await page.goBack();
    await seeLive(page);
    expect(proxy.streams).toHaveLength(1);
    expect(proxy.openStreams()).toBe(1);
  });

  test("a computer that slept an hour shows the present within five seconds of waking", async ({ page }) => {
    await shiftClock(page, 0);
    await open(page, proxy.url);
    proxy.swallow();
    floor.cti.advanceWorld(600);
    const moment = freeze(floor.cti);
    await seeDocumentSettled(floor);
    proxy.mend();
    const wokeAt = Date.now();
    await page.evaluate((ms) => {
      window.wallClockShiftMs += ms;
    }, hourMs);
    await seeTruth(page, moment);
    await seeLive(page);
    expect(Date.now() - wokeAt).toBeLessThan(6000 * slowness());
    await expect.poll(() => clockError(page)).toBeLessThan(3);
  });

  for (const [days, name] of [
    [1, "ahead"],
    [-1, "behind"],
  ] as const)
    test(`a browser whose clock is a day ${name} tells the same times`, async ({ page }) => {
      await shiftClock(page, days * dayMs);
      await open(page, `${proxy.url}/agents`);
      await expect(page.locator("[data-link]")).toContainText(/data \d+ s ago/);
      await expect.poll(() => clockError(page)).toBeLessThan(3);
      await expect.poll(() => timeInStateErrors(page, floor), { timeout: 15_000 }).toEqual([]);
    });

  test("tabs are all live at once by one stream, and go on when the one that has it is closed", async ({
    context,
  }) => {
    // One stream is no more for eight than for four; these are what two cores can draw.
    test.setTimeout(240_000);
    const pages = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
    for (const page of pages) await page.emulateMedia({ reducedMotion: "reduce" });
    for (const page of pages) await open(page, proxy.url);
    for (const page of pages) await seeLive(page);
    expect(proxy.streams).toHaveLength(1);
    await expect.poll(() => streamsSeen(floor)).toBe(1);
    const [first, ...others] = pages;
    const looks = await Promise.all(others.map((page) => watchAlerts(page)));
    await first?.close();
    await expect.poll(() => proxy.streams.length).toBe(2);
    expect(proxy.streams[1]).toContain("?since=");
    for (const page of others) await seeMoving(page);
    expect(await Promise.all(looks.map((look) => look()))).toEqual(others.map(() => false));
    expect(proxy.openStreams()).toBe(1);
    const moment = freeze(floor.cti);
    for (const page of others.slice(-2)) await seeTruth(page, moment);
  });
});

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await seeLive(page);
}

/** The streams that the server counts. */
async function streamsSeen({ app }: WatchedFloor): Promise<number> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  return Number(/^sse_clients (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
}

/** Watches a page from now on; asked, tells whether NOT LIVE was ever on it since. */
async function watchAlerts(page: Page): Promise<() => Promise<boolean>> {
  const seen = await page.evaluateHandle(() => {
    const found = { alert: false };
    new MutationObserver(() => {
      if (document.querySelector("[data-not-live]") !== null) found.alert = true;
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
    return found;
  });
  return () => seen.evaluate(({ alert }) => alert);
}

/** A page that never had data says so, and that it is this browser's leg. */
async function seeNeverLive(page: Page): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: "NOT LIVE" });
  await expect(alert).toBeVisible({ timeout: 40_000 });
  await expect(page.locator("[data-link]")).not.toHaveAttribute("data-link", "live");
}

/** New numbers keep coming in. */
async function seeMoving(page: Page): Promise<void> {
  const before = await readNumbers(page);
  await expect.poll(() => readNumbers(page)).not.toEqual(before);
}

/** Waits until the app has heard the newest statistics. */
async function seeDocumentSettled({ app, cti }: WatchedFloor): Promise<void> {
  await expect
    .poll(async () => {
      const { services } = await fetchFloor(app.url);
      const truth = cti.truth().services.flatMap(({ statistics }) => statistics);
      const seen = Object.values(services).flatMap(({ metrics }) => Object.values(metrics));
      const sum = (rows: readonly (number | undefined)[]) =>
        rows.reduce<number>((total, value) => total + (value ?? 0), 0);
      return sum(truth.map(({ values }) => values.received)) - sum(seen.map(({ received }) => received));
    })
    .toBe(0);
}

/** Seconds by which the clock on the page is wrong. */
async function clockError(page: Page): Promise<number> {
  const shown = await page.locator("[data-clock]").getAttribute("datetime");
  return Math.abs(Date.parse(shown ?? "") - Date.now()) / 1000;
}

/** Agents whose shown time in state is not the floor's, within three seconds. */
async function timeInStateErrors(page: Page, { app }: WatchedFloor): Promise<readonly string[]> {
  const { agents } = await fetchFloor(app.url);
  const rows = await page
    .locator("tr[data-agent]")
    .evaluateAll((all) =>
      all.map((row): [string, string] => [
        row.getAttribute("data-agent") ?? "",
        row.querySelector("[data-time-in-state]")?.textContent ?? "",
      ]),
    );
  return rows
    .filter(([id, text]) => {
      const since = Date.parse(agents[id]?.since ?? "");
      const seconds = secondsOf(text);
      return typeof seconds !== "number" || Math.abs((Date.now() - since) / 1000 - seconds) > 3;
    })
    .map(([id, text]) => `${id}: ${text}`);
}
