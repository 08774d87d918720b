import { describe, expect, it } from "vitest";
import type { AlarmRecord } from "@/lib/domain/index.ts";
import { alarmDuration, medianSeconds, timeToAcknowledge } from "./alarm-times.ts";

const raised: AlarmRecord = {
  id: "1",
  alarm: "interact:SAC queue_size",
  name: "queue_size",
  scope: "service",
  target: "interact:SAC",
  raisedAt: "2026-11-26T14:00:00Z",
  worst: 12,
  limit: 5,
};

describe("an alarm of the past", () => {
  it("lasted until it cleared, and has no duration while it is raised", () => {
    expect(alarmDuration({ ...raised, clearedAt: "2026-11-26T14:04:30Z" })).toEqual({
      seconds: 270,
      isAtLeast: false,
    });
    expect(alarmDuration(raised)).toBeUndefined();
  });

  it("lasted at least so long where nobody saw it begin or end", () => {
    const clearedAt = "2026-11-26T14:01:00Z";
    expect(alarmDuration({ ...raised, clearedAt, clearedIsFloor: true })?.isAtLeast).toBe(true);
    expect(alarmDuration({ ...raised, clearedAt, raisedIsFloor: true })?.isAtLeast).toBe(true);
  });

  it("was seen when somebody acknowledged it", () => {
    const acknowledged = { by: "Sofia", at: "2026-11-26T14:00:42Z" };
    expect(timeToAcknowledge({ ...raised, acknowledged })?.seconds).toBe(42);
    expect(timeToAcknowledge(raised)).toBeUndefined();
  });
});

describe("the median of alarms", () => {
  const exact = (seconds: number) => ({ seconds, isAtLeast: false });

  it("is the middle, of two the mean, and leaves out those that nobody knows", () => {
    expect(medianSeconds([exact(90), undefined, exact(10), exact(30)])?.seconds).toBe(30);
    expect(medianSeconds([exact(10), exact(30)])?.seconds).toBe(20);
    expect(medianSeconds([undefined])).toBeUndefined();
  });

  it("is a least one when one of them is", () => {
    expect(medianSeconds([exact(10), { seconds: 30, isAtLeast: true }])?.isAtLeast).toBe(true);
  });
});
