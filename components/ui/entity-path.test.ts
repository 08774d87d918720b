import { describe, expect, it } from "vitest";
import { decodeId } from "./decode-id.ts";
import { entityPath } from "./entity-path.ts";

describe("the address of an entity", () => {
  it.each([
    "interact:SAC_Digital",
    "interact:a/b?c=100%#x",
    "interact:..",
    "interact:__proto__",
    "interact:Ação & Cia",
  ])("leads back to %s", (id) => {
    const segment = entityPath("services", id).slice("/services/".length);
    expect(segment).not.toContain("/");
    expect(decodeId(segment)).toBe(id);
  });

  it("takes an address that nobody encoded as it stands", () => {
    expect(decodeId("100%")).toBe("100%");
  });
});
