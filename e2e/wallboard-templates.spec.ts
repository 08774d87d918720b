import { expect, type Page } from "@playwright/test";
import { boardTemplates } from "../lib/domain/boards/templates/board-templates.ts";
import { type BoardTemplateId, templateServices } from "../lib/domain/boards/templates/template.ts";
import words from "../lib/format/messages/pt-BR.json" with { type: "json" };
import { endCritical, makeCritical } from "./support/critical-rule.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { screenSizes } from "./support/screen-sizes.ts";
import { seeDocument } from "./support/see-document.ts";
import { seeFitting } from "./support/see-fitting.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { startProxy } from "./support/start-proxy.ts";
import { test } from "./support/test.ts";
import { giveBoard } from "./support/tv-board.ts";

/** Which language is longest, and by day or by night, changes what fits: each template is seen in another way. */
const ways: readonly (readonly [BoardTemplateId, "dark" | "light"])[] = [
  ["voice", "dark"],
  ["digital", "light"],
  ["mixed", "light"],
  ["manager", "dark"],
];

test.describe("a board made from a template, on every size of screen", () => {
  test.describe.configure({ timeout: 180_000 });
  test.use({ locale: "pt-BR" });
  let floor: WatchedFloor;
  let moment: Moment;

  test.beforeAll(async () => {
    // As many as a usual contact centre: lists that have to say how many more there are.
    floor = await startFloor({ agents: 140, services: 14, speed: 20 });
    floor.cti.advanceWorld(600);
    moment = freeze(floor.cti);
    await seeDocument(floor.app.url, moment);
  });
  test.afterAll(() => floor?.stop());

  for (const [id, theme] of ways)
    test(`${id} fits live, in critical alarm, and under the red banner`, async ({ page }) => {
      const { services } = await fetchFloor(floor.app.url);
      const made = boardTemplates.get(id)?.(
        templateServices(services),
        (word) => words.boards.template[word],
      );
      if (made === undefined) throw new Error(`there is no template ${id}`);
      const board = { ...made, theme, jumpsToCritical: false };
      const proxy = await startProxy(floor.app.url);
      await page.clock.install();
      await page.goto(`${proxy.url}/wallboard/${await giveBoard(floor.app.url, board)}`);
      await seeLive(page);
      await page.keyboard.press(" ");
      await seeAllSizes(page, `${id}, live`);

      const inbound = moment.truth.services.filter(({ type }) => type === "inbound");
      const rule = await makeCritical(
        floor.app.url,
        "Tempo de espera muito acima do combinado",
        inbound.slice(0, 4).map(({ name }) => `interact:${name}`),
      );
      await expect(page.locator(".screen-strip [data-loud]")).not.toHaveCount(0);
      await seeAllSizes(page, `${id}, in critical alarm`);

      proxy.swallow();
      await page.clock.fastForward(60_000);
      await expect(page.locator("[data-not-live=browser]")).toBeVisible();
      await seeAllSizes(page, `${id}, under the red banner`);
      await proxy.stop();
      await endCritical(floor.app.url, rule);
    });
});

/** Sees every page of the board at every size. */
async function seeAllSizes(page: Page, what: string): Promise<void> {
  const dots = page.locator("nav button");
  for (const [width, height] of screenSizes) {
    await page.setViewportSize({ width, height });
    for (let index = 0; index < (await dots.count()); index += 1) {
      await dots.nth(index).click();
      await expect(dots.nth(index)).toHaveAttribute("aria-current", "page");
      await expect(page.locator("main [data-tile]").first()).toBeVisible();
      await seeFitting(page, `${what}: page ${index + 1} at ${width} × ${height}`);
    }
  }
}
