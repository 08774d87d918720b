import { expect, it } from "vitest";
import { timeAxis } from "./time-axis.ts";

const told = (from: string, to: string, timezone: string, most: number) => {
  const { ticks, write } = timeAxis(
    { fromMs: Date.parse(from), toMs: Date.parse(to), timezone },
    "pt-BR",
    most,
  );
  return ticks.map(write);
};

it("a day is marked by round times of the contact centre", () => {
  expect(told("2026-11-26T03:00:00Z", "2026-11-27T03:00:00Z", "America/Sao_Paulo", 5)).toEqual([
    "00:00",
    "06:00",
    "12:00",
    "18:00",
    "00:00",
  ]);
});

it("a week is marked where its days begin, also when one has 25 hours", () => {
  expect(told("2026-10-23T23:00:00Z", "2026-10-27T12:00:00Z", "Europe/Lisbon", 10)).toEqual([
    "24/10",
    "25/10",
    "26/10",
    "27/10",
  ]);
  expect(told("2026-10-23T23:00:00Z", "2026-10-27T12:00:00Z", "Europe/Lisbon", 2)).toEqual([
    "24/10",
    "26/10",
  ]);
});
