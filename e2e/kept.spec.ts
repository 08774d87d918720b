import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Simulator, startSimulator, type Truth } from "../lib/simulator/index.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freePort } from "./support/free-port.ts";
import { makePeople } from "./support/make-people.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { administrator, openSession } from "./support/sessions.ts";
import { type App, startApp } from "./support/start-app.ts";

const { password } = administrator;
const name = "SAC_Digital";
const id = `interact:${name}`;
const tenMinutes = 600;

/** What only grows, told of every medium. */
const counters = ["received", "handled", "handled_awt", "abandoned", "talk_time", "queue_time"];

type Counts = Readonly<Record<string, number>>;

test.describe
  .serial("what people keep", () => {
    test.describe.configure({ timeout: 180_000 });
    let folder: string;
    let cti: Simulator;
    let app: App;
    let port: number;

    const start = async () => {
      const environment = { CTI_URL: cti.url, DATABASE_URL: `file:${folder}/mirante.db`, LOG_LEVEL: "warn" };
      app = await startApp({ ...environment, CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" }, port);
      const link = async () => (await fetchFloor(app.url)).sources.interact?.link;
      await expect.poll(link, { timeout: 30_000 }).toBe("live");
    };

    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "mirante-kept-"));
      makePeople(`file:${folder}/mirante.db`, [
        { login: "sofia", name: "Sofia", role: "supervisor", password, interactLogin: "sofia" },
        { login: "bia", name: "Bia", role: "supervisor", password, interactLogin: "sofia" },
        { login: "vera", name: "Vera", role: "viewer", password },
      ]);
      // Time passes when the test says so.
      cti = await startSimulator({ agents: 40, services: 10, seed: 7, speed: 0 });
      cti.advanceWorld(tenMinutes);
      port = await freePort();
      await start();
    });
    test.afterAll(async () => {
      await app?.stop();
      await cti?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** A browser of its own in which somebody is signed in. */
    const browserOf = async (browser: Browser, login: string): Promise<BrowserContext> => {
      const context = await browser.newContext();
      const [cookie = "", value = ""] = (await openSession(app.url, login, password)).split("=");
      await context.addCookies([{ name: cookie, value, url: app.url }]);
      return context;
    };
    const open = async (context: BrowserContext, path: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`${app.url}${path}`);
      await seeLive(page);
      return page;
    };
    const views = (page: Page) => page.locator("main button[aria-haspopup=dialog]:has(.lucide-bookmark)");
    const servicePath = `/services/${encodeURIComponent(id)}`;
    const chip = (page: Page, words: RegExp) => page.getByRole("button", { name: words });

    test("a view is found in another browser of the same person, and told as changed", async ({
      browser,
    }) => {
      const [office, home] = await Promise.all([browserOf(browser, "sofia"), browserOf(browser, "sofia")]);
      const page = await open(office, "/services?sort=name-");
      await views(page).click();
      const popup = page.getByRole("dialog", { name: "Views" });
      await popup.getByLabel("Name of this view").fill("By name");
      await popup.getByLabel("Name of this view").press("Enter");
      await expect(popup.getByRole("button", { name: "By name" })).toHaveAttribute("aria-current", "true");
      await expect(views(page)).toHaveText("By name");
      await seeAccessible(page, "views");

      const other = await open(home, "/services");
      await expect(views(other)).toHaveText("Views");
      await views(other).press("Enter");
      await other.getByRole("button", { name: "By name" }).press("Enter");
      await expect(other).toHaveURL(/sort=name-/);
      await expect(views(other)).toHaveText("By name");
      await other.getByRole("searchbox").fill("sac");
      await expect(views(other)).toHaveText("By namechanged");
      await views(other).click();
      await other.getByRole("button", { name: "Save changes to By name" }).click();
      await expect(views(other)).toHaveText("By name");
      await page.reload();
      await expect(views(page)).toHaveText("By namechanged");
      await office.close();
      await home.close();
    });

    test("views are ordered, renamed, shared and removed by their owner alone", async ({ browser }) => {
      const [sofia, vera] = await Promise.all([browserOf(browser, "sofia"), browserOf(browser, "vera")]);
      const page = await open(sofia, "/agents?q=ana");
      await views(page).click();
      const popup = page.getByRole("dialog", { name: "Views" });
      for (const each of ["First", "Second"]) {
        await popup.getByLabel("Name of this view").fill(each);
        await popup.getByRole("button", { name: "Save", exact: true }).click();
        await expect(popup.getByRole("button", { name: each })).toBeVisible();
      }
      await popup.getByRole("button", { name: "Edit views" }).click();
      await popup.getByRole("button", { name: "Move Second earlier" }).press("Enter");
      await expect(popup.getByRole("listitem").first()).toContainText("Second");
      await popup.getByRole("button", { name: "Rename Second" }).press("Enter");
      await popup.getByLabel("Rename Second").fill("Anas");
      await popup.getByLabel("Rename Second").press("Enter");
      await popup.getByRole("button", { name: "Share Anas with everybody" }).press("Enter");
      await expect(popup.getByRole("button", { name: "Share Anas with everybody" })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await popup.getByRole("button", { name: "Delete First" }).press("Enter");
      await expect(popup.getByRole("listitem")).toHaveCount(1);
      await seeAccessible(page, "views being edited");

      const other = await open(vera, "/agents");
      await views(other).click();
      const seen = other.getByRole("dialog", { name: "Views" });
      await expect(seen.getByRole("button", { name: "Anas Sofia" })).toBeVisible();
      await expect(seen.getByRole("button", { name: "Edit views" })).toHaveCount(0);
      await expect(seen.getByLabel("Share with everybody")).toHaveCount(0);
      await seen.getByRole("button", { name: "Anas Sofia" }).click();
      await expect(other).toHaveURL(/q=ana/);
      const told = await other.evaluate(() =>
        fetch("/api/views?path=/agents").then((answer) => answer.json()),
      );
      expect(told).toMatchObject({ mayShare: false, views: [{ name: "Anas", isOwn: false, by: "Sofia" }] });
      const [{ id: view }] = told.views;
      const statuses = await other.evaluate(
        (place) =>
          Promise.all(
            ["PATCH", "DELETE"].map(async (method) => {
              const headers = { "Content-Type": "application/json" };
              const body = method === "PATCH" ? { body: JSON.stringify({ name: "Mine" }) } : {};
              return (await fetch(place, { method, headers, ...body })).status;
            }),
          ),
        `/api/views/${view}`,
      );
      expect(statuses).toEqual([404, 404]);
      await sofia.close();
      await vera.close();
    });

    let shared: BrowserContext;
    let watching: Page;
    let before: Counts;
    let counted: Counts;

    test("a supervisor counts for everybody from now on, and everybody may look from there", async ({
      browser,
    }) => {
      before = countsOf(cti.truth());
      await expect.poll(() => shownByFloor(app.url)).toEqual(before);
      shared = await browserOf(browser, "sofia");
      watching = await open(shared, servicePath);
      await watching.getByRole("button", { name: "Count from now" }).press("Enter");
      await watching.getByRole("menuitem", { name: "For everybody" }).press("Enter");
      await expect(chip(watching, /^Everybody sees this count since .* by Sofia$/)).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await expect(watching).toHaveURL(/since=/);
      await expect.poll(() => readCounts(watching)).toEqual(difference(before, before));

      cti.advanceWorld(tenMinutes);
      counted = difference(countsOf(cti.truth()), before);
      expect(counted.received, "calls that came").toBeGreaterThan(5);
      await expect.poll(() => readCounts(watching), { timeout: 20_000 }).toEqual(counted);
      await expect.poll(() => readFigure(watching, "service_level")).toBe(serviceLevel(counted));
      await expect(figure(watching, "longest_queue_time")).toContainText(
        "cannot be counted from a moment on",
      );
      await expect.poll(() => readFigure(watching, "waiting")).toBe(waitingOf(cti.truth()));

      const passport = watching.locator('main [data-passport="service_level"]').first();
      await passport.click();
      await expect(watching.locator('[data-passport-of="service_level"]')).toContainText(
        /since \d\d:\d\d:\d\d/,
      );
      await watching.keyboard.press("Escape");
      await seeAccessible(watching, "a service counted since a moment");

      const vera = await browserOf(browser, "vera");
      const page = await open(vera, servicePath);
      const total = countsOf(cti.truth());
      await expect.poll(() => readCounts(page)).toEqual(total);
      await chip(page, /since .* by Sofia$/).click();
      await expect.poll(() => readCounts(page)).toEqual(counted);
      await expect(page.getByRole("button", { name: /^End the count/ })).toHaveCount(0);
      await chip(page, /since .* by Sofia$/).click();
      await expect.poll(() => readCounts(page)).toEqual(total);
      await vera.close();
    });

    test("the count goes on over a reset at the CTI and a restart of the server", async () => {
      await expect(await order(app.url, "reset_service_stats", { service: id })).toBe(200);
      const zero = difference(before, before);
      await expect.poll(() => shownByFloor(app.url), { timeout: 20_000 }).toEqual(zero);
      await expect.poll(() => readCounts(watching)).toEqual(counted);

      cti.advanceWorld(tenMinutes);
      const more = sum(counted, countsOf(cti.truth()));
      await expect.poll(() => readCounts(watching), { timeout: 20_000 }).toEqual(more);
      await expect.poll(() => figuresByServer(watching)).toEqual(more);

      await app.stop();
      const meanwhile = countsOf(cti.truth());
      cti.advanceWorld(tenMinutes);
      await start();
      const last = sum(more, difference(countsOf(cti.truth()), meanwhile));
      await expect.poll(() => readCounts(watching), { timeout: 40_000 }).toEqual(last);
      await expect.poll(() => figuresByServer(watching)).toEqual(last);
      await watching.reload();
      await expect.poll(() => readCounts(watching), { timeout: 20_000 }).toEqual(last);
      await shared.close();
    });

    test("a personal count is nobody else's, and ends without a trace in the CTI's counters", async ({
      browser,
    }) => {
      const [sofia, bia] = await Promise.all([browserOf(browser, "sofia"), browserOf(browser, "bia")]);
      const page = await open(sofia, servicePath);
      await page.getByRole("button", { name: "Count from now" }).click();
      await page.getByRole("menuitem", { name: "For me" }).click();
      const own = chip(page, /^Only you see this count/);
      await expect(own).toHaveAttribute("aria-pressed", "true");
      const other = await open(bia, servicePath);
      await expect(chip(other, /^Everybody sees this count/)).toBeVisible();
      await expect(chip(other, /^Only you see this count/)).toHaveCount(0);
      const [{ id: mine }] = (
        await page.evaluate(() => fetch("/api/baselines").then((answer) => answer.json()))
      ).baselines.filter(({ isShared }: { readonly isShared: boolean }) => !isShared);
      const status = (path: string, method: string) =>
        other.evaluate(
          async ([place, by]) =>
            (await fetch(place, { method: by, headers: { "Content-Type": "application/json" } })).status,
          [path, method] as const,
        );
      expect(await status(`/api/baselines/${mine}/figures`, "GET")).toBe(404);
      expect(await status(`/api/baselines/${mine}`, "DELETE")).toBe(404);
      await page
        .getByRole("button", { name: /^End the count/ })
        .last()
        .press("Enter");
      await expect(own).toHaveCount(0);
      await expect(page).not.toHaveURL(/since=/);
      await expect.poll(() => readCounts(page)).toEqual(countsOf(cti.truth()));
      await sofia.close();
      await bia.close();
    });
  });

/** The counters of the service in all its media, as `counters` names them. */
function countsOf({ services }: Truth): Counts {
  const statistics = services.find((service) => service.name === name)?.statistics ?? [];
  return Object.fromEntries(
    counters.map((each) => [each, statistics.reduce((total, { values }) => total + (values[each] ?? 0), 0)]),
  );
}

function waitingOf({ services }: Truth): string {
  const statistics = services.find((service) => service.name === name)?.statistics ?? [];
  return String(statistics.reduce((total, { values }) => total + (values.waiting ?? 0), 0));
}

function difference(a: Counts, b: Counts): Counts {
  return Object.fromEntries(counters.map((each) => [each, (a[each] ?? 0) - (b[each] ?? 0)]));
}

function sum(a: Counts, b: Counts): Counts {
  return Object.fromEntries(counters.map((each) => [each, (a[each] ?? 0) + (b[each] ?? 0)]));
}

function serviceLevel({ handled_awt = 0, handled = 0, abandoned = 0 }: Counts): string {
  return `${((100 * handled_awt) / (handled + abandoned)).toFixed(1)}%`;
}

async function shownByFloor(url: string): Promise<Counts> {
  const media = Object.values((await fetchFloor(url)).services[id]?.metrics ?? {});
  return Object.fromEntries(
    counters.map((each) => [each, media.reduce((total, values) => total + (values[each] ?? 0), 0)]),
  );
}

/** The line of a statistic: its last figure is the total of all media. */
function figure(page: Page, metric: string) {
  return page.locator(`main table tr:has([data-passport="${metric}"]) td`).last();
}

async function readFigure(page: Page, metric: string): Promise<string | undefined> {
  return (await figure(page, metric).textContent())?.replace("≈", "").trim();
}

async function readCounts(page: Page): Promise<Counts> {
  const read = async (metric: string) => {
    const value = await figure(page, metric)
      .locator("[data-value]")
      .getAttribute("data-value", { timeout: 2_000 });
    return [metric, Number(value)] as const;
  };
  return Object.fromEntries(await Promise.all(counters.map(read)).catch(() => []));
}

/** What the server itself says was counted since the shared baseline. */
async function figuresByServer(page: Page): Promise<Counts> {
  const media: Counts[] = await page.evaluate(async () => {
    const { baselines } = await (await fetch("/api/baselines")).json();
    const [shared] = baselines.filter((each: { readonly isShared: boolean }) => each.isShared);
    return Object.values((await (await fetch(`/api/baselines/${shared.id}/figures`)).json()).media);
  });
  return Object.fromEntries(
    counters.map((each) => [each, media.reduce((total, values) => total + (values[each] ?? 0), 0)]),
  );
}

/** Orders something of the CTI as the administrator, with the service's own credential. */
async function order(url: string, command: string, target: object): Promise<number> {
  const cookie = await openSession(url, administrator.user, password);
  const answer = await fetch(`${url}/api/commands/${command}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: cookie, Origin: url },
    body: JSON.stringify(target),
  });
  return answer.status;
}
