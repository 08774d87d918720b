import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freePort } from "./support/free-port.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { administrator, fetchSigned, openSession } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { startPeopledFloor } from "./support/start-peopled-floor.ts";
import { test } from "./support/test.ts";

const { password } = administrator;

test.describe("an administrator", () => {
  let floor: WatchedFloor;
  let url: string;
  let sofia: string;

  test.beforeAll(async () => {
    floor = await startPeopledFloor([
      { login: "sofia", name: "Sofia", role: "supervisor", interactLogin: "sofia" },
    ]);
    url = floor.app.url;
    sofia = await openSession(url, "sofia", password);
  });
  test.afterAll(() => floor?.stop());

  const send = (cookie: string, method: string, path: string, body?: object) =>
    fetch(`${url}${path}`, {
      method,
      redirect: "manual",
      headers: { Cookie: cookie, Origin: url, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  test("finds the refusals and a command of today, opens it, and is found to have taken them along", async ({
    page,
  }) => {
    await expect(openSession(url, "sofia", "wrong horse battery")).rejects.toThrow("401");
    const agent = await logOutSomebody();
    await page.goto(`${url}/admin/audit`);
    await page.getByLabel("What", { exact: true }).selectOption("session");
    await page.getByLabel("Outcome", { exact: true }).selectOption("refused");
    const rows = page.locator("[data-audit]");
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText("sofia");
    await expect(page).toHaveURL(/action=session&result=refused/);
    await page.reload();
    await expect(rows).toHaveCount(1);
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await page.getByLabel("Concerning", { exact: true }).fill(agent);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(rows.filter({ hasText: "asked" })).toHaveCount(1);
    await rows
      .filter({ hasText: "asked" })
      .getByRole("button", { name: /details/ })
      .press("Enter");
    const details = page.locator("tr:has(pre)");
    await expect(details).toContainText(`"agent": "${agent}"`);
    await expect(details).toContainText("Before");
    await expect(details.getByRole("link", { name: agent })).toHaveAttribute(
      "href",
      `/agents/${encodeURIComponent(agent)}`,
    );
    await seeAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    expect(file).toContain("command.agent_logout");
    expect(file).not.toContain("sofia123");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await page.getByLabel("What", { exact: true }).selectOption("audit");
    await expect(rows.filter({ hasText: "Audit exported" })).toHaveCount(2);
  });

  /** As Sofia, by her own Interact login; the id of the agent. */
  async function logOutSomebody(): Promise<string> {
    await send(sofia, "PUT", "/api/session/cti", { login: "sofia", password: "sofia123" });
    let agent = "";
    const findSomebody = async () => {
      const { agents } = await fetchFloor(url);
      agent = Object.keys(agents).find((id) => agents[id]?.presence === "available") ?? "";
      return agent;
    };
    await expect.poll(findSomebody, "somebody is ready for a contact").not.toBe("");
    const answer = await send(sofia, "POST", "/api/commands/agent_logout", {
      agent,
      reason: "Shift is over",
    });
    expect(answer.status).toBe(200);
    return agent;
  }

  test("is told that the audit is intact only once it was read", async ({ page }) => {
    await page.goto(`${url}/admin/audit`);
    const chain = page.locator("[data-chain]");
    await expect(chain).toHaveAttribute("data-chain", "never");
    await expect(chain).toContainText("Not verified");
    await page.getByRole("button", { name: "Verify now" }).click();
    await expect(chain).toHaveAttribute("data-chain", "whole");
    await expect(chain).toContainText(/Rows 1 to \d+ are as they were written/);
    await page.reload();
    await expect(chain).toHaveAttribute("data-chain", "whole");
  });

  test("finds the list that a supervisor has taken along", async ({ page, browser }) => {
    const context = await browser.newContext({ locale: "en" });
    const [name = "", value = ""] = sofia.split("=");
    await context.addCookies([{ name, value, url }]);
    const hers = await context.newPage();
    await hers.goto(`${url}/services`);
    await seeLive(hers);
    await hers.getByRole("button", { name: "Export" }).click();
    const download = hers.waitForEvent("download");
    await hers.getByRole("menuitem").first().click();
    await download;
    await context.close();
    await page.goto(`${url}/admin/audit?action=list`);
    const row = page.locator("[data-audit][data-result=done]");
    await expect(row).toContainText("List exported");
    await expect(row.getByRole("link", { name: "/services" })).toBeVisible();
  });

  test("tests the connection to the CTI, and is told what is wrong elsewhere", async ({ page }) => {
    const elsewhere = await startWebServer();
    const closedPort = await freePort();
    await page.goto(`${url}/admin/sources`);
    await expect(page.locator("[data-source-link=live]")).toBeVisible();
    await expect(page.locator("[data-subscription=supervisor]")).toBeVisible();
    await page.getByLabel("Interact login (optional)").fill("sofia");
    await page.getByLabel("Its password").fill("sofia123");
    await page.getByRole("button", { name: "Test", exact: true }).click();
    for (const step of ["connect", "http", "cti", "format", "login"]) await seeStep(page, step, "passed");
    await expect(page.getByText("Licences at that moment")).toBeVisible();
    await seeAccessible(page);
    await page.getByText("Another address").click();
    await page.getByLabel("Interact login (optional)").fill("");
    for (const [address, step, words] of [
      [elsewhere.url, "cti", "it is no Interact CTI"],
      [`http://127.0.0.1:${closedPort}`, "connect", "Nothing listens on this port"],
      ["http://169.254.169.254/latest/meta-data", "address", "This address is never asked"],
    ] as const) {
      await page.getByLabel("Address", { exact: true }).fill(address);
      await page.getByRole("button", { name: "Test", exact: true }).click();
      await seeStep(page, step, "failed");
      await expect(page.locator(`[data-step=${step}]`)).toContainText(words);
    }
    elsewhere.server.close();
    const told = await (await fetchSigned(`${url}/api/admin/audit?action=source`)).text();
    expect(told).toContain("169.254.169.254");
    expect(told).not.toContain("sofia123");
    expect(floor.app.output()).not.toContain("sofia123");
  });

  test("sees how the installation does, and what to do", async ({ page }) => {
    await page.goto(`${url}/admin/health`);
    for (const check of ["store", "memory", "streams", "commands", "audit", "writes", "limits"])
      await expect(page.locator(`[data-check=${check}]`)).toBeVisible();
    await expect(page.locator("[data-check=sources]")).toHaveAttribute("data-level", "well");
    await expect(page.locator("[data-check=backup]")).toContainText("npm run backup");
    for (const [check, number] of [
      ["history", "Recorded"],
      ["replay", "Hours kept"],
      ["mail", "Mail server set"],
    ] as const) {
      await expect(page.locator(`[data-check=${check}]`)).toHaveAttribute("data-level", "well");
      await expect(page.locator(`[data-check=${check}]`)).toContainText(number);
    }
    await seeAccessible(page);
  });

  test("is alone with all of it: a supervisor gets no page and no answer", async () => {
    for (const path of ["audit", "sources", "health"]) {
      const page = await send(sofia, "GET", `/admin/${path}`);
      const text = await page.text();
      expect(page.status === 404 || text.includes("NEXT_HTTP_ERROR_FALLBACK;404"), path).toBe(true);
      expect(text).not.toContain("data-view");
    }
    for (const [method, path] of [
      ["GET", "/api/admin/audit"],
      ["GET", "/api/admin/audit/export"],
      ["GET", "/api/admin/audit/chain"],
      ["POST", "/api/admin/audit/chain"],
      ["GET", "/api/admin/sources"],
      ["POST", "/api/admin/sources/test"],
      ["GET", "/api/admin/health"],
    ] as const) {
      const answer = await send(sofia, method, path, method === "POST" ? {} : undefined);
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "forbidden", permission: "administer" });
    }
  });
});

async function seeStep(page: Page, step: string, outcome: string): Promise<void> {
  await expect(page.locator(`[data-step=${step}]`)).toHaveAttribute("data-outcome", outcome);
}

async function startWebServer(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((_request, response) => response.end("<!doctype html><title>Hello</title>"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
