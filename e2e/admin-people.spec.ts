import { type Browser, expect, type Page } from "@playwright/test";
import { pagesOfConsole, routesOfApp } from "./support/app-files.ts";
import { browserOf } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { administrator, openSession } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { startPeopledFloor } from "./support/start-peopled-floor.ts";
import { tabTo } from "./support/tab-to.ts";
import { test } from "./support/test.ts";

const { password } = administrator;
const sac = "interact:SAC_Digital";

test.describe("people and access", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    floor = await startPeopledFloor([
      { login: "vera", name: "Vera", role: "viewer" },
      { login: "paulo", name: "Paulo", role: "supervisor", interactLogin: "sofia" },
      { login: "ana", name: "Ana", role: "viewer" },
    ]);
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

  test("an administrator makes a supervisor by a link, narrows her while she watches, and cuts her off", async ({
    page,
    browser,
  }) => {
    await page.goto(`${url}/admin`);
    await expect(page).toHaveURL(`${url}/admin/people`);
    await seeLive(page);
    await page.getByRole("button", { name: "New person" }).click();
    await page.getByLabel("Login", { exact: true }).fill("vera");
    await page.getByLabel("Name", { exact: true }).fill("Sofia Martins");
    await page.getByLabel("Interact login").fill("sofia");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("Login", { exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("Somebody has this login already.")).toBeVisible();
    await page.getByLabel("Login", { exact: true }).fill("sofia.martins");
    await page.getByRole("button", { name: "Save" }).click();
    const link = await page.getByLabel("One-time link").inputValue();
    expect(link).toMatch(/\/setup#[\w-]{43}$/);
    await seeAccessible(page, "the dialog of a one-time link");
    await page.getByRole("button", { name: "I have it" }).click();
    await expect(page.locator('[data-person="sofia.martins"]')).toContainText("no password yet");
    expect(await page.content()).not.toContain(link.split("#")[1]);

    const hers = await pageOfNobody(browser);
    await hers.goto(link);
    await hers.getByLabel("New password").fill(password);
    await hers.getByRole("button", { name: "Save and sign in" }).click();
    await expect(hers.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await expect(hers.getByRole("link", { name: "Admin" })).toHaveCount(0);
    await hers.goto(`${url}/services`);
    await seeLive(hers);
    await expect(hers.locator("[data-service]")).toHaveCount(10);

    await page.getByRole("button", { name: "Edit Sofia Martins" }).click();
    await expect(page.getByRole("region", { name: "Rights now" })).toContainText("everything");
    await page.getByLabel("Only some services").check();
    await page.getByRole("searchbox", { name: "Find a service" }).fill("sac_dig");
    await page.getByLabel("SAC_Digital").check();
    await seeAccessible(page, "the sheet of a person");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Sofia Martins was changed." })).toBeVisible();
    await expect(page.locator('[data-person="sofia.martins"]')).toContainText("1 service");
    await expect(hers.locator("[data-service]")).toHaveCount(1, { timeout: 5_000 });
    await expect(hers.locator("[data-service]")).toHaveAttribute("data-service", sac);
    await page.getByRole("button", { name: "Edit Sofia Martins" }).click();
    await page.getByRole("button", { name: "Ask the CTI now" }).click();
    await expect(page.getByText("The CTI has answered")).toBeVisible();
    await expect(page.getByRole("region", { name: "Rights now" })).toContainText("1 service");
    await page.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "More about Sofia Martins" }).click();
    await page.getByRole("menuitem", { name: "Disable" }).click();
    await expect(page.getByRole("alertdialog")).toContainText("cut off at once in 1 browser");
    await page.getByRole("button", { name: "Disable" }).click();
    await expect(page.locator('[data-person="sofia.martins"]')).toContainText("disabled");
    await expect(hers).toHaveURL(/\/sign-in\?problem=ended/, { timeout: 5_000 });
    await hers.getByLabel("Login").fill("sofia.martins");
    await hers.getByLabel("Password").fill(password);
    await hers.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(hers.getByText("Login or password is not right.")).toBeVisible();
    await hers.context().close();
  });

  test("the last administrator stays one, and is told so at the role", async ({ page }) => {
    await page.goto(`${url}/admin/people`);
    await page.getByRole("button", { name: "Edit root" }).click();
    await page.getByRole("combobox", { name: "Role" }).selectOption("viewer");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Nobody else could administer")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Role" })).toHaveAttribute("aria-invalid", "true");
  });

  test("a key is shown once, opens the floor, and opens nothing once it is revoked", async ({ page }) => {
    await page.goto(`${url}/admin/keys`);
    await expect(page.getByText("There are no keys yet.")).toBeVisible();
    await page.getByRole("button", { name: "New key" }).click();
    await page.getByLabel("Name", { exact: true }).fill("WFM");
    await page.getByLabel("Only some services").check();
    await page.getByLabel("SAC_Digital").check();
    await page.getByRole("button", { name: "Save" }).click();
    const secret = await page.getByLabel("API key", { exact: true }).inputValue();
    await page.getByRole("button", { name: "I have it" }).click();
    const ask = () => fetch(`${url}/api/floor`, { headers: { Authorization: `Bearer ${secret}` } });
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(Object.keys(((await answer.json()) as { services: object }).services)).toEqual([sac]);
    await page.reload();
    const row = page.locator('[data-key="WFM"]');
    await expect(row).toContainText(secret.slice(0, 14));
    await expect(row.locator("td").nth(4)).not.toHaveText("never");
    expect(await page.content()).not.toContain(secret);
    await seeAccessible(page, "the page of keys");
    await page.getByRole("button", { name: "Revoke WFM" }).click();
    await page.getByRole("button", { name: "Revoke the key" }).click();
    await expect(row).toHaveCount(0);
    expect((await ask()).status).toBe(401);
  });

  test("a revoked session is at the sign-in page within seconds", async ({ page, browser }) => {
    const veras = await pageOf(browser, url, "vera");
    await veras.goto(`${url}/services`);
    await seeLive(veras);
    await page.goto(`${url}/admin/sessions`);
    await seeAccessible(page, "the page of sessions");
    await page.getByRole("button", { name: "End a session of Vera" }).click();
    await page.getByRole("button", { name: "End the session" }).click();
    await expect(page.getByRole("status").filter({ hasText: "A session of Vera was ended." })).toBeVisible();
    await expect(veras).toHaveURL(/\/sign-in\?problem=ended&next=%2Fservices/, { timeout: 5_000 });
    await veras.context().close();
  });

  test("a team is made, changed and removed by keyboard alone", async ({ page }) => {
    await page.goto(`${url}/admin/teams`);
    await seeLive(page);
    await expect(page.getByText("There are no teams yet.")).toBeVisible();
    await tabTo(page, "New team");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
    await tabTo(page, "Name");
    await page.keyboard.type("Night");
    await tabTo(page, "Find an agent");
    await page.keyboard.type("007");
    await tabTo(page, "007");
    await page.keyboard.press("Space");
    await tabTo(page, "Save");
    await page.keyboard.press("Enter");
    const row = page.locator('[data-team="Night"]');
    await expect(row).toContainText("007");
    await expect(page.getByRole("status").filter({ hasText: "The team Night was saved." })).toBeVisible();
    await seeAccessible(page, "the page of teams");
    await tabTo(page, "Remove Night");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alertdialog")).toContainText("Nobody is narrowed to it.");
    await tabTo(page, "Remove the team");
    await page.keyboard.press("Enter");
    await expect(row).toHaveCount(0);
  });

  test("a supervisor and a viewer get nothing of administration", async ({ browser }) => {
    const routes = (await routesOfApp()).filter(({ path }) => path.startsWith("/api/admin/"));
    const pages = (await pagesOfConsole()).filter((path) => path.startsWith("/admin"));
    expect([routes.length >= 11, pages.length >= 5]).toEqual([true, true]);
    for (const login of ["paulo", "vera"]) {
      const cookie = await openSession(url, login, password);
      for (const { method, path } of routes) {
        const answer = await fetch(`${url}${path}`, {
          method,
          headers: { Cookie: cookie, Origin: url, "Content-Type": "application/json" },
          ...(method === "GET" ? {} : { body: "{}" }),
        });
        expect(answer.status, `${login}: ${method} ${path}`).toBe(403);
      }
      const theirs = await pageOf(browser, url, login);
      for (const path of pages) {
        await theirs.goto(`${url}${path}`);
        await expect(theirs.getByRole("heading", { name: "Page not found" })).toBeVisible();
        await expect(theirs.getByRole("navigation", { name: "Administration" })).toHaveCount(0);
      }
      await theirs.goto(url);
      await expect(theirs.getByRole("link", { name: "Services" }).first()).toBeVisible();
      await expect(theirs.getByRole("link", { name: "Admin" })).toHaveCount(0);
      await theirs.context().close();
    }
  });

  test("everybody looks after their own account: language, password, other sessions", async ({ browser }) => {
    const anas = await pageOf(browser, url, "ana");
    const elsewhere = await pageOf(browser, url, "ana");
    await elsewhere.goto(`${url}/services`);
    await seeLive(elsewhere);
    await anas.goto(url);
    await seeLive(anas);
    await anas.getByRole("button", { name: "Settings" }).click();
    await anas.getByRole("menuitem", { name: "My account" }).click();
    await expect(anas.getByRole("heading", { level: 1, name: "My account" })).toBeVisible();
    await expect(anas.getByRole("region", { name: "What I see and may do" })).toContainText("everything");
    await expect(anas.locator("[data-session]")).toHaveCount(2);
    await seeAccessible(anas, "somebody's own account");
    await anas.getByRole("button", { name: "End all others" }).click();
    await expect(elsewhere).toHaveURL(/\/sign-in\?problem=ended/, { timeout: 5_000 });
    await expect(anas.locator("[data-session]")).toHaveCount(1);

    await anas.getByLabel("Current password").fill("wrong horse battery");
    await anas.getByLabel("New password").fill("another horse battery");
    await anas.getByRole("button", { name: "Change the password" }).click();
    await expect(anas.getByText("The current password is not right.")).toBeVisible();
    await anas.getByLabel("Current password").fill(password);
    await anas.getByRole("button", { name: "Change the password" }).click();
    await expect(anas.getByText("Your password was changed")).toBeVisible();
    await seeLive(anas);

    await anas.getByRole("combobox", { name: "Language" }).selectOption("es");
    await expect(anas.getByRole("heading", { level: 1, name: "Mi cuenta" })).toBeVisible();
    await elsewhere.getByLabel("Login").fill("ana");
    await elsewhere.getByLabel("Password").fill("another horse battery");
    await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(elsewhere.getByRole("heading", { level: 1, name: "Servicios" })).toBeVisible();
    await Promise.all([anas.context().close(), elsewhere.context().close()]);
  });
});

/** A page of a browser in which nobody is signed in. */
async function pageOfNobody(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  await context.clearCookies();
  return context.newPage();
}

async function pageOf(browser: Browser, url: string, login: string): Promise<Page> {
  return (await browserOf(browser, url, login)).newPage();
}
