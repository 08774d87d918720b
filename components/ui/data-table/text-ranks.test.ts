import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextRanks } from "./text-ranks.ts";

const collator = new Intl.Collator("pt-BR", { numeric: true, sensitivity: "base" });
const name = fc.oneof(
  fc.constantFrom("Ana", "ana", "Ána", "Fila 2", "Fila 10", "", "Zé", "zebra"),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

describe("names as numbers", () => {
  it("are in the order of the alphabet, whatever was seen before", () => {
    fc.assert(
      fc.property(fc.array(fc.array(name, { maxLength: 12 }), { minLength: 1, maxLength: 6 }), (lists) => {
        const ranks = new TextRanks();
        for (const list of lists) {
          const numbers = ranks.ranksOf(list);
          for (const [one, a] of list.entries())
            for (const [other, b] of list.entries())
              expect(Math.sign((numbers[one] ?? 0) - (numbers[other] ?? 0))).toBe(
                Math.sign(collator.compare(a, b)),
              );
        }
      }),
    );
  });

  it("stay in order where each new one stands right before the last", () => {
    const ranks = new TextRanks();
    const names = Array.from({ length: 200 }, (_, place) => `Agente ${1000 - place}`);
    for (const each of ["Agente 1", "Agente 2000", ...names]) ranks.ranksOf([each]);
    const numbers = ranks.ranksOf(["Agente 1", ...names.toReversed(), "Agente 2000"]);
    expect(numbers).toEqual([...numbers].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(new Set(numbers).size).toBe(202);
  });

  it("leave what is unknown unknown, and forget rather than grow without end", () => {
    const ranks = new TextRanks();
    for (let batch = 0; batch < 6; batch += 1)
      ranks.ranksOf(Array.from({ length: 10_000 }, (_, place) => `${batch} ${place}`));
    const [a, none, b] = ranks.ranksOf(["5 1", undefined, "5 2"]);
    expect(none).toBeUndefined();
    expect(a).toBeLessThan(b ?? 0);
  });
});
