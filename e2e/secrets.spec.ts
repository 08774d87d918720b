import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { freePort } from "./support/free-port.ts";
import { openSession } from "./support/sessions.ts";
import { speakRaw } from "./support/speak-raw.ts";
import { type App, startApp } from "./support/start-app.ts";
import { test } from "./support/test.ts";

/** Found nowhere but where it was planted. */
const mark = `planted${randomUUID().replaceAll("-", "")}`;
const secret = (place: string) => `${mark}-${place}-9f3c7a1e5b2d8064`;

const environment = {
  LOG_LEVEL: "trace",
  METRICS_TOKEN: secret("metrics"),
  CTI_SUPERVISOR: "sofia",
  CTI_PASSWORD: secret("cti"),
  APP_SECRET: secret("app"),
  ADMIN_USER: "boss",
  ADMIN_PASSWORD: secret("admin"),
  OIDC_CLIENT_SECRET: secret("oidc"),
};

test("no secret that is given to the server comes out of it again", async () => {
  const app = await startApp(environment);
  try {
    const cookie = await openSession(app.url, environment.ADMIN_USER, secret("admin"));
    const signed = [`Cookie: ${cookie}`, "Origin: http://localhost"];
    const answers = [
      ...(await askEverything(app, strange)),
      ...(await askEverything(app, signed)),
      await (
        await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${secret("metrics")}` } })
      ).text(),
    ];
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.join("\n")).toContain("process_cpu_seconds_total");
    for (const answer of answers) expect(answer).not.toContain(mark);
  } finally {
    await app.stop();
  }
  expect(app.output()).toContain('"level":"info"');
  expect(app.output()).not.toContain(mark);
});

for (const [place, name, value] of [
  [
    "the database's address",
    "DATABASE_URL",
    (port: number) => `postgres://mirante:${secret("db")}@127.0.0.1:${port}/mirante`,
  ],
  ["the CTI's address", "CTI_URL", (port: number) => `http://sofia:${secret("url")}@127.0.0.1:${port}`],
  ["a query", "CTI_URL", (port: number) => `http://127.0.0.1:${port}/?token=${secret("query")}`],
  ["a fragment", "PUBLIC_URL", () => `https://mirante.example.com/#${secret("fragment")}`],
  ["a wrong level", "LOG_LEVEL", () => secret("level")],
] as const)
  test(`a secret in ${place} (${name}) is not told, whether the server starts with it or not`, async () => {
    const told = await outputOf({ ...environment, [name]: value(await freePort()) });
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(mark);
  });

/** Everything that a server with this environment prints until it is stopped or ends by itself. */
async function outputOf(wanted: Record<string, string>): Promise<string> {
  try {
    const app = await startApp(wanted);
    await fetch(`${app.url}/readyz`);
    await app.stop();
    return app.output();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whom nobody knows, with something secret in every place for it. */
const strange = [
  `Cookie: __Host-sid=${secret("cookie")}; theme=dark`,
  `Authorization: Bearer ${secret("bearer")}`,
  `X-Api-Key: ${secret("key")}`,
];

const pages = [
  ...["/", "/services", "/agents", "/alarms", "/chats", "/chats/services", "/sign-in", "/%"],
  ...["/admin/audit", "/admin/sources", "/admin/health"],
];
const reads = [
  "/api/floor",
  "/api/stream",
  "/api/trends",
  "/api/dashboard/chats-dashboard",
  "/api/session",
  "/api/admin/people",
  "/api/admin/sessions",
  "/api/admin/audit",
  "/api/admin/sources",
  "/api/admin/health",
  "/api/none",
];
const probes = ["/metrics", "/readyz", "/healthz"];
const changes = [
  ["POST", "/api/session"],
  ["PUT", "/api/session/cti"],
  ["POST", "/api/commands/agent_logout"],
  ["POST", "/api/alarms/any/acknowledge"],
  ["PUT", "/api/alarms/thresholds"],
  ["POST", "/api/alarms/rules"],
  ["PUT", "/api/session/language"],
  ["POST", "/api/admin/people"],
  ["POST", "/api/admin/keys"],
  ["POST", "/api/admin/sources/test"],
  ["POST", "/api/exports"],
  ["POST", "/agents"],
] as const;
const bodies = [
  ["application/json", JSON.stringify({ user: "sofia", password: secret("body"), token: secret("body") })],
  ["application/json", `{"password":"${secret("broken")}"`],
  ["application/x-www-form-urlencoded", `user=sofia&password=${secret("form")}`],
  ["text/plain", secret("text")],
] as const;

/** Answers, headers included, to requests with a secret wherever one can stand in them. */
async function askEverything({ port }: App, who: readonly string[]): Promise<readonly string[]> {
  const query = `?token=${secret("query")}&password=${secret("query")}`;
  const answers: string[] = [];
  for (const path of [...pages, ...reads, ...probes]) {
    answers.push((await ask(port, who, "GET", path)).join("\n"));
    const [head, body] = await ask(port, who, "GET", `${path}${query}`);
    // Next writes the address of a page into that page, and its reader has it before their eyes anyway; so has who is
    // sent to sign in, and comes back to it.
    const told = head.replace(/^location: \/sign-in\?next=.*$/im, "");
    answers.push(/^content-type: text\/html/im.test(head) ? told : `${told}\n${body}`);
  }
  for (const [method, path] of changes)
    for (const body of bodies) answers.push((await ask(port, who, method, path, body)).join("\n"));
  return answers;
}

async function ask(
  port: number,
  who: readonly string[],
  method: string,
  path: string,
  [type, body]: readonly [type: string, body: string] = ["", ""],
): Promise<readonly [head: string, body: string]> {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    "Host: localhost",
    "Connection: close",
    ...who,
    `Last-Event-ID: ${secret("event")}`,
    `Referer: http://localhost/?token=${secret("referer")}`,
    ...(body === "" ? [] : [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  const answer = await speakRaw(port, [...lines, "", ""].join("\r\n"), [body]);
  expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(200);
  return [answer.head, answer.body];
}
