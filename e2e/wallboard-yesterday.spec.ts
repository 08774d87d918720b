import { expect, type Page } from "@playwright/test";
import type { HistoryComparison } from "../lib/domain/index.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { cookieOf, enterBy, makeLink } from "./support/screen-house.ts";
import { seeDocument } from "./support/see-document.ts";
import { seeFitting } from "./support/see-fitting.ts";
import { seeLive } from "./support/see-live.ts";
import { test } from "./support/test.ts";
import { trueText } from "./support/true-values.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";

test.describe("the figures of a board beside those of yesterday", () => {
  let moment: Moment;
  let address: string;

  test.beforeAll(async ({ sharedFloor: { cti, app } }) => {
    moment = freeze(cti);
    await seeDocument(app.url, moment);
    address = `${app.url}/wallboard/${await giveBoard(app.url, tvBoard(moment.truth))}`;
  });

  const open = async (page: Page) => {
    await page.goto(address);
    await seeLive(page);
    await page.keyboard.press(" ");
  };
  /** All services together wait. */
  const waiting = (page: Page) => page.locator("[data-tile=kpi-waiting-0-0]");

  test("say in words that nothing is known of yesterday", async ({ page }) => {
    await open(page);
    await expect(waiting(page).locator(".tile-against")).toContainText("nothing recorded at that time");
    await expect(page.locator(".tile-against"), "only where the tile has a trend").toHaveCount(2);
  });

  test("say by how much they differ and from when, and fit", async ({ page, sharedFloor }) => {
    const { url } = sharedFloor.app;
    const yesterday = { before: 2, at: "" };
    // A yesterday of which more is known than there was.
    await page.route("**/api/history/compare?**", async (route) => {
      const answer = (await (await route.fetch()).json()) as HistoryComparison;
      yesterday.at = clockOf(answer);
      await route.fulfill({ json: { ...answer, floor: yesterday.before } });
    });
    await open(page);
    const shown = { metric: "waiting", service: undefined, agent: undefined, media: undefined, text: "" };
    const now = Number(trueText(shown, moment, Date.now()));
    const change = waiting(page).locator("[data-before]");
    await expect(change).toHaveAttribute("data-before", String(yesterday.before));
    const difference = Math.abs(now - yesterday.before);
    await expect(change).toContainText(`yesterday ${yesterday.at}`);
    await expect(change.locator("[aria-hidden]").first()).toHaveText(difference === 0 ? "" : `${difference}`);
    await seeFitting(page, url);
  });

  test("are compared on a screen that came by a link", async ({ page, sharedFloor }) => {
    const { url } = sharedFloor.app;
    const board = new URL(address).pathname.split("/").at(-1) ?? "";
    const cookie = cookieOf(await enterBy(url, await makeLink(url, board)));
    await page.context().clearCookies();
    const [name = "", value = ""] = cookie.split("=");
    await page.context().addCookies([{ name, value, url }]);
    await open(page);
    await expect(waiting(page).locator(".tile-against")).toContainText("nothing recorded at that time");
  });
});

function clockOf({ at, timezone }: HistoryComparison): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(Date.parse(at));
}
