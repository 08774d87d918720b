import { describe, expect, it } from "vitest";
import { isQuiet } from "./is-quiet.ts";

const at = (time: string) => Date.parse(`2026-11-21T${time}:00.000Z`);
const zone = "America/Sao_Paulo";

describe("quiet hours", () => {
  it.each([
    ["21:59", "22:00", "06:00", "00:59", false],
    ["22:00", "22:00", "06:00", "01:00", true],
    ["05:59", "22:00", "06:00", "08:59", true],
    ["06:00", "22:00", "06:00", "09:00", false],
    ["12:30", "12:00", "13:00", "15:30", true],
    ["13:00", "12:00", "13:00", "16:00", false],
  ])("at %s on the centre's wall, from %s to %s", (_wall, from, to, utc, expected) => {
    expect(isQuiet({ from, to }, at(utc), zone)).toBe(expected);
  });

  it("are never where a rule has none, or where they are no times", () => {
    expect(isQuiet(undefined, at("03:00"), zone)).toBe(false);
    expect(isQuiet({ from: "late", to: "early" }, at("03:00"), zone)).toBe(false);
  });
});
