import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Simulator, startSimulator } from "../lib/simulator/index.ts";
import {
  type Counts,
  difference,
  figure,
  readCounts,
  readFigure,
  serviceLevel,
  sum,
  toldCounts,
  toldFigures,
  trueCounts,
  trueWaiting,
} from "./support/counts.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freePort } from "./support/free-port.ts";
import { makePeople } from "./support/make-people.ts";
import { browserOf, openLive } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { administrator, openSession } from "./support/sessions.ts";
import { type App, startApp } from "./support/start-app.ts";

const { password } = administrator;
const name = "SAC_Digital";
const id = `interact:${name}`;
/** Long enough for calls to come, whatever the hour. */
const halfAnHour = 1800;

test.describe
  .serial("what is counted since a moment", () => {
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
      cti.advanceWorld(halfAnHour);
      port = await freePort();
      await start();
    });
    test.afterAll(async () => {
      await app?.stop();
      await cti?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const servicePath = `/services/${encodeURIComponent(id)}`;
    const chip = (page: Page, words: RegExp) => page.getByRole("button", { name: words });

    let shared: BrowserContext;
    let watching: Page;
    let before: Counts;
    let counted: Counts;

    test("a supervisor counts for everybody from now on, and everybody may look from there", async ({
      browser,
    }) => {
      before = trueCounts(cti.truth(), name);
      await expect.poll(() => toldCounts(app.url, id)).toEqual(before);
      shared = await browserOf(browser, app.url, "sofia");
      watching = await openLive(shared, servicePath);
      const fromNow = watching.getByRole("button", { name: "Count from now" });
      await expect(fromNow).toBeEnabled();
      await fromNow.press("Enter");
      await watching.getByRole("menuitem", { name: "For everybody" }).press("Enter");
      await expect(chip(watching, /^Everybody sees this count since .* by Sofia$/)).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await expect(watching).toHaveURL(/since=/);
      await expect.poll(() => readCounts(watching)).toEqual(difference(before, before));

      cti.advanceWorld(halfAnHour);
      counted = difference(trueCounts(cti.truth(), name), before);
      expect(counted.received, "calls that came").toBeGreaterThan(0);
      await expect.poll(() => readCounts(watching), { timeout: 20_000 }).toEqual(counted);
      await expect.poll(() => readFigure(watching, "service_level")).toBe(serviceLevel(counted));
      await expect(figure(watching, "longest_queue_time")).toContainText(
        "cannot be counted from a moment on",
      );
      await expect.poll(() => readFigure(watching, "waiting")).toBe(trueWaiting(cti.truth(), name));

      const passport = watching.locator('main [data-passport="service_level"]').first();
      await passport.click();
      await expect(watching.locator('[data-passport-of="service_level"]')).toContainText(
        /since \d\d:\d\d:\d\d/,
      );
      await watching.keyboard.press("Escape");
      await seeAccessible(watching, "a service counted since a moment");

      const vera = await browserOf(browser, app.url, "vera");
      const page = await openLive(vera, servicePath);
      const total = trueCounts(cti.truth(), name);
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
      await expect.poll(() => toldCounts(app.url, id), { timeout: 20_000 }).toEqual(zero);
      await expect.poll(() => readCounts(watching)).toEqual(counted);

      cti.advanceWorld(halfAnHour);
      const more = sum(counted, trueCounts(cti.truth(), name));
      await expect.poll(() => readCounts(watching), { timeout: 20_000 }).toEqual(more);
      await expect.poll(() => toldFigures(watching)).toEqual(more);

      await app.stop();
      const meanwhile = trueCounts(cti.truth(), name);
      cti.advanceWorld(halfAnHour);
      await start();
      const last = sum(more, difference(trueCounts(cti.truth(), name), meanwhile));
      await expect.poll(() => readCounts(watching), { timeout: 40_000 }).toEqual(last);
      await expect.poll(() => toldFigures(watching)).toEqual(last);
      await watching.reload();
      await expect.poll(() => readCounts(watching), { timeout: 20_000 }).toEqual(last);
      await shared.close();
    });

    test("a personal count is nobody else's, and ends without a trace in the CTI's counters", async ({
      browser,
    }) => {
      const [sofia, bia] = await Promise.all([
        browserOf(browser, app.url, "sofia"),
        browserOf(browser, app.url, "bia"),
      ]);
      const page = await openLive(sofia, servicePath);
      await page.getByRole("button", { name: "Count from now" }).click();
      await page.getByRole("menuitem", { name: "For me" }).click();
      const own = chip(page, /^Only you see this count/);
      await expect(own).toHaveAttribute("aria-pressed", "true");
      const other = await openLive(bia, servicePath);
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
      await expect.poll(() => readCounts(page)).toEqual(trueCounts(cti.truth(), name));
      await sofia.close();
      await bia.close();
    });
  });

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
