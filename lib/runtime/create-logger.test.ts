import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createLogger } from "./create-logger.ts";

it("cuts secrets from log lines at every depth, and keeps the rest", () => {
  const lines = new PassThrough();
  const logger = createLogger("info", lines);
  logger.info(
    { supervisor: "sofia", password: "planted-1", request: { headers: { cookie: "planted-2" } } },
    "refused",
  );
  const text = String(lines.read());
  expect(text).not.toMatch(/planted/);
  expect(JSON.parse(text)).toMatchObject({
    level: "info",
    msg: "refused",
    supervisor: "sofia",
    password: "[cut]",
  });
});
