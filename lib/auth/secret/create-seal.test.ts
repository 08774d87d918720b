import { describe, expect, it } from "vitest";
import { createSeal } from "./create-seal.ts";

const secret = "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi";
const seal = createSeal(secret, "sign-in");

describe("a seal", () => {
  it("gives back what it closed, and never closes it alike twice", () => {
    expect(seal.open(seal.close("olá, Ana"))).toBe("olá, Ana");
    expect(seal.close("same")).not.toBe(seal.close("same"));
    expect(seal.close("olá, Ana")).not.toContain("Ana");
  });

  it("opens nothing that was changed, cut, made by another secret or for another purpose", () => {
    const sealed = seal.close("text");
    const bytes = Buffer.from(sealed, "base64url");
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(seal.open(changed.toString("base64url"))).toBeUndefined();
    }
    expect(seal.open(sealed.slice(0, 20))).toBeUndefined();
    expect(seal.open("")).toBeUndefined();
    expect(createSeal(secret, "another").open(sealed)).toBeUndefined();
    expect(createSeal(`${secret}x`, "sign-in").open(sealed)).toBeUndefined();
  });
});
