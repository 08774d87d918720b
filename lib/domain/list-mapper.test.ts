import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { createListMapper } from "./list-mapper.ts";

it("makes of each list what mapping it makes", () => {
  const member = fc.constantFrom("Ana", "Bia", "Caio", "Davi");
  fc.assert(
    fc.property(fc.array(fc.array(member)), (lists) => {
      const map = createListMapper((name: string) => `${name}!`);
      for (const list of lists) expect(map(list)).toEqual(list.map((name) => `${name}!`));
    }),
  );
});

it("makes anew only what is another at its place, and nothing of the same list", () => {
  const make = vi.fn((name: string) => ({ name }));
  const map = createListMapper(make);
  const list = ["Ana", "Bia", "Caio"];
  const first = map(list);
  expect(map(list)).toBe(first);
  const second = map(["Ana", "Davi", "Caio"]);
  expect(make.mock.calls.map(([name]) => name)).toEqual(["Ana", "Bia", "Caio", "Davi"]);
  expect([second[0], second[2]]).toEqual([first[0], first[2]]);
  expect(second[0]).toBe(first[0]);
});
