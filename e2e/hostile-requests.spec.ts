import { type AddressInfo, createServer } from "node:net";
import { expect } from "@playwright/test";
import { pathOf } from "./support/page-paths.ts";
import { fetchSigned, signedHeaders } from "./support/sessions.ts";
import { type SpokenAnswer, speakRaw } from "./support/speak-raw.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const changes = [
  ["POST", "/api/alarms/any/acknowledge"],
  ["POST", "/api/alarms/any/snooze"],
  ["PUT", "/api/alarms/thresholds"],
  ["POST", "/api/alarms/rules"],
  ["PUT", "/api/alarms/rules/any"],
  ["POST", "/api/admin/audit/chain"],
  ["POST", "/api/admin/sources/test"],
  ["POST", "/api/exports"],
] as const;

const kilobyte = 1024;

test.describe("a request that no browser would send", () => {
  let floor: WatchedFloor;

  test.beforeAll(async () => {
    floor = await startFloor();
  });
  test.afterAll(() => floor?.stop());
  // Whatever was said, the server still serves.
  test.afterEach(async () => expect((await fetchSigned(`${floor.app.url}/api/floor`)).status).toBe(200));

  /** Said by somebody who is signed in, on a page of ours unless it says another. */
  const say = (
    method: string,
    path: string,
    headers: readonly string[] = [],
    body: Iterable<string> = [],
  ) => {
    const cookie = `Cookie: ${signedHeaders(floor.app.url).Cookie}`;
    const origin = headers.some((header) => header.startsWith("Origin:")) ? [] : ["Origin: http://localhost"];
    const head = [`${method} ${path} HTTP/1.1`, "Host: localhost", "Connection: close", cookie, ...origin];
    return speakRaw(floor.app.port, [...head, ...headers, "", ""].join("\r\n"), body);
  };

  for (const [method, path] of changes) {
    test(`to change something (${method} ${path}) is judged before its body is read`, async () => {
      const text = '{"note":"x"}';
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
      ])
        await expectRefusal(
          say(method, path, [`Content-Type: ${type}`, `Content-Length: ${text.length}`], [text]),
          415,
        );
      await expectRefusal(say(method, path, [`Content-Length: ${text.length}`], [text]), 415);
      const json = "Content-Type: application/json";
      await expectRefusal(say(method, path, [json, "Content-Length: 10737418240"], ["{"]), 413);
      await expectRefusal(say(method, path, [json, "Content-Length: 1"], ["{"]), 400);
      await expectRefusal(
        say(method, path, [json, "Origin: https://evil.example", `Content-Length: ${text.length}`], [text]),
        403,
      );
    });
  }

  test("and goes on sending for ever is not listened to", async () => {
    const headers = ["Content-Type: application/json", "Transfer-Encoding: chunked"];
    const before = await residentMegabytes(floor.app.url);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => say("POST", "/api/alarms/rules", headers, endlessChunks())),
    );
    for (const { status, sentBytes } of answers) {
      // The refusal, unless the reset of a connection that was still being sent on came before it.
      expect([413, 0]).toContain(status);
      // What fits into the buffers of both ends, and no more.
      expect(sentBytes).toBeLessThan(16 * kilobyte * kilobyte);
    }
    expect(answers.map(({ status }) => status)).toContain(413);
    expect((await residentMegabytes(floor.app.url)) - before).toBeLessThan(60);
  });

  test("with two lengths, or that hides a second one, is refused", async () => {
    const lengths = ["Content-Type: application/json", "Content-Length: 2", "Transfer-Encoding: chunked"];
    expect((await say("POST", "/api/alarms/rules", lengths, ["{}"])).status).toBe(400);
    const twice = ["Content-Type: application/json", "Content-Length: 2", "Content-Length: 20"];
    expect((await say("POST", "/api/alarms/rules", twice, ["{}"])).status).toBe(400);
  });

  test("to a page is only ever one to read it", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      for (const headers of [
        ["Next-Action: 7f0000000000000000000000000000000000000000"],
        ["Content-Type: multipart/form-data; boundary=x"],
        ["Content-Type: text/plain;charset=UTF-8", "Next-Action: x"],
      ]) {
        const answer = await say(method, "/agents", [...headers, "Content-Length: 0"]);
        expect(answer.status, `${method} ${headers}`).toBe(405);
        expect(answer.header("allow")).toEqual(["GET, HEAD"]);
      }
    const long = "a".repeat(kilobyte * kilobyte);
    const answer = await say("POST", "/agents", ["Next-Action: x", `Content-Length: ${long.length}`], [long]);
    expect(answer.status).toBe(405);
  });

  test("that speaks as Next does to itself gets no page without its policy, and no other page", async () => {
    const plain = await say("GET", "/agents");
    const title = /<title>[^<]*<\/title>/.exec(plain.body)?.[0] ?? "no title";
    for (const header of [
      `x-middleware-subrequest: ${Array(5).fill("proxy").join(":")}`,
      `x-middleware-subrequest: ${Array(5).fill("src/proxy").join(":")}`,
      `x-middleware-subrequest: ${Array(5).fill("middleware").join(":")}`,
      "x-middleware-subrequest-id: 00000000",
      "x-middleware-next: 1",
      "x-middleware-rewrite: http://169.254.169.254/latest/meta-data",
      "x-middleware-override-headers: content-security-policy",
      "x-middleware-set-cookie: planted=1",
      "x-invoke-path: /api/floor",
      "x-invoke-output: /api/floor",
      "x-matched-path: /api/floor",
      "x-now-route-matches: 1=planted",
      "x-nextjs-rewritten-path: /api/floor",
      "x-forwarded-host: evil.example",
      "purpose: prefetch",
      "next-router-prefetch: 1",
    ]) {
      const answer = await say("GET", "/agents", [header]);
      expect(answer.status, header).toBe(200);
      expect(nonceOf(answer), header).not.toBe(nonceOf(plain));
      expect(answer.body, header).toContain(title);
      expect(answer.body, header).not.toContain("evil.example");
      expect(answer.header("set-cookie").join(), header).not.toContain("planted");
    }
  });

  test("that claims to be a prefetch of Next's gets nothing", async () => {
    expect((await say("GET", "/agents", ["x-middleware-prefetch: 1"])).body).toBe("{}");
  });

  test("cannot choose the nonce of a page", async () => {
    const policy = "Content-Security-Policy: script-src 'nonce-planted' 'unsafe-inline'";
    const answer = await say("GET", "/", ["x-nonce: planted", policy]);
    expect(answer.status).toBe(200);
    expect(answer.head).not.toContain("planted");
    expect(answer.body).not.toContain("planted");
  });

  test("for a page in one of Next's other forms is given no more than the page", async () => {
    const names = floor.cti.truth().agents.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    const forms = ["/agents", pathOf("agents", names[0] ?? ""), "/chats", "/index", "/"].flatMap((path) => [
      { path: `${path}.rsc`, headers: [] },
      { path: `${path}.segments/_tree.segment.rsc`, headers: [] },
      { path: `${path}.txt`, headers: [] },
      { path: `/_next/data/x${path}.json`, headers: [] },
      { path, headers: ["RSC: 1"] },
      { path: `${path}?_rsc=x`, headers: ["RSC: 1", "Next-Router-Prefetch: 1"] },
      { path, headers: ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /_tree"] },
    ]);
    for (const { path, headers } of forms) {
      const answer = await say("GET", path, headers);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.header("content-security-policy"), path).toHaveLength(1);
      // The page itself is empty: who is there is only told by the stream.
      for (const name of names.slice(1)) expect(answer.body, path).not.toContain(`interact:${name}"`);
    }
  });

  // The refusal, unless the reset of a connection that was still being sent on came before it.
  const refusedOrReset = [431, 0];

  test("of absurd length is refused before anybody looks at it", async () => {
    const long = "a".repeat(kilobyte * kilobyte);
    for (const path of [`/api/stream?since=${long}`, `/api/floor?${long}`, `/agents?${long}`, `/${long}`])
      expect(refusedOrReset, path.slice(0, 20)).toContain((await say("GET", path)).status);
    for (const header of [`Last-Event-ID: ${long}`, `Cookie: ${long}`, `Authorization: Bearer ${long}`])
      expect(refusedOrReset, header.slice(0, 20)).toContain(
        (await say("GET", "/api/stream", [header])).status,
      );
  });

  test("that is only long means what a short one means", async () => {
    const since = "a".repeat(8 * kilobyte);
    const stream = await say("GET", `/api/stream?since=${since}`);
    expect(stream.status).toBe(200);
    const many = Array.from({ length: 2000 }, (_, index) => `a${index}=`).join("&");
    expect((await say("GET", `/api/floor?${many}`)).status).toBe(200);
    expect((await say("GET", `/agents?${many}`)).status).toBe(200);
    expect((await say("GET", `/api/trends?service=${since}&kpi=waiting`)).status).toBeLessThan(500);
  });

  test("with line ends in a name adds no header and breaks no answer", async () => {
    const evil = "x%0d%0aSet-Cookie:%20planted=1%0d%0a%0d%0a<script>alert(1)</script>";
    for (const [method, path] of [
      ["GET", `/services/${evil}`],
      ["GET", `/agents/${evil}`],
      ["GET", `/${evil}`],
      ["GET", `/${evil}/`],
      ["GET", `//${evil}`],
      ["GET", `/api/${evil}`],
      ["GET", `/api/stream?topics=${evil}`],
      ["GET", `/api/stream?since=${evil}`],
      ["GET", `/api/trends?service=${evil}&kpi=${evil}`],
      ["GET", `/api/dashboard/chat-services?organization_id=${evil}&service_id=${evil}&media_filter=${evil}`],
      ["DELETE", `/api/alarms/${evil}/acknowledge`],
      ["DELETE", `/api/alarms/rules/${evil}`],
    ] as const) {
      const answer = await say(method, path, ['If-Match: "1"']);
      expect(answer.status, path).toBeGreaterThanOrEqual(200);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.header("set-cookie").join(), path).not.toContain("planted");
      if (answer.header("content-type").join().includes("html")) {
        expect(answer.body, path).not.toContain("<script>alert(1)</script>");
      }
    }
    for (const raw of [
      "GET /x\r\nSet-Cookie: planted=1 HTTP/1.1",
      "GET /x\u0000y HTTP/1.1",
      "GET /x\ry HTTP/1.1",
    ]) {
      const words = `${raw}\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
      const answer = await speakRaw(floor.app.port, words);
      expect(answer.status, raw).toBeGreaterThanOrEqual(400);
      expect(answer.status, raw).toBeLessThan(500);
      expect(answer.head, raw).not.toContain("planted");
    }
  });

  test("is never sent on to another host", async () => {
    for (const path of [
      "//evil.example",
      "//evil.example/%2f..",
      "/\\evil.example",
      "/%5cevil.example/",
      "/agents/",
    ]) {
      const [location] = (await say("GET", path)).header("location");
      if (location !== undefined) expect(new URL(location, "http://localhost").host, path).toBe("localhost");
    }
  });

  test("is never passed on: the server asks nobody for its sake", async () => {
    let asked = 0;
    const bystander = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => bystander.listen(0, "127.0.0.1", resolve));
    const address = `127.0.0.1:${(bystander.address() as AddressInfo).port}`;
    const upgrade = [
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ];
    for (const [method, path, headers] of [
      ["GET", `http://${address}/`, []],
      ["GET", `http://${address}/api/floor`, []],
      ["POST", `http://${address}/`, ["Content-Length: 0"]],
      ["GET", `//${address}/`, []],
      ["GET", "/agents", [`x-middleware-rewrite: http://${address}/`]],
      ["GET", "/agents", [`x-forwarded-host: ${address}`, `Forwarded: host=${address}`]],
      ["POST", "/agents", [`x-forwarded-host: ${address}`, "Next-Action: x", "Content-Length: 0"]],
      ["CONNECT", address, []],
    ] as const)
      expect((await say(method, path, headers)).status, `${method} ${path}`).toBeLessThan(500);
    for (const path of ["/", "/agents", "/nowhere", `http://${address}/`, `//${address}/`, "/api/floor"]) {
      const words = [
        `GET ${path} HTTP/1.1`,
        "Host: localhost",
        "Connection: close, Upgrade",
        ...upgrade,
        "",
        "",
      ];
      // Answered as if it had not asked, and not left open.
      const { status } = await speakRaw(floor.app.port, words.join("\r\n"));
      expect(status, path).toBeGreaterThanOrEqual(200);
      expect(status, path).toBeLessThan(500);
    }
    expect(asked).toBe(0);
    bystander.close();
  });

  test("for a picture makes the server fetch none", async () => {
    for (const url of ["http://169.254.169.254/x.png", "/icon.svg", "//evil.example/x.png"])
      expect((await say("GET", `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`)).status, url).toBe(
        404,
      );
  });

  test("by a method that reads nothing and changes nothing is refused, and never repeated", async () => {
    for (const path of ["/", "/api/floor"])
      for (const method of ["TRACE", "PROPFIND", "NONSENSE"]) {
        const answer = await say(method, path, ["Cookie: planted"]);
        expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(answer.head + answer.body, `${method} ${path}`).not.toContain("planted");
      }
  });
});

async function expectRefusal(asked: Promise<SpokenAnswer>, status: number): Promise<void> {
  const answer = await asked;
  expect(answer.status, answer.head).toBe(status);
  expect(answer.header("content-type")).toEqual(["application/problem+json"]);
}

/** Chunks of 16 KB without end. */
function* endlessChunks(): Generator<string, never> {
  const chunk = `4000\r\n${" ".repeat(16 * kilobyte)}\r\n`;
  for (;;) yield chunk;
}

function nonceOf(answer: SpokenAnswer): string {
  const [policy = ""] = answer.header("content-security-policy");
  const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce, policy).toMatch(/^[\w+/]{22}==$/);
  return nonce ?? "";
}

async function residentMegabytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / kilobyte / kilobyte;
}
