import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import { takeOrdersAhead } from "./take-orders-ahead.ts";

let house: WatchedHouse;
let [next, other]: Server[] = [];
/** What was left to the server's own listener. */
let left: string[] = [];

async function listen(): Promise<Server> {
  const server = createServer((request, response) => {
    left.push(`${request.method} ${request.url}`);
    response.end("next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const portOf = (server: Server | undefined) => (server?.address() as AddressInfo | undefined)?.port ?? 0;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 4, services: 2, scenario: "still" });
  await vi.waitFor(() => expect(house.runtime.floor().sources.interact?.link).toBe("live"), 15_000);
  await vi.waitFor(() => expect(Object.keys(house.runtime.floor().agents)).toHaveLength(4), 15_000);
  [next, other] = [await listen(), await listen()];
  takeOrdersAhead(
    async () => house.runtime,
    () => portOf(next),
  );
}, 40_000);

afterAll(async () => {
  for (const server of [next, other]) {
    server?.closeAllConnections();
    server?.close();
  }
  await house?.close();
});

interface Asked {
  readonly method?: string;
  readonly type?: string;
  readonly server?: Server | undefined;
}

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}

function ask(path: string, who: Signed, body: string, { method = "POST", type, server = next }: Asked = {}) {
  left = [];
  return new Promise<Answered>((resolve, reject) => {
    const headers = { ...who, "content-type": type ?? "application/json" };
    const asked = httpRequest(
      { host: "127.0.0.1", port: portOf(server), path, method, headers },
      (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const path = "/api/commands/agent_logout";
const nobody: Signed = { host: "localhost:3000", origin: "http://localhost:3000" };
const order = () => JSON.stringify({ agent: Object.keys(house.runtime.floor().agents)[0] });
const asked = () => house.simulator.requests().filter((request) => request.path.includes("agent_logout"));

it("answers an order as its route does, with what every answer says to browsers", async () => {
  const supervisor = await house.people.supervisorOf("sofia", {});
  const { status, text, headers } = await ask(path, supervisor, order());
  expect([status, JSON.parse(text).code]).toEqual([428, "cti_credentials_required"]);
  expect(headers).toMatchObject({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
  const reset = await ask("/api/commands/reset_agent_stats", supervisor, order());
  expect([reset.status, Object.keys(JSON.parse(reset.text))]).toEqual([200, ["id", "status"]]);
  expect(left).toEqual([]);
});

it("lets nobody past what stands before an order", async () => {
  const { admin, viewer } = house.people;
  const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
  expect(await statusOf(path, nobody, order())).toBe(401);
  expect(await statusOf(path, viewer, order())).toBe(403);
  expect(await statusOf(path, { ...admin, origin: "https://elsewhere.example" }, order())).toBe(403);
  expect(await statusOf(path, { ...admin, host: "elsewhere.example" }, order())).toBe(403);
  expect(await statusOf(path, admin, order(), { type: "text/plain" })).toBe(415);
  expect(await statusOf(path, admin, `{"agent":"${"x".repeat(300_000)}"}`)).toBe(413);
  expect(await statusOf(path, admin, "{")).toBe(400);
  expect(await statusOf("/api/commands/no_such", admin, order())).toBe(404);
  expect([left, asked()]).toEqual([[], []]);
});

it("leaves everything else to the server it stands before, and other servers alone", async () => {
  for (const [elsewhere, method] of [
    [path, "DELETE"],
    [path, "GET"],
    [`${path}?x=1`, "POST"],
    [`${path}/`, "POST"],
    ["/api//commands/agent_logout", "POST"],
    ["/api/commands/agent%5Flogout", "POST"],
  ] as const) {
    expect((await ask(elsewhere, house.people.admin, "", { method })).text).toBe("next");
    expect(left).toEqual([`${method} ${elsewhere}`]);
  }
  expect((await ask(path, house.people.admin, order(), { server: other })).text).toBe("next");
});

it("goes on when somebody leaves in the middle of an order, and says nothing of it", async () => {
  const headers = { ...house.people.admin, "content-type": "application/json", "content-length": 100 };
  const leaving = httpRequest({ host: "127.0.0.1", port: portOf(next), path, method: "POST", headers });
  const gone = new Promise<void>((resolve) => leaving.on("error", () => resolve()));
  leaving.write('{"agent":');
  await expect.poll(() => connections(next)).toBeGreaterThan(0);
  leaving.destroy();
  await gone;
  await expect.poll(() => connections(next)).toBe(0);
  expect((await ask(path, nobody, order())).status).toBe(401);
  expect([left, asked()]).toEqual([[], []]);
});

function connections(server: Server | undefined): Promise<number> {
  return new Promise((resolve) => server?.getConnections((_, count) => resolve(count)));
}
