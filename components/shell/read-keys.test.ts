import { describe, expect, it } from "vitest";
import { readKeys } from "./read-keys.ts";

const press = (key: string, more = {}) =>
  readKeys({ key, hasPrefix: false, isTyping: false, path: "/", ...more });

describe("the keyboard", () => {
  it("goes to a page by g and a letter, and nowhere without the g", () => {
    expect(press("g")).toEqual({ type: "prefix" });
    expect(press("a", { hasPrefix: true })).toEqual({ type: "go", href: "/agents" });
    expect(press("a")).toBeUndefined();
  });

  it("leaves letters to a field, and Escape leaves the field", () => {
    expect(press("/", { isTyping: true })).toBeUndefined();
    expect(press("Escape", { isTyping: true })).toEqual({ type: "leave" });
  });

  it("goes one step up on Escape, whatever stands in the address", () => {
    expect(press("Escape", { path: "/services/interact%3Aa%2Fb" })).toEqual({
      type: "go",
      href: "/services",
    });
    expect(press("Escape", { path: "/services" })).toBeUndefined();
  });
});
