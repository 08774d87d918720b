import { expect } from "@playwright/test";
import { saySigned } from "./support/say-signed.ts";
import { fetchSigned } from "./support/sessions.ts";
import type { SpokenAnswer } from "./support/speak-raw.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
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

test.describe("a request to change something that no browser would send", () => {
  let floor: WatchedFloor;

  test.beforeAll(({ sharedFloor }) => {
    floor = sharedFloor;
  });
  // Whatever was said, the server still serves.
  test.afterEach(async () => expect((await fetchSigned(`${floor.app.url}/api/floor`)).status).toBe(200));

  const say = (method: string, path: string, headers?: readonly string[], body?: Iterable<string>) =>
    saySigned(floor.app, method, path, headers, body);

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

async function residentMegabytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / kilobyte / kilobyte;
}
