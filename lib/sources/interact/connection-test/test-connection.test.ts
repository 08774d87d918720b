import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";
import { createSystemClock } from "../system-clock.ts";
import type { ConnectionReport } from "./connection-report.ts";
import { type TestedConnection, testConnection } from "./test-connection.ts";

let cti: Simulator;
let server: Server | undefined;

beforeAll(async () => {
  cti = await startSimulator({ agents: 3, services: 1, scenario: "still" });
});
afterAll(() => cti.close());
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(answer: RequestListener): Promise<string> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

async function test(
  given: Partial<TestedConnection> & Pick<TestedConnection, "url">,
): Promise<ConnectionReport> {
  return testConnection(
    { format: "json", ...given },
    { clock: createSystemClock(), signal: AbortSignal.timeout(10_000) },
  );
}

const told = ({ steps }: ConnectionReport) =>
  Object.fromEntries(steps.map(({ step, outcome, reason }) => [step, reason ?? outcome]));

describe("a test of the connection to a contact centre", () => {
  it("finds a CTI, its formats and its licences, and changes nothing there", async () => {
    const report = await test({ url: cti.url.replace("127.0.0.1", "localhost"), format: "xml" });
    expect(told(report)).toEqual({
      ...{ address: "passed", name: "passed", connect: "passed", http: "passed" },
      ...{ cti: "passed", format: "passed", login: "skipped" },
    });
    expect(report.steps.find(({ step }) => step === "format")?.formats).toEqual(["json", "xml"]);
    expect(report.licences).toContainEqual({ monitor: "supervisor", existing: 100_000, inUse: 0 });
    expect([cti.subscriptions(), cti.channels()]).toEqual([[], []]);
  });

  it.each([
    ["sofia", "sofia123", "passed"],
    ["sofia", "planted-secret", "denied"],
    ["carlos", "carlos123", "no_commands"],
    ["nobody", "planted-secret", "stranger"],
  ])("of the login %s says whether it is taken: %s", async (login, password, expected) => {
    const report = await test({ url: cti.url, credential: { login, password } });
    expect(told(report).login).toBe(expected);
    expect(JSON.stringify(report)).not.toContain(password);
  });

  it("says that nothing is proved when a CTI answers a right login as it does a strange one", async () => {
    const url = await serve((request, response) => {
      const isGrants = request.url?.includes("get_user_grants");
      const grants = { supervision: ["agent_change_state"] };
      const body = isGrants
        ? { command: "get_user_grants", status: "ok", name: "sofia", grants }
        : { command: "get", status: "error", error_type: "not_found" };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ response: body }));
    });
    const report = await test({ url, credential: { login: "sofia", password: "sofia123" } });
    expect(told(report).login).toBe("not_checked");
  });

  it.each<[string, RequestListener]>([
    ["a web page", (_request, response) => response.end("<!doctype html><html><body>Hello</body></html>")],
    ["a page that is missing", (_request, response) => response.writeHead(404).end("Not found")],
    ["the health of another server", (_request, response) => response.end('{"status":"ok"}')],
    ["another server's other word", (_request, response) => response.end('{"status":"up"}')],
    ["a way elsewhere", (_request, response) => response.writeHead(302, { location: cti.url }).end()],
  ])("takes %s for no CTI", async (_what, answer) => {
    expect(told(await test({ url: await serve(answer) }))).toMatchObject({
      ...{ http: "passed", cti: "not_cti", format: "skipped", login: "skipped" },
    });
  });

  it("cannot tell what is behind a server that is unavailable", async () => {
    const url = await serve((_request, response) => response.writeHead(503).end());
    const report = await test({ url });
    expect(told(report)).toMatchObject({ http: "passed", cti: "unavailable", format: "skipped" });
    expect(report.steps.find(({ step }) => step === "http")?.status).toBe(503);
  });

  it("names a port where nobody listens, and one that does not speak HTTP", async () => {
    const closed = await serve(() => undefined);
    server?.close();
    expect(told(await test({ url: closed }))).toMatchObject({ connect: "refused", http: "skipped" });
    const silent = createTcpServer((socket) => socket.on("error", () => undefined).end("220 mail ready\r\n"));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    expect(told(await test({ url: `http://127.0.0.1:${port}` }))).toMatchObject({ http: "no_http" });
    expect(told(await test({ url: `https://127.0.0.1:${port}` })).connect).toMatch(/^(tls|reset|failed)$/);
    silent.close();
  });

  it("asks nothing of addresses that are never asked, by number or by name", async () => {
    for (const url of ["http://169.254.169.254", "http://[fe80::1]:8582", "http://0/"])
      expect(told(await test({ url })), url).toMatchObject({ address: "forbidden", connect: "skipped" });
    expect(told(await test({ url: "ftp://cti" })).address).toBe("malformed");
    const report = await testConnection(
      { url: "http://metadata.example", format: "json" },
      {
        clock: createSystemClock(),
        signal: AbortSignal.timeout(5000),
        resolve: async () => [{ address: "169.254.169.254", family: 4 }],
      },
    );
    expect(told(report)).toMatchObject({ name: "forbidden", connect: "skipped" });
    expect(JSON.stringify(report)).not.toContain("169.254");
  });

  it("ends when its time is over", async () => {
    const url = await serve(() => undefined);
    const report = await testConnection(
      { url, format: "json" },
      { clock: createSystemClock(), signal: AbortSignal.timeout(300) },
    );
    expect(told(report)).toMatchObject({ connect: "passed", http: "timeout", cti: "skipped" });
  });
});
