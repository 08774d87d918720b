import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { FloorDocument } from "../lib/domain/floor.ts";
import { pagesOfConsole, routesOfApp } from "./support/app-files.ts";
import { openRawStream } from "./support/raw-stream.ts";
import { cookieOf, enterBy, makeBoard, makeLink, serviceBoard } from "./support/screen-house.ts";
import { seeLive } from "./support/see-live.ts";
import { administrator, openSession } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { startPeopledFloor } from "./support/start-peopled-floor.ts";

const { password } = administrator;
const sac = "interact:SAC_Digital";

/** Who may come without being anybody: to sign in, to watch the process, or by the identity provider. */
const open = new Set([
  "POST /api/session",
  "DELETE /api/session",
  "POST /api/screens/session",
  "POST /api/session/link",
  "PUT /api/session/link",
  "GET /api/auth/oidc/start",
  "GET /api/auth/oidc/callback",
  "GET /healthz",
  "GET /readyz",
  "GET /metrics",
]);

/** What a screen that came by a link may ask; `any` stands for its board. */
const screenRoutes = new Set([
  "GET /api/boards/any",
  "GET /api/dashboard/chat-services",
  "GET /api/dashboard/chats-dashboard",
  "GET /api/floor",
  "GET /api/history/compare",
  "POST /api/screens/beat",
  "POST /api/screens/session",
  "GET /api/session",
  "GET /api/stream",
  "GET /api/trends",
  "GET /api/trends/sparklines",
]);

const rule = { name: "Queue", kpi: "longest_wait", direction: "above", warn: 600 };

test.describe("who may see and do what", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    const narrowing = { services: [sac], agents: [] };
    floor = await startPeopledFloor([
      { login: "vera", name: "Vera", role: "viewer", narrowing },
      { login: "sofia", name: "Sofia", role: "supervisor", narrowing, interactLogin: "sofia" },
      { login: "paulo", name: "Paulo", role: "supervisor" },
    ]);
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

  const send = async (cookie: string, method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(cookie === "" ? {} : { Cookie: cookie, Origin: url }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const floorOf = async (cookie: string) =>
    (await (await send(cookie, "GET", "/api/floor")).json()) as FloorDocument;

  test("nobody gets anything from any route", async () => {
    const routes = await routesOfApp();
    expect(routes.length).toBeGreaterThan(20);
    for (const { method, path } of routes) {
      if (open.has(`${method} ${path}`)) continue;
      const isReading = method === "GET" || method === "DELETE";
      const answer = await send("", method, path, isReading ? undefined : {});
      expect(answer.status, `${method} ${path}`).toBe(401);
      expect(answer.headers.get("content-type"), path).toBe("application/problem+json");
      const unknown = await send(
        "sid=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        method,
        path,
        isReading ? undefined : {},
      );
      expect(unknown.status, `${method} ${path} with a cookie that nobody has`).toBe(401);
    }
  });

  test("a screen gets its board, and nothing from any other route or page", async () => {
    const board = await makeBoard(url, serviceBoard(sac));
    const cookie = cookieOf(await enterBy(url, await makeLink(url, board)));
    for (const { method, path } of await routesOfApp()) {
      const route = `${method} ${path}`;
      if (screenRoutes.has(route) || open.has(route)) continue;
      const isReading = method === "GET" || method === "DELETE";
      const answer = await send(cookie, method, path, isReading ? undefined : {});
      expect(answer.status, route).toBe(403);
    }
    for (const path of [`/api/boards/${board}`, "/api/floor", "/api/session"])
      expect((await send(cookie, "GET", path)).status, path).toBe(200);
    expect((await send(cookie, "GET", "/api/boards/another")).status).toBe(403);
    for (const path of await pagesOfConsole())
      expect((await send(cookie, "GET", path)).status, path).toBe(307);
    const elsewhere = await send(cookie, "GET", "/wallboard/another");
    expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([307, `/wallboard/${board}`]);
  });

  test("nobody gets any page but the ones to sign in, and comes back to the one that was asked for", async () => {
    const pages = await pagesOfConsole();
    expect(pages.length).toBeGreaterThan(7);
    for (const path of pages) {
      const answer = await send("", "GET", `${path}?a=1`);
      expect(answer.status, path).toBe(307);
      const { pathname, searchParams } = new URL(answer.headers.get("location") ?? "", url);
      expect([pathname, searchParams.get("next")], path).toEqual(["/sign-in", `${path}?a=1`]);
      const part = await fetch(`${url}${path}`, { redirect: "manual", headers: { RSC: "1" } });
      expect(part.status, `a part of ${path}`).toBe(307);
    }
    for (const path of ["/sign-in", "/setup"]) expect((await send("", "GET", path)).status, path).toBe(200);
  });

  test("nobody gets a part of a page by saying that the frame is there already", async () => {
    const cookie = await openSession(url, administrator.user, password);
    const page = await (await send(cookie, "GET", "/chats")).text();
    expect(page).toContain("Chats");
    const tree = ["", { children: ["(console)", { children: ["__PAGE__", {}] }] }, null, null, true];
    const answer = await fetch(`${url}/chats?_rsc=x`, {
      redirect: "manual",
      headers: { RSC: "1", "Next-Router-State-Tree": encodeURIComponent(JSON.stringify(tree)) },
    });
    const body = await answer.text();
    expect(body).not.toContain("whatsappServices");
    if (answer.status === 200) expect(body).toContain("/sign-in");
  });

  test("a viewer sees what an administrator listed, by every way, and changes nothing", async () => {
    const cookie = await openSession(url, "vera", password);
    const { services, agents } = await floorOf(cookie);
    expect([Object.keys(services), Object.keys(agents)]).toEqual([[sac], []]);
    const stream = await openRawStream(`${url}/api/stream`, { Cookie: cookie });
    const snapshot = JSON.parse((await stream.next("snapshot")).data);
    stream.close();
    expect([Object.keys(snapshot.services), Object.keys(snapshot.agents)]).toEqual([[sac], []]);
    const hidden = Object.keys((await floorOf(await openSession(url, administrator.user, password))).services)
      .filter((id) => id !== sac)
      .map(encodeURIComponent);
    expect(hidden.length).toBeGreaterThan(0);
    for (const [path, status] of [
      [`/api/trends?service=${encodeURIComponent(sac)}&kpi=waiting`, 200],
      [`/api/trends?service=${hidden[0]}&kpi=waiting`, 404],
      ["/api/trends/agents", 403],
      [`/api/dashboard/chat-services?service_id=${hidden[0]}`, 404],
      ["/api/alarms/rules", 200],
      ["/api/alarms/thresholds", 200],
      ["/api/baselines", 200],
      ["/api/views?path=/agents", 200],
      ["/api/boards", 200],
      ["/api/boards/any", 404],
      ["/api/boards/any/versions", 404],
      ["/api/admin/audit", 403],
      ["/api/admin/audit/export", 403],
      ["/api/admin/audit/chain", 403],
      ["/api/admin/sources", 403],
      ["/api/admin/health", 403],
    ] as const)
      expect((await send(cookie, "GET", path)).status, path).toBe(status);
    for (const [method, path] of [
      ["POST", "/api/alarms/any/acknowledge"],
      ["POST", "/api/alarms/any/snooze"],
      ["PUT", "/api/alarms/thresholds"],
      ["POST", "/api/alarms/rules"],
      ["PUT", "/api/alarms/rules/any"],
      ["POST", "/api/admin/audit/chain"],
      ["POST", "/api/admin/sources/test"],
      ["POST", "/api/exports"],
      ["POST", "/api/boards"],
      ["PUT", "/api/boards/any"],
      ["POST", "/api/boards/any/restore"],
    ] as const)
      expect((await send(cookie, method, path, {})).status, path).toBe(403);
    for (const [path, body, status] of [
      ["/api/baselines", { service: sac }, 201],
      ["/api/baselines", { service: sac, isShared: true }, 403],
      ["/api/baselines", { service: decodeURIComponent(hidden[0] ?? "") }, 404],
      ["/api/views", { path: "/agents", name: "Mine", query: "", isShared: true }, 403],
    ] as const)
      expect((await send(cookie, "POST", path, body)).status, JSON.stringify(body)).toBe(status);
    for (const path of ["/api/alarms/rules/any", "/api/boards/any"])
      expect((await send(cookie, "DELETE", path)).status, path).toBe(403);
  });

  test("a supervisor acts within their scope, and without an Interact login sees nobody", async () => {
    const sofia = await openSession(url, "sofia", password);
    expect(Object.keys((await floorOf(sofia)).services)).toEqual([sac]);
    const scopeOf = (ids: readonly string[]) => ({ ...rule, scope: { of: "services", ids } });
    expect((await send(sofia, "POST", "/api/alarms/rules", scopeOf([sac]))).status).toBe(201);
    expect((await send(sofia, "POST", "/api/alarms/rules", scopeOf([sac, "interact:Vendas"]))).status).toBe(
      403,
    );
    expect((await send(sofia, "POST", "/api/alarms/any/acknowledge", {})).status).toBe(404);
    const paulo = await openSession(url, "paulo", password);
    const { services, agents, sources } = await floorOf(paulo);
    expect([Object.keys(services), Object.keys(agents)]).toEqual([[], []]);
    expect(Object.keys(sources)).toEqual(["interact"]);
  });

  test("an administrator sees everything", async () => {
    const cookie = await openSession(url, administrator.user, password);
    const { services, agents } = await floorOf(cookie);
    expect([Object.keys(services).length, Object.keys(agents).length]).toEqual([10, 40]);
  });

  test("signing out in one tab leads all of them to the sign-in page, and back", async ({ context }) => {
    const [page, other] = [await signedPage(context, url, "vera"), await context.newPage()];
    await page.goto(url);
    await other.goto(`${url}/services?sort=name`);
    await Promise.all([seeLive(page), seeLive(other)]);
    await page.getByRole("button", { name: "Settings" }).click();
    await expect(page.getByRole("menu")).toContainText("Vera");
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(other).toHaveURL(/\/sign-in\?problem=ended&next=%2Fservices/);
    await expect(other.getByText("Your session has ended. Sign in again.")).toBeVisible();
    await other.getByLabel("Login").fill("vera");
    await other.getByLabel("Password").fill(password);
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other).toHaveURL(/\/services/);
    await seeLive(other);
    await expect(other.locator("[data-service]").first()).toBeVisible();
  });

  test("who does not see all agents is shown no count of all of them", async ({ context }) => {
    const page = await signedPage(context, url, "vera");
    await page.goto(url);
    await seeLive(page);
    await expect(page.locator("[data-presence-trend]")).toHaveCount(0);
  });
});

async function signedPage(context: BrowserContext, url: string, login: string): Promise<Page> {
  const [name = "", value = ""] = (await openSession(url, login, password)).split("=");
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
}
