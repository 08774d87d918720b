import { expect, type Page, test } from "@playwright/test";
import {
  type CommandHouse,
  choose,
  namesIn,
  newestOrder,
  openCommandHouse,
  rowOf,
} from "./support/command-house.ts";

const lesser = ["agents_supervision", "all_agents_supervision", "all_services_supervision", "reset_stats"];

test.describe
  .serial("commands", () => {
    let house: CommandHouse;
    let rosa: Page;

    const outcome = (kind: string) => newestOrder(rosa).locator(`[data-outcome="${kind}"]`);

    test.beforeAll(async ({ browser }) => {
      house = await openCommandHouse();
      rosa = await house.open(browser, "rosa", "/agents");
      await expect(rosa.locator("[data-commands]").first()).toBeVisible();
      const { url } = house.floor.app;
      await rosa.context().request.put(`${url}/api/session/cti`, {
        data: { login: "sofia", password: "sofia123" },
        headers: { Origin: url },
      });
    });
    test.afterAll(() => house?.stop());

    test("stand in the palette for the row that has the focus, by keyboard alone", async () => {
      house.floor.cti.forgetRequests();
      const [name = ""] = namesIn(await house.now(), "available");
      await rowOf(rosa, name).focus();
      await rosa.keyboard.press("c");
      await expect(rosa.getByRole("option", { name: `Pause ${name}: Almoço` })).toBeVisible();
      await rosa.keyboard.type("log out");
      await expect(rosa.getByRole("option", { name: `Log out ${name}` })).toBeVisible();
      await rosa.keyboard.press("Enter");
      const dialog = rosa.locator("[data-confirm]");
      await expect(dialog.getByRole("heading")).toHaveText(`Log out ${name}`);
      await rosa.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      expect(house.asked()).toEqual([]);
      await rosa.keyboard.press("Control+k");
      await rosa.keyboard.type("all agents sent again");
      await rosa.keyboard.press("Enter");
      await expect(newestOrder(rosa)).toContainText("Have the statistics of all agents sent again");
      await expect(outcome("confirmed")).toBeVisible();
    });

    test("that nobody knows the end of are said to be so, and are not sent again", async () => {
      house.floor.cti.forgetRequests();
      const [name = ""] = namesIn(await house.now(), "available");
      house.floor.cti.prepareAnswer({ path: "supervisor/agent_logout", status: 0, thenReset: true });
      const dialog = await choose(rosa, rowOf(rosa, name), "Log out");
      await dialog.getByRole("button", { name: "Log out" }).click();
      await expect(outcome("unknown")).toContainText("It is not sent again");
      await expect(newestOrder(rosa).getByRole("button", { name: /again/i })).toHaveCount(0);
      expect(house.asked()).toEqual([`agent_logout ${name}`]);
      await newestOrder(rosa)
        .getByRole("button", { name: /^Dismiss/ })
        .click();
    });

    test("go from every menu within five seconds of the right being lost", async ({ browser }) => {
      const [name = ""] = namesIn(await house.now(), "available");
      const tomas = await house.open(browser, "tomas", "/agents");
      await rowOf(tomas, name).locator("[data-commands]").click();
      await expect(tomas.getByRole("menuitem", { name: "Log out" })).toBeVisible();
      house.floor.cti.setSupervisor({ login: "sofia", supervision: lesser });
      const dialog = await choose(rosa, rowOf(rosa, name), "Log out");
      await dialog.getByRole("button", { name: "Log out" }).click();
      await expect(outcome("refused")).toContainText("this login may not do it");
      // Nobody touches this page: what is open loses what may no longer be done.
      await expect(tomas.getByRole("menuitem", { name: "Log out" })).toHaveCount(0, { timeout: 5_000 });
      await expect(tomas.getByRole("menuitem", { name: "Reset statistics" })).toBeVisible();
      await rowOf(rosa, name).locator("[data-commands]").click();
      await expect(rosa.getByRole("menuitem", { name: "Reset statistics" })).toBeVisible();
      await expect(rosa.getByRole("menuitem")).toHaveCount(1);
      await tomas.context().close();
    });

    test("are nowhere for who looks on", async ({ browser }) => {
      const vera = await house.open(browser, "vera", "/agents");
      await expect(vera.locator("tr[data-agent]").first()).toBeVisible();
      const asked = vera.waitForResponse((answer) => answer.url().endsWith("/api/session"));
      await vera.reload();
      await asked;
      await vera.getByRole("checkbox").nth(1).check();
      await expect(vera.getByText("1 selected")).toBeVisible();
      await expect(vera.locator("[data-commands], [data-bulk]")).toHaveCount(0);
    });
  });
