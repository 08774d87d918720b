import { PassThrough } from "node:stream";
import type { Logger } from "pino";
import { describe, expect, it } from "vitest";
import { createLogger } from "./create-logger.ts";

/** What stands in the log after `write`, and its last line. */
function logged(write: (logger: Logger) => void, secrets: readonly string[] = []) {
  const lines = new PassThrough();
  write(createLogger("trace", lines, secrets));
  const text = String(lines.read());
  return { text, line: JSON.parse(text.trim().split("\n").at(-1) ?? "") };
}

describe("a line of the log", () => {
  it("loses what is secret by name, at every depth, and keeps the rest", () => {
    const { text, line } = logged((logger) =>
      logger.info(
        {
          supervisor: "sofia",
          password: "planted",
          request: { headers: { cookie: "planted", "x-api-key": "planted", accept: "json" } },
          steps: [{ deep: { deeper: { deepest: { clientSecret: "planted", kept: 1 } } } }],
          Authorization: ["planted"],
          pin: 1234,
          spin: 5,
          at: new Date(0),
        },
        "refused",
      ),
    );
    expect(text).not.toMatch(/planted|1234/);
    expect(line).toMatchObject({
      level: "info",
      msg: "refused",
      supervisor: "sofia",
      password: "[cut]",
      request: { headers: { accept: "json" } },
      steps: [{ deep: { deeper: { deepest: { kept: 1 } } } }],
      spin: 5,
      at: "1970-01-01T00:00:00.000Z",
    });
  });

  it("loses them from an error's members and from what a child is bound to", () => {
    const failure = Object.assign(new Error("refused"), {
      config: { headers: { authorization: "planted" } },
    });
    const { text, line } = logged((logger) =>
      logger.child({ sessionToken: "planted" }).error({ err: failure, others: [failure] }, "failed"),
    );
    expect(text).not.toContain("planted");
    expect(line.err).toMatchObject({
      type: "Error",
      message: "refused",
      stack: expect.stringContaining("at "),
    });
    expect(line.others[0]).toMatchObject({ message: "refused" });
    const alone = logged((logger) => logger.error(failure));
    expect(alone.text).not.toContain("planted");
    expect(alone.line.err.message).toBe("refused");
  });

  it("loses the secrets that are known, wherever and however they are written", () => {
    const secret = 'planted "ü/+ secret';
    const { text, line } = logged(
      (logger) => {
        logger.warn({ note: `it was ${secret}`, at: `http://x/?q=${encodeURIComponent(secret)}` }, secret);
        logger.error({ err: new Error(`no entry with ${secret}`) }, "failed");
        logger.info({ header: Buffer.from(secret).toString("base64") }, "seen");
      },
      [secret],
    );
    expect(text).not.toMatch(/planted|cGxhbnRlZ/);
    expect(line.header).toBe("[cut]");
  });

  it("loses what a text shows to be secret", () => {
    const { text } = logged((logger) => {
      logger.info({ url: "https://sofia:planted@cti.example/x" }, "asked");
      logger.info({ path: "/callback?code=planted&state=planted&page=2" }, "came");
      logger.info("GET /wallboard/hall#token=planted");
      logger.warn({ body: '{"user":"sofia","password":"planted pass"}' }, `no: {"newPassword": "planted"}`);
      logger.info({ sent: "Authorization: Bearer planted.planted" }, "with Basic cGxhbnRlZDpwbGFudGVk");
    });
    expect(text).not.toMatch(/planted|cGxhbnRlZ/);
    expect(text).toContain('{\\"user\\":\\"sofia\\",\\"password\\":\\"[cut]\\"}');
    expect(text).toContain("https://sofia:[cut]@cti.example/x");
    expect(text).toContain("/callback?code=[cut]&state=[cut]&page=2");
  });

  it("is looked through in a time that its length governs", () => {
    const long = `${"x".repeat(200_000)}${"?a".repeat(50_000)}${'"password'.repeat(20_000)}`;
    const from = performance.now();
    expect(logged((logger) => logger.info({ long })).line.long).toBe(long);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it("is one line of JSON whatever is in it, circles too", () => {
    const circle: Record<string, unknown> = { name: "a\nb" };
    circle.self = circle;
    const { line } = logged((logger) => logger.info(circle, 'said "x"\n{"level":"fatal"}'));
    expect(line).toMatchObject({ level: "info", name: "a\nb", msg: 'said "x"\n{"level":"fatal"}' });
  });
});
