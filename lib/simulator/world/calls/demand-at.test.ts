import { describe, expect, it } from "vitest";
import { demandAt } from "./demand-at";

describe("demand over the day", () => {
  it("has two humps for voice, with a lull at lunch", () => {
    expect(demandAt("voice", 10.6)).toBeGreaterThan(demandAt("voice", 13));
    expect(demandAt("voice", 15.3)).toBeGreaterThan(demandAt("voice", 13));
    expect(demandAt("voice", 3)).toBeLessThan(0.05);
  });

  it("is flatter for chat and a matter of the morning for email", () => {
    const spread = [10, 12, 14, 16].map((hour) => demandAt("chat", hour));
    expect(Math.max(...spread) - Math.min(...spread)).toBeLessThan(0.15);
    expect(demandAt("email", 9.5)).toBeGreaterThan(2 * demandAt("email", 16));
  });
});
