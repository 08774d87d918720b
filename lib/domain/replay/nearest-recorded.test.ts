import { expect, it } from "vitest";
import { instant } from "../testing/instant.ts";
import { nearestRecorded } from "./nearest-recorded.ts";

const ranges = [
  { from: instant(0), to: instant(60) },
  { from: instant(300), to: instant(360) },
];
const ms = (seconds: number) => Date.parse(instant(seconds));

it("stays at an instant of which the floor is kept", () => {
  expect(nearestRecorded(ranges, ms(30))).toBe(ms(30));
});

it("goes to the nearer end of a gap, and to the ends of the memory", () => {
  expect(nearestRecorded(ranges, ms(100))).toBe(ms(60));
  expect(nearestRecorded(ranges, ms(299))).toBe(ms(300));
  expect(nearestRecorded(ranges, ms(-900))).toBe(ms(0));
  expect(nearestRecorded(ranges, ms(9_000))).toBe(ms(360));
});

it("knows nothing where nothing is kept", () => {
  expect(nearestRecorded([], ms(0))).toBeUndefined();
});
