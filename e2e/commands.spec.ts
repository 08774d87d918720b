import { expect, type Page, test } from "@playwright/test";
import {
  type CommandHouse,
  choose,
  namesIn,
  newestOrder,
  openCommandHouse,
  rowOf,
} from "./support/command-house.ts";
import { pathOf } from "./support/page-paths.ts";
import { seeAccessible } from "./support/see-accessible.ts";

const refusal = JSON.stringify({ response: { status: "error", error_type: "command_failed" } });

test.describe
  .serial("a supervisor", () => {
    let house: CommandHouse;
    let rosa: Page;

    const open = async (path: string) => {
      await rosa.goto(`${house.floor.app.url}${path}`);
      await expect(rosa.locator("[data-commands]").first()).toBeVisible();
      house.floor.cti.forgetRequests();
    };
    const ready = async (count: number) => namesIn(await house.now(), "available").slice(0, count);
    const outcome = (kind: string) => newestOrder(rosa).locator(`[data-outcome="${kind}"]`);

    test.beforeAll(async ({ browser }) => {
      house = await openCommandHouse();
      rosa = await house.open(browser, "rosa", "/agents");
    });
    test.afterAll(() => house?.stop());

    test("is asked for the Interact login at the first command, told of a wrong password, and the command goes on", async () => {
      await open("/agents");
      const [name = ""] = await ready(1);
      const dialog = await choose(rosa, rowOf(rosa, name), /^Almoço/);
      await expect(dialog.getByRole("heading")).toHaveText(`Pause ${name}: Almoço`);
      await seeAccessible(rosa, "the question before a command");
      await dialog.getByRole("button", { name: "Pause: Almoço" }).click();
      const login = rosa.locator("[data-credential]");
      await expect(login.getByLabel("Interact login")).toHaveValue("sofia");
      const password = login.getByLabel("Password");
      await expect(password).toBeFocused();
      await seeAccessible(rosa, "the question for the Interact login");
      expect(house.asked()).toEqual([]);
      await password.fill("sofia321");
      await rosa.keyboard.press("Enter");
      await expect(login.getByRole("alert")).toContainText("the password is wrong");
      await expect(password).toHaveValue("");
      await password.fill("sofia123");
      await rosa.keyboard.press("Enter");
      await expect(login).toHaveCount(0);
      await expect(outcome("confirmed")).toBeVisible();
      await expect(rowOf(rosa, name)).toHaveAttribute("data-presence", "paused");
      expect(house.asked()).toEqual([`set_agent_state ${name}`, `set_agent_state ${name}`]);
      const kept = await rosa.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept + (await rosa.content())).not.toMatch(/sofia123|sofia321/);
    });

    test("pauses three at once, sees whom the CTI refused and why, and tries that one again alone", async () => {
      await open("/agents");
      const names = await ready(3);
      for (const name of names) {
        await rowOf(rosa, name).focus();
        await rosa.keyboard.press("x");
      }
      house.floor.cti.prepareAnswer({ path: "supervisor/set_agent_state", body: Buffer.from(refusal) });
      const bar = rosa.getByRole("region", { name: "Commands for the selected agents" });
      await expect(bar).toContainText("3 selected");
      await bar.getByRole("button", { name: "Set state" }).click();
      await rosa.getByRole("menuitem", { name: /^Reunião/ }).click();
      const dialog = rosa.locator("[data-confirm]");
      await expect(dialog.getByRole("heading")).toHaveText("Pause 3 agents: Reunião");
      await expect(dialog.locator("[data-impact] li").first()).toContainText(/^Leaves .+ with \d+ ready/);
      await dialog.getByRole("button", { name: "Pause: Reunião" }).click();
      await expect(outcome("confirmed")).toHaveCount(2);
      await expect(outcome("refused")).toHaveCount(1);
      await expect(outcome("refused")).toContainText("the CTI could not do it");
      await seeAccessible(rosa, "what became of three commands");
      expect(house.asked()).toHaveLength(3);
      const refused = await outcome("refused").locator("bdi").textContent();
      await newestOrder(rosa).getByRole("button", { name: "Try the refused one again" }).click();
      await expect(outcome("confirmed")).toHaveCount(3);
      expect(house.asked().slice(3)).toEqual([`set_agent_state ${refused?.replace(": ", "")}`]);
      expect([...new Set(house.asked())].sort()).toEqual(
        names.map((name) => `set_agent_state ${name}`).sort(),
      );
    });

    test("sees what a logout would leave before it is ordered, and the floor confirm it", async () => {
      const [name = ""] = await ready(1);
      await open(pathOf("agents", name));
      const { agents, services } = await house.now();
      const agent = agents[`interact:${name}`];
      const dialog = await choose(rosa, rosa.locator("article"), "Log out");
      for (const id of agent?.services ?? []) {
        const count = Object.values(agents).filter(
          (each) => each.presence === "available" && each.services.includes(id),
        ).length;
        const line = `Leaves ${services[id]?.name} with ${count - 1} ready (now ${count})`;
        await expect(dialog.locator("[data-impact]")).toContainText(line);
      }
      await dialog.getByLabel("Reason (optional)").fill("Went home");
      await dialog.getByRole("button", { name: "Log out" }).click();
      await expect(outcome("confirmed")).toBeVisible();
      await expect(rosa.locator("article[data-agent]")).toHaveAttribute("data-presence", "offline");
      await expect(rosa.locator("article [data-commands]")).toHaveCount(0);
      await expect(rosa.locator("[data-recent-commands]")).toContainText("Rosa");
      expect(house.asked()).toEqual([`agent_logout ${name}`]);
    });

    test("resets a service's statistics only with a reason, and goes on counting from the moment chosen before", async () => {
      await rosa.goto(`${house.floor.app.url}${pathOf("services", "SAC_Digital")}`);
      await rosa.getByRole("button", { name: "Count from now" }).click();
      await rosa.getByRole("menuitem", { name: "For me" }).click();
      await expect(rosa.getByRole("button", { name: /^Only you see this count/ })).toBeVisible();
      house.floor.cti.offerCalls("SAC_Digital", "chat", 3);
      house.floor.cti.advanceWorld(5);
      await expect.poll(() => countedSince(rosa), { timeout: 20_000 }).toBe(3);
      await open("/services");
      const row = rosa.locator('[data-service="interact:SAC_Digital"]');
      await expect(row.locator("[data-counted]")).toHaveAttribute("href", /SAC_Digital\?since=/);
      await expect(rosa.locator("[data-counted]")).toHaveCount(1);
      const dialog = await choose(rosa, row, "Reset statistics");
      await dialog.getByRole("button", { name: "Reset statistics" }).click();
      await expect(dialog.getByRole("alert")).toContainText("Say why");
      await seeAccessible(rosa, "a reset without a reason");
      expect(house.asked()).toEqual([]);
      await dialog.getByLabel("Reason").fill("Counted a test");
      await dialog.getByRole("button", { name: "Reset statistics" }).click();
      await expect(outcome("confirmed")).toBeVisible();
      expect(house.asked()).toEqual(["reset_service_stats SAC_Digital"]);
      const { services } = await house.now();
      expect(services["interact:SAC_Digital"]?.metrics.chat?.received).toBe(0);
      expect(await countedSince(rosa)).toBe(3);
    });

    test("lets a logout wait for the contact to end, which a colleague sees, and takes it back", async ({
      browser,
    }) => {
      for (const { name } of Object.values((await house.now()).services))
        house.floor.cti.offerCalls(name, "voice", 4);
      house.floor.cti.advanceWorld(12);
      await expect
        .poll(async () => namesIn(await house.now(), "busy").length, { timeout: 30_000 })
        .toBeGreaterThan(0);
      const [name = ""] = namesIn(await house.now(), "busy");
      const tomas = await house.open(browser, "tomas", "/agents");
      await open(pathOf("agents", name));
      const dialog = await choose(rosa, rosa.locator("article"), "Log out");
      await dialog.getByRole("radio", { name: "When this contact ends" }).check();
      await dialog.getByRole("button", { name: "Log out" }).click();
      await expect(outcome("waiting")).toBeVisible();
      const words = "Rosa: log out when the contact ends";
      await expect(rosa.locator("article [data-underway]")).toHaveText(words);
      await expect(rowOf(tomas, name).locator("[data-underway]")).toHaveText(words);
      const question = await choose(tomas, rowOf(tomas, name), "Log out");
      await expect(question).toContainText(words);
      await tomas.keyboard.press("Escape");
      await newestOrder(rosa).getByRole("button", { name: "Take back" }).click();
      await expect(outcome("withdrawn")).toBeVisible();
      await expect(rowOf(tomas, name).locator("[data-underway]")).toHaveCount(0);
      expect(house.asked()).toEqual([]);
      await tomas.context().close();
    });
  });

/** Chats that came since the only moment that the person of `page` counts from. */
function countedSince(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const { baselines } = await (await fetch("/api/baselines")).json();
    const { media } = await (await fetch(`/api/baselines/${baselines[0].id}/figures`)).json();
    return media.chat?.received;
  });
}
