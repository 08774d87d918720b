import { describe, expect, it } from "vitest";
import { sparklinePath } from "./sparkline-path.ts";

describe("a sparkline", () => {
  it("breaks off where nothing is known instead of falling to zero", () => {
    expect(sparklinePath([0, 2, null, 2, 0], 40, 12)).toBe("M0.0 11.0L10.0 1.0M30.0 1.0L40.0 11.0");
  });

  it("shows a value that stands alone between gaps", () => {
    expect(sparklinePath([null, 4, null], 20, 12)).toBe("M10.0 1.0h1");
  });

  it("draws nothing when nothing is known", () => {
    expect(sparklinePath([null, null], 20, 12)).toBe("");
  });
});
