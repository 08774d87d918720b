import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { agentMetrics, alarmKinds, serviceMetrics } from "@/lib/domain/index.ts";
import { locales } from "./locale.ts";

const root = join(import.meta.dirname, "../..");
const catalogues = new Map(
  locales.map((locale) => [
    locale,
    flatten(JSON.parse(readFileSync(join(import.meta.dirname, `messages/${locale}.json`), "utf8"))),
  ]),
);
const reference = catalogues.get("pt-BR") ?? new Map<string, string>();

function flatten(node: unknown, path = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  const members = Object.entries(node as Record<string, unknown>);
  return new Map(
    members.flatMap(([key, value]) => [...flatten(value, path === "" ? key : `${path}.${key}`)]),
  );
}

/** A branch of a plural or a choice: words, not an argument. */
const branch = /(=\d+|\b(?:zero|one|two|few|many|other))\s*\{[^{}]*\}/g;

/** The arguments of an ICU message with their kind: `{count, plural, …}` → `count:plural`. */
function argumentsOf(message: string): readonly string[] {
  const found = [...message.replace(branch, "").matchAll(/\{\s*([a-zA-Z]\w*)\s*(?:,\s*(\w+))?/g)];
  return [...new Set(found.map(([, name, kind]) => `${name}:${kind ?? ""}`))].sort();
}

function sources(folder: string): { file: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(root, folder, file), "utf8") }));
}

describe("the catalogues", () => {
  it.each(locales)("%s has every message and no other", (locale) => {
    expect([...(catalogues.get(locale)?.keys() ?? [])].sort()).toEqual([...reference.keys()].sort());
  });

  it.each(locales)("%s uses the same arguments and leaves nothing empty", (locale) => {
    for (const [key, message] of catalogues.get(locale) ?? []) {
      expect(message.trim(), key).not.toBe("");
      expect(argumentsOf(message), `${locale} ${key}`).toEqual(argumentsOf(reference.get(key) ?? ""));
    }
  });

  it("names and explains every statistic and every alarm that is known", () => {
    const wanted = [
      ...[...serviceMetrics.values()]
        .filter(({ unit }) => unit !== "records")
        .map(({ id }) => `metrics.service.${id}`),
      ...[...agentMetrics.values()]
        .filter(({ unit }) => unit !== "records")
        .map(({ id }) => `metrics.agent.${id}`),
      ...[...alarmKinds.keys()].map((name) => `alarmNames.${name}`),
    ].flatMap((key) => [`${key}.name`, `${key}.meaning`]);
    expect(wanted.filter((key) => !reference.has(key))).toEqual([]);
  });

  it("have every message that a component asks for by name", () => {
    const missing: string[] = [];
    const functions = [...sources("components"), ...sources("app")].flatMap(({ file, text }) =>
      text
        .split(/\n(?=(?:export )?(?:default )?(?:async )?function |export const )/)
        .map((body) => ({ file, body })),
    );
    for (const { file, body } of functions) {
      const translators = body.matchAll(
        /const (\w+) = (?:await )?(?:useTranslations|useWords|getTranslations)\("([\w.]+)"\)/g,
      );
      for (const [, name, namespace] of translators) {
        for (const [, key] of body.matchAll(new RegExp(`\\b${name}\\("([^"]+)"`, "g"))) {
          if (!reference.has(`${namespace}.${key}`)) missing.push(`${file}: ${namespace}.${key}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

describe("the components", () => {
  it("hold no words of their own", () => {
    const found = [...sources("components"), ...sources("app")].filter(
      ({ file }) => file.endsWith(".tsx") && !file.includes("global-error"),
    );
    const words = found.flatMap(({ file, text }) => [
      ...[...text.matchAll(/<\/?[A-Za-z][^<>=]*>\s*([^<>{}]*\p{L}{2}[^<>{}]*?)\s*<\//gu)].map(
        ([, word]) => `${file}: ${word}`,
      ),
      ...[...text.matchAll(/\s(?:title|aria-label|placeholder|alt|label)="([^"]*\p{L}{2}[^"]*)"/gu)].map(
        ([, word]) => `${file}: ${word}`,
      ),
    ]);
    expect(words).toEqual([]);
  });
});
