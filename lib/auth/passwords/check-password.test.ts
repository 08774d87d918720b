import { describe, expect, it } from "vitest";
import { checkPassword } from "./check-password.ts";

describe("a new password", () => {
  it.each([
    ["elevencha15", "too_short"],
    ["🙂".repeat(11), "too_short"],
    ["abcdefgh".repeat(17), "too_long"],
    ["aaaaaaaaaaaaaaaa", "too_simple"],
    ["I am Sofia and this is long", "has_login"],
    ["correct horse battery", undefined],
    ["ábcdeabcdeab", undefined],
    ["abcdefgh".repeat(16), undefined],
  ])("%j of sofia: %s", (password, fault) => {
    expect(checkPassword(password, "sofia")).toBe(fault);
  });
});
