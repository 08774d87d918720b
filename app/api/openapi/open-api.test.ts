import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openApi, paths } from "./open-api.ts";

const app = join(import.meta.dirname, "../..");

/** `get /api/floor` and so on, as the files under app/ have them. */
function routesThere(): readonly string[] {
  const files = readdirSync(app, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(app, file), "utf8");
      const methods = [...source.matchAll(/export (?:async )?function (GET|POST|PUT|PATCH|DELETE)\b/g)];
      return methods.map(([, method = ""]) => `${method.toLowerCase()} /${file.replace(/\/route\.ts$/, "")}`);
    })
    .sort();
}

it("describes every method of every route, and none that there is not", () => {
  const told = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(told.sort()).toEqual(routesThere());
});

it("names each operation once, and refers to no schema that is not there", () => {
  const operations = Object.values(openApi.paths).flatMap((each) => Object.values(each));
  const ids = operations.map((operation) => (operation as { operationId: string }).operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const references = [...JSON.stringify(openApi).matchAll(/#\/components\/schemas\/(\w+)/g)];
  const missing = references
    .map(([, name = ""]) => name)
    .filter((name) => !Object.hasOwn(openApi.components.schemas, name));
  expect(missing).toEqual([]);
});
