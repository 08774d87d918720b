import { expect, it } from "vitest";
import { copyName } from "./copy-name.ts";

it.each([
  ["Voz", "Voz (cópia)"],
  ["x".repeat(80), `${"x".repeat(72)} (cópia)`],
  [`${"x".repeat(71)}🎧 y`, `${"x".repeat(71)} (cópia)`],
])("the copy of %s fits", (name, copy) => {
  expect(copyName(name, (of) => `${of} (cópia)`)).toBe(copy);
});
