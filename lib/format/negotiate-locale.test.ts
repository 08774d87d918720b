import { describe, expect, it } from "vitest";
import { negotiateLocale } from "./negotiate-locale.ts";

describe("the language of the words", () => {
  it.each([
    ["en-GB,en;q=0.9", "en"],
    ["es-AR,es;q=0.8,en;q=0.5", "es"],
    ["pt-PT", "pt-BR"],
    ["de-DE,fr;q=0.9", "pt-BR"],
    ["de, en;q=0.5, es;q=0.9", "es"],
    ["en;q=0, es", "es"],
    ["*", "pt-BR"],
    ["", "pt-BR"],
    [null, "pt-BR"],
    [`${"x,".repeat(10_000)}en`, "pt-BR"],
  ])("answers %s with %s", (header, locale) => {
    expect(negotiateLocale(undefined, header)).toBe(locale);
  });

  it("prefers the person's own choice, unless it is not a language of ours", () => {
    expect(negotiateLocale("es", "en")).toBe("es");
    expect(negotiateLocale("../../etc", "en")).toBe("en");
  });
});
