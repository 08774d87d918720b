import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeNextPath } from "./safe-next-path.ts";

describe("the path after sign-in", () => {
  it.each([
    ["/agents", "/agents"],
    ["/services/interact%3ASAC?sort=name#top", "/services/interact%3ASAC?sort=name#top"],
    ["/setups", "/setups"],
    [null, "/"],
    ["", "/"],
    ["agents", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/%0d%0aSet-Cookie:x", "/%0d%0aSet-Cookie:x"],
    ["/\r\nSet-Cookie:x", "/"],
    ["/\tevil", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/..//evil.example", "/"],
    ["/.//evil.example", "/"],
    ["/sign-in?next=/sign-in", "/"],
    ["/x/../sign-in", "/"],
    ["/api/session", "/"],
    [`/${"a".repeat(600)}`, "/"],
  ])("%j leads to %s", (asked, expected) => {
    expect(safeNextPath(asked)).toBe(expected);
  });

  it("never leaves this server, whatever is asked", () => {
    const parts = fc.constantFrom(
      "/",
      "\\",
      "//",
      ".",
      "..",
      "@",
      ":",
      "evil.example",
      "https:",
      "%2f",
      "\t",
      "?",
      "#",
      "a",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const path = safeNextPath(pieces.join(""));
        expect(new URL(path, "https://mirante.example").origin).toBe("https://mirante.example");
        expect(new URL(`https://mirante.example${path}`).host).toBe("mirante.example");
      }),
    );
  });
});
