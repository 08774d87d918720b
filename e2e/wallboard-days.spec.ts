import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, type Route } from "@playwright/test";
import { secondsOf } from "./support/compare-screen.ts";
import { endCritical, makeCritical } from "./support/critical-rule.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { lookAt, seeLive, seeNotLive } from "./support/see-live.ts";
import { fetchSigned } from "./support/sessions.ts";
import { slowness } from "./support/slowness.ts";
import { startApp } from "./support/start-app.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { startProxy } from "./support/start-proxy.ts";
import { test } from "./support/test.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";

const recoveryMs = 40_000;

test.describe("a screen that nobody touches", () => {
  test.describe.configure({ timeout: 150_000 });
  let floor: WatchedFloor;
  let board: ReturnType<typeof tvBoard>;

  test.beforeAll(async () => {
    // Nobody calls: no alarm but that of the test.
    floor = await startFloor({ speed: 0, scenario: "still" });
    board = tvBoard(floor.cti.truth());
  });
  test.afterAll(() => floor?.stop());

  const give = (change: Parameters<typeof tvBoard>[1]) =>
    giveBoard(floor.app.url, tvBoard(floor.cti.truth(), change));
  const shown = (page: Page) => page.locator("[data-board-page]");

  test("turns its pages and counts down to the next, and a person stops and turns them by keys", async ({
    page,
  }) => {
    const id = await give({ rotateSeconds: 5 });
    await page.goto(`${floor.app.url}/wallboard/${id}`);
    await seeLive(page);
    await expect(page.locator("nav button")).toHaveCount(3);
    for (const name of ["people", "digital", "now"])
      await expect(shown(page)).toHaveAttribute("data-board-page", name, { timeout: 8_000 * slowness() });
    await expect(page.locator("[data-countdown]")).toHaveAttribute("data-countdown", /^[0-5]$/);
    await page.keyboard.press(" ");
    await expect(page.locator("[data-countdown]")).toHaveAttribute("data-countdown", "stopped");
    const stoppedAt = (await shown(page).getAttribute("data-board-page")) ?? "";
    const clock = async () => secondsOf((await page.locator("[data-clock]").textContent()) ?? "");
    const before = Number(await clock());
    await expect.poll(async () => Number(await clock()) - before).toBeGreaterThan(6);
    await expect(shown(page)).toHaveAttribute("data-board-page", stoppedAt);
    const names = ["now", "people", "digital"];
    await page.keyboard.press("ArrowRight");
    const next = names[(names.indexOf(stoppedAt) + 1) % 3] ?? "";
    await expect(shown(page)).toHaveAttribute("data-board-page", next);
    await page.keyboard.press("ArrowLeft");
    await expect(shown(page)).toHaveAttribute("data-board-page", stoppedAt);
  });

  test("brings the page of a critical alarm, says it on every page, and turns on once it is over", async ({
    page,
  }) => {
    const service = floor.cti.truth().services.find(({ type }) => type === "inbound")?.name ?? "";
    const [now, people, digital] = board.pages;
    const tile = {
      id: "one",
      kind: "kpi",
      kpi: "handled",
      services: [`interact:${service}`],
      x: 0,
      y: 0,
      w: 12,
      h: 8,
    } as const;
    const pages = [now, people, digital, { id: "alarmed", title: "Alarmed", tiles: [tile] }].flatMap(
      (each) => each ?? [],
    );
    const calm = pages.map((each) =>
      each.id === "alarmed"
        ? each
        : { ...each, tiles: each.tiles.filter(({ id }) => id === "clock" || id === "table") },
    );
    const id = await give({
      pages: calm.filter(({ tiles }) => tiles.length > 0),
      jumpsToCritical: true,
      rotateSeconds: 300,
    });
    await page.goto(`${floor.app.url}/wallboard/${id}`);
    await seeLive(page);
    await expect(shown(page)).toHaveAttribute("data-board-page", "now");
    const rule = await makeCritical(floor.app.url, "Handled too few", [`interact:${service}`]);
    const alarm = page.locator(".screen-strip [data-loud]");
    await expect(alarm).toContainText(service);
    await expect(shown(page)).toHaveAttribute("data-board-page", "alarmed");
    await expect(page.locator("[data-countdown]")).toHaveAttribute("data-countdown", "held");
    await page.keyboard.press("ArrowRight");
    await expect(shown(page)).toHaveAttribute("data-board-page", "now");
    await expect(alarm, "on every page").toContainText(service);
    await endCritical(floor.app.url, rule);
    await expect(alarm).toHaveCount(0);
  });

  test("shows the board as it was changed meanwhile, without a new load", async ({ page }) => {
    const id = await give({ name: "Before" });
    await page.clock.install();
    await page.goto(`${floor.app.url}/wallboard/${id}`);
    await seeLive(page);
    await expect(page.locator("h1")).toContainText("Before");
    const saved = await fetchSigned(`${floor.app.url}/api/boards/${id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ version: 1, board: { ...board, name: "Afterwards" } }),
    });
    expect(saved.status).toBe(200);
    await page.clock.fastForward(31_000);
    await expect(page.locator("h1")).toContainText("Afterwards");
    await fetchSigned(`${floor.app.url}/api/boards/${id}`, { method: "DELETE" });
    await page.clock.fastForward(31_000);
    await expect(page.getByRole("heading", { name: "This board no longer exists" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "This board no longer exists" })).toBeVisible();
  });

  test("loads itself anew after an update, and makes no loop of it", async ({ page }) => {
    const id = await give({});
    const { build } = await fetchFloor(floor.app.url);
    const address = `${floor.app.url}/wallboard/${id}`;
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    // The page says that it came from another build than the one that the stream tells of.
    const old = async (route: Route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replaceAll(`\\"build\\":\\"${build}\\"`, '\\"build\\":\\"before\\"');
      await route.fulfill({ response: answer, body: text });
    };
    await page.route(address, old);
    await page.clock.install();
    await page.goto(address);
    await seeLive(page);
    for (let turn = 1; turn <= 5; turn += 1) {
      await page.clock.fastForward(10_000);
      await seeLive(page, recoveryMs);
      await page.clock.fastForward(95_000);
      await expect.poll(() => loads, { timeout: recoveryMs }).toBe(Math.min(turn + 1, 4));
      await seeLive(page, recoveryMs);
    }
    await page.unroute(address, old);
    await page.reload();
    await seeLive(page);
    await page.clock.fastForward(95_000);
    await seeLive(page, recoveryMs);
    expect(loads).toBe(5);
  });

  test("keeps its last values, dimmed, under a red line while the server is silent, and comes back", async ({
    page,
  }) => {
    const proxy = await startProxy(floor.app.url);
    await page.goto(`${proxy.url}/wallboard/${await give({ rotateSeconds: 300 })}`);
    await seeLive(page);
    const look = await lookAt(page);
    proxy.swallow();
    await seeNotLive(page, look, recoveryMs * slowness());
    await expect(page.locator(".screen-strip")).toContainText("alarms unknown");
    await expect(page.locator("[data-clock]")).toHaveText(/^\d\d:\d\d:\d\d$/);
    proxy.mend();
    proxy.cut();
    await seeLive(page, 2 * recoveryMs);
    await proxy.stop();
  });

  test("is mended from outside where React never came to paint", async ({ page }) => {
    const address = `${floor.app.url}/wallboard/${await give({})}`;
    await page.clock.install();
    await page.route("**/_next/static/**/*.js", (route) => route.abort());
    // The page is not loaded anew, which takes the words away, before the server answers.
    await page.route("**/healthz", (route) => route.abort());
    await page.goto(address);
    await page.clock.runFor(60_000);
    await expect(page.getByRole("alert").filter({ hasText: "stands still" })).toBeVisible();
    await page.unroute("**/_next/static/**/*.js");
    await page.unroute("**/healthz");
    // In steps, which leave the server its time to answer, and the page that comes its own.
    await expect(async () => {
      await page.clock.runFor(10_000);
      await seeLive(page, 3_000);
    }).toPass({ timeout: recoveryMs });
  });
});

test("a screen survives three restarts of its server without a new load", async ({ page }) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), "mirante-screen-"));
  const database = { DATABASE_URL: `file:${folder}/mirante.db` };
  const floor = await startFloor({ speed: 0 }, database);
  const id = await giveBoard(floor.app.url, tvBoard(floor.cti.truth()));
  await page.goto(`${floor.app.url}/wallboard/${id}`);
  await seeLive(page);
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  const session = await page.context().cookies();
  let { app } = floor;
  for (let round = 0; round < 3; round += 1) {
    await app.stop();
    await page.context().addCookies(session);
    await expect(page.locator("[data-link]")).not.toHaveAttribute("data-link", "live", {
      timeout: recoveryMs,
    });
    await expect(page.locator("[data-tile]").first()).toBeVisible();
    app = await startApp({ CTI_URL: floor.cti.url, LOG_LEVEL: "warn", ...database }, floor.app.port);
    await page.context().addCookies(session);
    await expect(page.locator("[data-link]")).toHaveAttribute("data-link", "live", {
      timeout: 30_000 * slowness(),
    });
  }
  expect(loads).toBe(0);
  await app.stop();
  await floor.stop();
  await rm(folder, { recursive: true });
});
