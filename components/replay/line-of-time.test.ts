import { expect, it } from "vitest";
import { lineOfTime } from "./line-of-time.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 12) + seconds * 1_000).toISOString();

it("shows time in which nobody recorded as gaps, at their place", () => {
  const line = lineOfTime({
    ranges: [
      { from: at(0), to: at(20) },
      { from: at(40), to: at(100) },
    ],
    marks: [],
  });
  expect(line?.gaps).toEqual([{ start: 20, length: 20 }]);
});

it("shows when a source was not live, until it was again or to the end, and the alarms", () => {
  const line = lineOfTime({
    ranges: [{ from: at(0), to: at(100) }],
    marks: [
      { kind: "link", at: at(0), source: "interact", link: "connecting" },
      { kind: "link", at: at(10), source: "interact", link: "stale" },
      { kind: "alarm", at: at(15), name: "a", scope: "floor", target: "", severity: "critical" },
      { kind: "link", at: at(30), source: "interact", link: "live" },
      { kind: "link", at: at(90), source: "interact", link: "down" },
    ],
  });
  expect(line?.outages).toEqual([
    { start: 10, length: 20 },
    { start: 90, length: 10 },
  ]);
  expect(line?.alarms.map(({ place, isCritical }) => [place, isCritical])).toEqual([[15, true]]);
});

it("draws no line where nothing is kept", () => {
  expect(lineOfTime({ ranges: [], marks: [] })).toBeUndefined();
});
