import { expect } from "@playwright/test";
import { type DescribedApp, readDescribed } from "./support/described.ts";
import { cookieOf, enterBy, wellBeat } from "./support/screen-house.ts";
import { fetchSigned, signedHeaders } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { tvBoard } from "./support/tv-board.ts";

interface Made {
  readonly id: string;
}

const csv = "text/csv; charset=utf-8";

/** Whoever writes against the interface goes by its description alone: no answer may be other than that says. */
test.describe
  .serial("the description of the interface", () => {
    test.describe.configure({ timeout: 120_000 });
    let floor: WatchedFloor;
    let app: DescribedApp;
    let service: string;
    let agent: string;
    let fromMs: number;

    test.beforeAll(async () => {
      floor = await startFloor({ speed: 20 }, { CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" });
      app = await readDescribed(floor.app.url);
      fromMs = Date.now();
      // Contacts of a whole hour, so that there is something of everything to tell.
      floor.cti.advanceWorld(3_600);
      const { services, agents } = floor.cti.truth();
      service = `interact:${services.find(({ type }) => type === "inbound")?.name}`;
      agent = `interact:${agents[0]?.name}`;
    });
    test.afterAll(() => floor?.stop());

    const within = (path: string, query: Readonly<Record<string, string>>) =>
      `${path}?${new URLSearchParams(query)}`;

    test("is true of what is told of the floor, of its trends and of its history", async () => {
      for (const path of ["/api/floor", "/api/openapi.json", "/healthz", "/readyz", "/api/history/standing"])
        await app.ask(`get ${path}`);
      for (const path of ["/api/dashboard/chats-dashboard", "/api/dashboard/chat-services"])
        await app.ask(`get ${path}`);
      for (const path of ["/api/trends/agents", "/api/trends/changes", "/api/trends/sparklines"])
        await app.ask(`get ${path}`, { at: path.endsWith("sparklines") ? `${path}?kpi=waiting` : path });
      const kpi = "service_level";
      await app.ask("get /api/trends/sparklines", {
        at: within("/api/trends/sparklines", { kpi, media: "voice" }),
      });
      for (const path of ["/api/trends", "/api/history/series"])
        await app.ask(`get ${path}`, { at: within(path, { service, kpi }) });
      const against = "yesterday";
      await app.ask("get /api/history/compare", { at: within("/api/history/compare", { kpi, against }) });
      for (const path of ["/api/history/alarms", "/api/history/contacts", "/api/history/annotations"])
        await app.ask(`get ${path}`);
      const named = `/api/history/agents/${encodeURIComponent(agent)}`;
      await app.ask("get /api/history/agents/{id}", { at: named });
    });

    test("is true of boards and of the screens that show them", async () => {
      const board = tvBoard(floor.cti.truth(), { name: "Hall" });
      const { id } = await app.ask<Made>("post /api/boards", { body: { board }, status: 201 });
      const at = `/api/boards/${id}`;
      const night = { from: "22:00", to: "06:00", brightness: 0.5 };
      await app.ask("put /api/boards/{id}", { at, body: { version: 1, board: { ...board, night } } });
      await app.ask("post /api/boards/{id}/restore", { at: `${at}/restore`, body: { version: 1 } });
      await app.ask("get /api/boards");
      await app.ask("get /api/boards/{id}", { at });
      await app.ask("get /api/boards/{id}/versions", { at: `${at}/versions` });

      const wanted = { name: "Hall", board: id, mostDevices: 2, expiresAt: "2099-01-01T00:00:00Z" };
      const { link, token } = await app.ask<{ readonly link: Made; readonly token: string }>(
        "post /api/screens/links",
        { body: wanted, status: 201 },
      );
      const place = `/api/screens/links/${link.id}`;
      await app.ask("patch /api/screens/links/{id}", { at: place, body: { name: "Hall 2" } });
      await app.ask("get /api/screens/links");
      await app.ask("post /api/screens/session", { body: { token }, headers: { Origin: floor.app.url } });
      const headers = {
        Cookie: cookieOf(await enterBy(floor.app.url, { token })),
        Origin: floor.app.url,
      };
      await app.ask("post /api/screens/beat", { body: wellBeat(id), headers });
      const { screens } = await app.ask<{ readonly screens: readonly Made[] }>("get /api/screens");
      for (const { id: screen } of screens)
        await app.ask("post /api/screens/{id}/orders", {
          at: `/api/screens/${screen}/orders`,
          body: { kind: "show", board: id },
        });
      await app.ask("post /api/screens/beat", { body: wellBeat(id), headers });
      await app.ask("get /api/screens");
      // What its board shows, and who it is.
      for (const path of ["/api/floor", "/api/session", "/api/dashboard/chat-services"])
        await app.ask(`get ${path}`, { headers });
    });

    test("is true of what people order, watch, count and keep", async () => {
      const rule = {
        name: "Waits",
        kpi: "waiting",
        scope: { of: "each_service" },
        direction: "above",
        warn: 0,
      };
      const { id: made } = await app.ask<Made>("post /api/alarms/rules", { body: rule, status: 201 });
      const changed = { ...rule, critical: 500, quietHours: { from: "22:00", to: "06:00" } };
      await app.ask("put /api/alarms/rules/{id}", { at: `/api/alarms/rules/${made}`, body: changed });
      await app.ask("get /api/alarms/rules");
      const alarms = async () => {
        const told = await app.ask<{ readonly alarms: object }>("get /api/floor");
        return Object.keys(told.alarms).filter((each) => each.includes(made)).length;
      };
      await expect.poll(alarms, { timeout: 20_000 }).toBeGreaterThan(0);
      await app.ask("get /api/trends/changes");
      const { thresholds } = await app.ask<{ readonly thresholds: object }>("get /api/alarms/thresholds");
      await app.ask("put /api/alarms/thresholds", { body: { thresholds } });

      const { id: count } = await app.ask<Made>("post /api/baselines", { body: { service }, status: 201 });
      await app.ask("get /api/baselines");
      const figures = `/api/baselines/${count}/figures`;
      await app.ask("get /api/baselines/{id}/figures", { at: figures });

      const view = { path: "/agents", name: "Paused", query: "presence=paused" };
      const { id: kept } = await app.ask<Made>("post /api/views", { body: view, status: 201 });
      await app.ask("patch /api/views/{id}", { at: `/api/views/${kept}`, body: { isShared: true } });
      await app.ask("get /api/views", { at: "/api/views?path=/agents" });

      const order = "post /api/commands/{name}";
      const at = "/api/commands/reset_service_stats";
      await app.ask(order, { at, body: { service } });
      await app.ask(order, { at, body: { services: [service, "interact:Nobody"] } });
      await app.ask("get /api/floor");
    });

    test("is true of whom and what administrators look after", async () => {
      const wanted = { login: "vera", name: "Vera", role: "supervisor", interactLogin: "sofia" };
      const { id } = await app.ask<Made>("post /api/admin/people", { body: wanted, status: 201 });
      const at = `/api/admin/people/${id}`;
      await app.ask("patch /api/admin/people/{id}", { at, body: { locale: "es" } });
      await app.ask("get /api/admin/people");
      await app.ask("get /api/admin/people/{id}/rights", { at: `${at}/rights` });
      await app.ask("post /api/admin/people/{id}/rights", { at: `${at}/rights` });
      const { token } = await app.ask<{ readonly token: string }>("post /api/admin/people/{id}/link", {
        at: `${at}/link`,
      });
      await app.ask("post /api/session/link", { body: { token }, headers: { Origin: floor.app.url } });
      await app.ask("delete /api/admin/people/{id}/sessions", { at: `${at}/sessions` });

      const team = { name: "Morning", agents: [agent] };
      const { id: made } = await app.ask<Made>("post /api/admin/teams", { body: team, status: 201 });
      await app.ask("put /api/admin/teams/{id}", { at: `/api/admin/teams/${made}`, body: team });
      await app.ask("get /api/admin/teams");
      const key = { name: "Reports", role: "viewer", narrowing: { teams: [made] } };
      const { secret } = await app.ask<{ readonly secret: string }>("post /api/admin/keys", {
        ...{ body: key, status: 201 },
      });
      await app.ask("get /api/admin/keys");
      for (const path of ["/api/session", "/api/floor", "/api/history/contacts"])
        await app.ask(`get ${path}`, { headers: { Authorization: `Bearer ${secret}` } });

      for (const path of [
        "/api/session",
        "/api/session/sessions",
        "/api/admin/sessions",
        "/api/admin/health",
      ])
        await app.ask(`get ${path}`);
      await app.ask("post /api/admin/sources/test", { body: {} });
      await app.ask("get /api/admin/sources");
      await app.ask("get /api/admin/audit", { at: "/api/admin/audit?limit=500" });
      await app.ask("post /api/admin/audit/chain", { body: {} });
      await app.ask("get /api/admin/audit/chain");
      await app.ask("get /api/admin/health");
    });

    test("is true of reports of shifts", async () => {
      const draft = {
        ...{ name: "Whole days", services: "all", language: "en", targets: { service_level: 0.8 } },
        shift: { from: "00:00", to: "00:00", days: [1, 2, 3, 4, 5, 6, 7] },
        recipients: ["ana@example.com"],
      };
      const { id } = await app.ask<Made>("post /api/reports", { body: draft, status: 201 });
      const at = `/api/reports/${id}`;
      const headers = { ...signedHeaders(floor.app.url), "If-Match": '"1"' };
      await app.ask("put /api/reports/{id}", { at, body: { ...draft, name: "Days" }, headers });
      await app.ask("get /api/reports");
      const { shifts } = await app.ask<{ readonly shifts: readonly { readonly date: string }[] }>(
        "get /api/reports/{id}",
        { at },
      );
      expect(shifts.length).toBeGreaterThan(0);
      const sheet = "get /api/reports/{id}/shifts/{date}";
      await app.ask(sheet, { at: `${at}/shifts/${shifts[0]?.date}` });
      await app.ask("get /api/reports/{id}/sendings", { at: `${at}/sendings` });
    });

    test("is true of what is kept to look back at", async () => {
      const at = within("/api/replay/floor", { at: new Date(fromMs).toISOString() });
      const isKept = async () => (await fetchSigned(`${floor.app.url}${at}`)).status;
      await expect.poll(isKept, { timeout: 20_000 }).toBe(200);
      await app.ask("get /api/replay/floor", { at });
      await app.ask("get /api/replay");
      const body = {
        name: "The hour before",
        from: new Date(fromMs).toISOString(),
        to: new Date(fromMs + 3_000).toISOString(),
      };
      const { id } = await app.ask<Made>("post /api/replay/recordings", { body, status: 201 });
      await app.ask("get /api/replay/recordings");
      await app.ask("get /api/replay", { at: `/api/replay?recording=${id}` });

      const type = "application/vnd.mirante.recording";
      const stream = "text/event-stream; charset=utf-8";
      for (const [path, expected] of [
        [`/api/replay/recordings/${id}`, type],
        [within("/api/replay/stream", { at: new Date(fromMs).toISOString() }), stream],
        ["/api/stream", stream],
        ["/api/admin/audit/export", csv],
        ["/metrics", /^text\/plain/],
      ] as const) {
        const answer = await fetchSigned(`${floor.app.url}${path}`);
        expect(answer.status, path).toBe(200);
        expect(answer.headers.get("content-type"), path).toMatch(expected);
        await answer.body?.cancel();
      }
    });

    test("was asked about every answer that it describes", () => {
      // A file taken from elsewhere is of `replay.spec.ts`, what a mail server is wanted for of `reports.spec.ts`.
      const others = new Set(["put /api/replay/recordings", "post /api/reports/{id}/sendings"]);
      const left = app.operations.filter((each) => !app.asked().has(each) && !others.has(each));
      expect(left).toEqual([]);
    });
  });
