import { expect, it } from "vitest";
import type { ReplayMark } from "@/lib/domain/index.ts";
import { neighbourAlarm } from "./neighbour-alarm.ts";

const startMs = Date.parse("2026-11-21T12:00:00.000Z");
const at = (seconds: number) => new Date(startMs + seconds * 1_000).toISOString();
const alarm = (seconds: number): ReplayMark => ({
  ...{ kind: "alarm", at: at(seconds), name: "max_queue_length" },
  ...{ scope: "service", target: "interact:SAC" },
});
const marks: readonly ReplayMark[] = [
  alarm(60),
  { kind: "link", at: at(90), source: "interact", link: "down" },
  alarm(120),
];

it("goes from alarm to alarm in both directions, past lost links", () => {
  expect(neighbourAlarm(marks, startMs, 1)).toBe(startMs + 60_000);
  expect(neighbourAlarm(marks, startMs + 60_000, 1)).toBe(startMs + 120_000);
  expect(neighbourAlarm(marks, startMs + 120_400, -1)).toBe(startMs + 60_000);
});

it("stays where there is no other alarm", () => {
  expect(neighbourAlarm(marks, startMs + 60_000, -1)).toBeUndefined();
  expect(neighbourAlarm(marks, startMs + 120_000, 1)).toBeUndefined();
  expect(neighbourAlarm([], startMs, 1)).toBeUndefined();
});
