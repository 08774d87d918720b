import { expect, type Page, test } from "@playwright/test";
import { seeAccessible } from "./support/see-accessible.ts";
import { type App, startApp } from "./support/start-app.ts";

const password = "correct horse battery";
let app: App;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  // As a newcomer starts it: nobody is there yet.
  const nobody = { ADMIN_USER: "", ADMIN_PASSWORD: "" };
  app = await startApp({ SIMULATOR_AGENTS: "5", SIMULATOR_SERVICES: "2", TRUST_PROXY: "", ...nobody });
});
test.afterAll(async () => {
  await app?.stop();
});

async function signIn(page: Page, user: string, secret: string): Promise<void> {
  await page.getByLabel("Login").fill(user);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function whoAmI(page: Page): Promise<{ status: number; body: Record<string, unknown> }> {
  return page.evaluate(async () => {
    const answer = await fetch("/api/session");
    return { status: answer.status, body: await answer.json() };
  });
}

test("the start's link makes the administrator, once, and leaves no token in the address", async ({
  page,
}) => {
  const link = /http:\S+\/setup#[\w-]{43}/.exec(app.output())?.[0] ?? "";
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(link.replace(/^http:\/\/[^/]+/, app.url));
  await expect(page.getByRole("heading", { name: "Set your password" })).toBeVisible();
  await expect(page.getByLabel("Your name")).toBeVisible();
  expect(page.url()).toBe(`${app.url}/setup`);
  await seeAccessible(page);
  await page.getByLabel("Login").fill("root");
  await page.getByLabel("Your name").fill("Root");
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  expect(await whoAmI(page)).toMatchObject({ status: 200, body: { login: "root", role: "admin" } });
  const token = link.split("#")[1] ?? "";
  expect(asked.filter((url) => url.includes(token))).toEqual([]);
  await page.goto(link.replace(/^http:\/\/[^/]+/, app.url));
  await expect(page.getByText("This link was used already, is over, or never was.")).toBeVisible();
});

test("login and password lead to the page that was asked for, and nowhere else", async ({ page }) => {
  await page.goto(`${app.url}/sign-in?next=/agents`);
  await seeAccessible(page);
  await signIn(page, "root", "wrong horse battery");
  await expect(page.getByText("Login or password is not right.")).toBeVisible();
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await signIn(page, "root", password);
  await expect(page).toHaveURL(`${app.url}/agents`);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "sid");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await page.goto(`${app.url}/sign-in?next=//evil.example`);
  await expect(page).toHaveURL(`${app.url}/`);
});

test("trying out is one press, and lets in a supervisor", async ({ page }) => {
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole("button", { name: "Try it out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  expect(await whoAmI(page)).toMatchObject({
    body: { role: "supervisor", interactLogin: "sofia", method: "demo" },
  });
});

test("who guesses is told to wait, wherever they say they come from", async ({ page }) => {
  await page.goto(`${app.url}/sign-in`);
  const statuses = await page.evaluate(async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      const answer = await fetch("/api/session", {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "X-Forwarded-For": `198.51.100.${guess}`,
          "X-Mirante-Peer": `198.51.100.${guess}`,
        },
        body: JSON.stringify({ user: "somebody", password: `wrong horse battery ${guess}` }),
      });
      answers.push(answer.status);
    }
    return answers;
  });
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  await signIn(page, "somebody", password);
  await expect(page.getByText(/Too many attempts. Try again in 1[45] minutes/)).toBeVisible();
});

test("the page speaks the person's language and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${app.url}/sign-in`);
  await page.getByText("Português").click();
  await expect(page.getByRole("heading", { name: "Entrar" })).toBeVisible();
  await page.getByText("Español").click();
  await expect(page.getByRole("heading", { name: "Iniciar sesión" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
