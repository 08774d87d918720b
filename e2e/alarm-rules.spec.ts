import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { fetchFloor } from "./support/fetch-floor.ts";
import { seeLive } from "./support/see-live.ts";
import { administrator } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const name = "Too many in pause";
const readyState = 2;
const pauseState = 101;
/** Before the test does anything more. */
const pausedBefore = 1;

/** What the page was heard to play and seen to show on the desktop. */
interface Said {
  readonly tones: number;
  readonly notices: readonly string[];
}

test.describe
  .serial("with a rule of their own, a supervisor", () => {
    let floor: WatchedFloor;
    let address: string;
    let ready: readonly string[];

    test.beforeAll(async () => {
      // Nobody calls, and nobody changes state by themselves: only what the test does moves the figure.
      floor = await startFloor({ speed: 0, scenario: "still" });
      address = `${floor.app.url}/alarms`;
      // What the CTI raises is told by now: nothing but the rule is heard later.
      const told = async () => (await fetchFloor(floor.app.url)).sources.interact?.alarmsKnownSince;
      await expect.poll(told, { timeout: 30_000 }).toBeDefined();
      const [resting, ...others] = floor.cti.truth().agents.map((agent) => agent.name);
      setState(resting, pauseState);
      ready = others;
    });
    test.afterAll(() => floor?.stop());

    const alarm = async () =>
      Object.entries((await fetchFloor(floor.app.url)).alarms).find(([, each]) => each.name === name);
    const row = (page: Page) => page.locator("tr[data-alarm]").filter({ hasText: name });
    const setState = (agent: string | undefined, state: number) =>
      floor.cti.setAgentState(agent ?? "", state, "system");

    test("writes it, seeing for whom it would raise before it is saved", async ({ page }) => {
      await page.goto(`${address}?tab=rules`);
      await seeLive(page);
      await page.getByRole("button", { name: "New rule" }).click();
      const editor = page.getByRole("dialog", { name: "New rule" });
      await editor.getByRole("button", { name: "Save" }).click();
      await expect(editor.getByText("Give the rule a name.")).toBeVisible();
      await editor.getByLabel("Name").fill(name);
      await editor.getByLabel("Watched").selectOption("floor");
      await editor.getByLabel("Figure").selectOption("paused");
      await editor.getByLabel("Direction").selectOption("above");
      await editor.getByLabel("Warning").fill("none");
      await expect(editor.getByText("Not a number.")).toBeVisible();
      await editor.getByLabel("Warning").fill("0");
      await editor.getByLabel("Hold").fill("0");
      await editor.getByLabel("Cooldown").fill("0");
      const preview = editor.locator("[data-preview-raised]");
      await expect(preview).toHaveAttribute("data-preview-raised", "1");
      await editor.getByLabel("Warning").fill(String(pausedBefore + 1));
      await editor.getByLabel("Margin").fill("1");
      await expect(preview).toHaveAttribute("data-preview-raised", "0");
      await expect(preview).toHaveAttribute("data-preview-unknown", "0");
      await editor.getByRole("button", { name: "Save" }).click();
      await expect(editor).toHaveCount(0);
      await expect(page.locator("tr[data-rule]").filter({ hasText: name })).toContainText(
        "raised for 0 of 1",
      );
    });

    test("hears and reads the alarm once, whatever page and however often it is loaded", async ({ page }) => {
      await listen(page);
      await page.goto(address);
      await seeLive(page);
      await page.getByRole("button", { name: "Enable sound" }).click();
      await expect(page.getByRole("button", { name: "Sound on" })).toBeVisible();
      await page.getByRole("button", { name: "Enable notifications" }).click();
      await expect(page.getByRole("button", { name: "Notifications on" })).toBeVisible();
      expect(await said(page), "the tone that a press is answered with").toEqual({ tones: 1, notices: [] });
      for (const agent of ready.slice(0, 2)) setState(agent, pauseState);
      await expect(row(page)).toContainText("Whole floor");
      await expect(row(page).locator('[data-alarm-part="value"]')).toHaveText(String(pausedBefore + 2));
      await expect(row(page).locator('[data-alarm-part="limit"]')).toHaveText(String(pausedBefore + 1));
      await expect.poll(() => said(page)).toEqual({ tones: 2, notices: [`${name}: Whole floor`] });
      expect(await alarm()).toMatchObject(
        [/^rules:/, { kind: "rule", kpi: "paused", severity: "warning" }].map((part) =>
          part instanceof RegExp ? expect.stringMatching(part) : part,
        ),
      );
      await page.goto(floor.app.url);
      await seeLive(page);
      await page.goto(address);
      await expect(row(page)).toBeVisible();
      // What is raised now is heard; what was heard before the page was loaded is not, or there would be more.
      await page.keyboard.press("Shift");
      const raised = await page.request.post(`${floor.app.url}/api/alarms/rules`, {
        headers: { Origin: floor.app.url },
        data: { name: "Anybody", kpi: "logged_in", scope: { of: "floor" }, direction: "above", critical: 0 },
      });
      expect(raised.status()).toBe(201);
      await expect.poll(() => said(page)).toEqual({ tones: 1, notices: ["Anybody: Whole floor"] });
    });

    test("opens where its figure comes from, and acknowledges it by keyboard", async ({ page }) => {
      await page.goto(address);
      await seeLive(page);
      const badge = page.getByRole("navigation").getByText(/alarms? nobody looks after/);
      const unattended = async () => Number.parseInt((await badge.textContent()) ?? "", 10);
      await expect(badge).toBeAttached();
      const before = await unattended();
      await row(page).locator('[data-passport="paused"]').click();
      await expect(page.locator('[data-passport-of="paused"]')).toContainText(String(pausedBefore + 2));
      await page.keyboard.press("Escape");
      await row(page).getByRole("checkbox").focus();
      await page.keyboard.press("a");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Acknowledge" }).press("Enter");
      await expect(row(page)).toContainText(`by ${administrator.user}`);
      await expect.poll(unattended).toBe(before - 1);
      expect((await alarm())?.[1].acknowledged).toMatchObject({ by: administrator.user });
    });

    test("sees it go on within its margin and clear beyond", async ({ page }) => {
      await page.goto(address);
      await seeLive(page);
      setState(ready[0], readyState);
      await expect(row(page).locator('[data-alarm-part="value"]')).toHaveText(String(pausedBefore + 1));
      await expect(row(page)).toContainText(`by ${administrator.user}`);
      setState(ready[1], readyState);
      await expect(row(page)).toHaveCount(0);
      expect(await alarm()).toBeUndefined();
    });

    for (const colorScheme of ["light", "dark"] as const)
      test(`finds the rules and their editor readable in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(`${address}?tab=rules`);
        await seeLive(page);
        await expect(page.locator("tr[data-rule]").first()).toBeVisible();
        await expectNoFaults(page);
        await page.getByRole("button", { name: `Edit ${name}` }).click();
        await expect(page.getByRole("dialog").locator("[data-preview-raised]")).toBeVisible();
        await expectNoFaults(page);
      });

    test("turns it off and deletes it, once they were asked", async ({ page }) => {
      await page.goto(`${address}?tab=rules`);
      const rule = page.locator("tr[data-rule]").filter({ hasText: name });
      await rule.getByRole("checkbox", { name: `${name} is on` }).press("Space");
      await expect(rule.getByRole("checkbox")).not.toBeChecked();
      await rule.getByRole("button", { name: `Delete ${name}` }).press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Delete" }).press("Enter");
      await expect(rule).toHaveCount(0);
      const metrics = await page.request.get(`${floor.app.url}/metrics`);
      expect(await metrics.text()).toMatch(/^alarm_rules_deleted_total 1$/m);
    });
  });

/** Puts ears and eyes in the place of the loudspeaker and the desktop. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = { tones: 0, notices: [] as string[] };
    const parameter = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    class Speaker extends EventTarget {
      state = "suspended";
      currentTime = 0;
      destination = {};
      async resume() {
        this.state = "running";
        this.dispatchEvent(new Event("statechange"));
      }
      createOscillator() {
        const start = () => {
          heard.tones += 1;
        };
        return { frequency: parameter, connect: () => undefined, start, stop: () => undefined };
      }
      createGain() {
        return { gain: parameter, connect: () => undefined };
      }
    }
    class Notice {
      static permission = "default";
      static async requestPermission() {
        Notice.permission = "granted";
        sessionStorage.setItem("allowed", "yes");
        return "granted";
      }
      constructor(title: string) {
        heard.notices.push(title);
      }
      close() {
        // There is nothing to see.
      }
    }
    if (sessionStorage.getItem("allowed") === "yes") Notice.permission = "granted";
    Object.assign(window, { AudioContext: Speaker, Notification: Notice, heard });
  });
}

function said(page: Page): Promise<Said> {
  return page.evaluate(() => (window as unknown as { heard: Said }).heard);
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}
