import { describe, expect, it } from "vitest";
import { SearchIndex } from "./search-index.ts";

const index = (names: readonly string[]) => new SearchIndex(names, (name) => name);
const find = (names: readonly string[], query: string) => index(names).find(query, 20).items;

describe("the search for a name", () => {
  it("hears no accents and no capitals", () => {
    expect(find(["José Conceição", "Ana"], "jose conceicao")).toEqual(["José Conceição"]);
    expect(find(["jose", "Ana"], "JOSÉ")).toEqual(["jose"]);
  });

  it("puts names that begin so first, then words that do, then the rest", () => {
    const names = ["Joana", "Ana Paula", "Bia Anastácia", "Adriana Melo"];
    expect(find(names, "ana")).toEqual(["Ana Paula", "Bia Anastácia", "Adriana Melo", "Joana"]);
  });

  it("takes words in any order, and the parts of a name written with underlines", () => {
    expect(find(["SAC_Digital", "Vendas_Digital"], "dig sac")).toEqual(["SAC_Digital"]);
  });

  it("finds initials and forgives letters left out, from the start of a word", () => {
    expect(find(["Maria Rosa Silva", "Ana"], "mrs")).toEqual(["Maria Rosa Silva"]);
    expect(find(["Suporte", "Vendas"], "sprt")).toEqual(["Suporte"]);
    expect(find(["Vendas"], "eds")).toEqual([]);
  });

  it("finds whatever a contact centre calls its people", () => {
    for (const name of ["__proto__", "<img src=x onerror=1>", "مريم", "😀 Ana", "a".repeat(200)])
      expect(find([name, "Bia"], name)).toEqual([name]);
  });

  it("answers nothing to nothing, and the first twenty to one letter", () => {
    const names = Array.from({ length: 50 }, (_, at) => `Agente ${String(at).padStart(2, "0")}`);
    expect(find(names, "  ")).toEqual([]);
    expect(find(names, "a")).toEqual(names.slice(0, 20));
  });

  it("looks at each of 5,000 agents once for the first key, and afterwards only at those still left", () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `Agente ${at}`);
    let folded = 0;
    const agents = new SearchIndex(names, (name) => {
      folded += 1;
      return name;
    });
    const examined = ["4", "42", "421", "4211", "4212"].map((query) => agents.find(query, 20).examined);
    expect(examined[0]).toBe(5_000);
    for (const [at, count] of examined.slice(1, 4).entries()) expect(count).toBeLessThan(examined[at] ?? 0);
    expect(examined[4], "another question starts anew").toBe(5_000);
    expect(folded).toBe(5_000);
  });

  it("finds the same whether it was typed letter by letter or pasted", () => {
    const names = ["Ana Paula", "Joana Prado", "Mariana", "Paula Antunes", "Pedro"];
    const typed = index(names);
    for (const query of ["p", "pa", "pau", "paul", "paul a"])
      expect(typed.find(query, 20).items).toEqual(find(names, query));
  });
});
