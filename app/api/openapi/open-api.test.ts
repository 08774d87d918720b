import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
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

it("is of schemas that can be checked, each of which says what it is of", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const [name, schema] of Object.entries(openApi.components.schemas)) {
    const whole = { ...schema, components: openApi.components };
    expect(ajv.validateSchema(schema), name).toBe(true);
    expect(() => ajv.compile(whole), name).not.toThrow();
  }
  // What was changed may be anything; bodies of boards, of which another schema tells, are not.
  expect(looseOnes(openApi, "")).toEqual([
    "/components/schemas/AuditRecord/properties/before",
    "/components/schemas/AuditRecord/properties/after",
  ]);
});

/** Where there is a schema that anything fits. */
function looseOnes(part: unknown, place: string): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  const isSchema = /\/(schema|items|additionalProperties|properties\/[^/]+|anyOf\/\d+)$/.test(place);
  if (isSchema && Object.keys(part).length === 0) return [place];
  return Object.entries(part).flatMap(([name, each]) => looseOnes(each, `${place}/${name}`));
}
