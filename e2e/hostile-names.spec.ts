import { expect, type Page } from "@playwright/test";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freeze } from "./support/moment.ts";
import { pathOf } from "./support/page-paths.ts";
import { seeDocument } from "./support/see-document.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const names = [
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "constructor",
  `${"Nome muito comprido ".repeat(9)}que não acaba`.padEnd(200, "x"),
  "مركز الاتصال",
  "👩🏽‍💼🇧🇷 Ação & Cia",
  "a/b?c#d%2e%",
  '"quoted" \'and\' {t("x")}',
  "..",
];

for (const format of ["json", "xml"] as const)
  test.describe(`names that a contact centre should not have, told in ${format}`, () => {
    let floor: WatchedFloor;

    test.beforeAll(async () => {
      floor = await startFloor({ agents: 8, services: 3 }, { CTI_FORMAT: format });
      for (const name of names) {
        floor.cti.addService(name, ["voice", "chat"]);
        floor.cti.addAgent(name, [name]);
        floor.cti.offerCalls(name, "chat", 3);
      }
    });
    test.afterAll(() => floor?.stop());

    test("are told as they are", async () => {
      await seeDocument(floor.app.url, freeze(floor.cti));
      const { agents, services } = await fetchFloor(floor.app.url);
      for (const name of names) {
        expect(agents[`interact:${name}`]?.name).toBe(name);
        expect(services[`interact:${name}`]?.name).toBe(name);
      }
    });

    // What the document tells right is shown alike, whatever it was told in.
    if (format === "xml") return;

    test("are shown as text everywhere, and break nothing", async ({ page }) => {
      const faults = watchFaults(page);
      for (const [path, hook] of [
        ["/services", "data-service"],
        ["/agents", "data-agent"],
      ] as const) {
        await page.goto(`${floor.app.url}${path}`);
        await seeLive(page);
        for (const name of names)
          await expect(page.locator(`main [${hook}=${JSON.stringify(`interact:${name}`)}]`)).toContainText(
            name,
          );
      }
      await page.goto(floor.app.url);
      await seeLive(page);
      await expect(page.locator("img[src=x]")).toHaveCount(0);
      expect(faults).toEqual([]);
    });

    test("are reached by a click on them, and their pages break nothing", async ({ page }) => {
      const faults = watchFaults(page);
      for (const collection of ["services", "agents"] as const) {
        await page.goto(`${floor.app.url}/${collection}`);
        for (const name of names)
          await test.step(`${collection} ${name}`, async () => {
            await page.getByRole("link", { name, exact: true }).first().click();
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
            await expect(page.locator("main [data-metric]").first()).toBeVisible();
            await page.goBack();
          });
      }
      for (const name of names.filter((each) => /[/?#%.<"]/.test(each)))
        await test.step(`the address of ${name}`, async () => {
          await page.goto(`${floor.app.url}${pathOf("agents", name)}`);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
        });
      expect(faults).toEqual([]);
    });
  });

/** What goes wrong on the page from now on: errors of scripts, and dialogs that nobody asked for. */
function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
  return faults;
}
