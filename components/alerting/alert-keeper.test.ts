import { describe, expect, it } from "vitest";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { AlertKeeper } from "./alert-keeper.ts";
import type { HeardAlarm } from "./heard-alarms.ts";

const alarm: FloorAlarm = {
  source: "rules",
  name: "Queue",
  scope: "service",
  target: "interact:Sales",
  value: 9,
  limit: 5,
  since: "2026-11-21T12:00:00.000Z",
  severity: "warning",
};

/** A browser whose storage outlives its pages. */
function browser(times = 3) {
  let kept: ReadonlyMap<string, HeardAlarm> = new Map();
  const heard = {
    load: () => kept,
    keep: (next: ReadonlyMap<string, HeardAlarm>) => {
      kept = new Map(next);
    },
  };
  return { open: () => new AlertKeeper({ heard, times, everyMs: 30_000 }) };
}

const acknowledged = { by: "local", at: "2026-11-21T12:01:00.000Z" };

describe("what is heard of an alarm", () => {
  it("is a tone when it begins, and again every half minute, so many times and no more", () => {
    const page = browser(3).open();
    const heard = [0, 1_000, 29_999, 30_000, 60_000, 90_000, 900_000].map(
      (nowMs) => page.next({ a: alarm }, nowMs).length,
    );
    expect(heard).toEqual([1, 0, 0, 1, 1, 0, 0]);
  });

  it("ends when somebody acknowledges or snoozes it, and begins anew once that is taken back", () => {
    const page = browser().open();
    page.next({ a: alarm }, 0);
    expect(page.next({ a: { ...alarm, acknowledged } }, 30_000)).toEqual([]);
    expect(page.next({ a: { ...alarm, snoozedUntil: "cleared" } }, 60_000)).toEqual([]);
    expect(page.next({ a: alarm }, 61_000)).toEqual(["a"]);
  });

  it("is not repeated by a reload or by another tab, nor after a break of the stream", () => {
    const house = browser();
    const page = house.open();
    expect(page.next({ a: alarm }, 0)).toEqual(["a"]);
    expect(page.next({}, 1_000)).toEqual([]);
    expect(page.next({ a: alarm }, 2_000)).toEqual([]);
    const reloaded = house.open();
    expect([0, 30_000, 600_000].flatMap((nowMs) => reloaded.next({ a: alarm }, nowMs))).toEqual([]);
    const restarted = { ...alarm, since: "2026-11-21T12:30:00.000Z", sinceIsFloor: true };
    expect(reloaded.next({ a: restarted }, 700_000)).toEqual([]);
  });

  it("is new for one that begins after another cleared, and for one that became critical", () => {
    const page = browser().open();
    page.next({ a: alarm }, 0);
    expect(page.next({ a: { ...alarm, since: "2026-11-21T12:05:00.000Z" } }, 1_000)).toEqual(["a"]);
    const worse = { ...alarm, since: "2026-11-21T12:05:00.000Z", severity: "critical" } as const;
    expect(page.next({ a: worse }, 2_000)).toEqual(["a"]);
    expect(page.next({ a: { ...worse, severity: "warning" } }, 3_000)).toEqual([]);
    expect(page.next({ a: worse }, 4_000)).toEqual([]);
  });

  it("is nothing within quiet hours and while it is unknown, but is not forgotten", () => {
    const page = browser().open();
    expect(page.next({ a: { ...alarm, isQuiet: true } }, 0)).toEqual([]);
    expect(page.next({ a: { ...alarm, isUnknown: true } }, 1_000)).toEqual([]);
    expect(page.next({ a: alarm }, 2_000)).toEqual(["a"]);
  });
});
