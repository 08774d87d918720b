import { expect, it } from "vitest";
import { marksOf, shownMarks } from "./shown-marks.ts";

const marks = shownMarks([
  { at: "2026-11-26T15:00:00Z", kind: "reset", target: "interact:SAC", by: "Sofia" },
  { at: "2026-11-26T12:00:00Z", kind: "source_lost", target: "interact" },
  { at: "2026-11-26T13:00:00Z", kind: "reset", target: "interact:Vendas" },
]);

it("what happened is numbered from the oldest on", () => {
  expect(marks.map(({ sign, annotation }) => `${sign} ${annotation.kind}`)).toEqual([
    "1 source_lost",
    "2 reset",
    "3 reset",
  ]);
});

it("a service's chart has its own marks and those of the whole source, under the numbers they have on the page", () => {
  expect(marksOf(marks, "interact:SAC").map(({ sign }) => sign)).toEqual(["1", "3"]);
});

it("a day of a hundred commands is marked without numbers that nobody could read", () => {
  const many = shownMarks(
    Array.from({ length: 100 }, (_, minute) => ({
      at: new Date(Date.UTC(2026, 10, 26, 8, minute)).toISOString(),
      kind: "command" as const,
    })),
  );
  expect(many[29]?.sign).toBe("30");
  expect(many[30]?.sign).toBe("");
});
