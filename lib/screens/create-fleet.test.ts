import { expect, it } from "vitest";
import { createFleet } from "./create-fleet.ts";
import { judgeScreen } from "./judge-screen.ts";
import type { ScreenBeat } from "./screen-beat.ts";

const beat: ScreenBeat = {
  ...{ build: "b1", board: "voice", boardVersion: 1, paintAgeMs: 200, feedAgeMs: 900 },
  ...{ width: 1920, height: 1080, pixelRatio: 1, hasWakeLock: true, isVisible: true, ageMs: 5000, done: [] },
};

function watched() {
  const clock = { now: 1_000_000 };
  let made = 0;
  const fleet = createFleet({ newId: () => `o${++made}`, now: () => clock.now });
  return { clock, fleet };
}

it("repeats an order to a screen until it says that it was carried out", () => {
  const { fleet } = watched();
  fleet.beat("tv", beat);
  const order = fleet.order("tv", { kind: "identify" });
  expect(fleet.beat("tv", beat)).toEqual([order]);
  expect(fleet.beat("tv", beat)).toEqual([order]);
  expect(fleet.of("tv").order).toMatchObject({ kind: "identify", status: "sent" });
  expect(fleet.beat("tv", { ...beat, done: [order.id] })).toEqual([]);
  expect(fleet.of("tv").order).toMatchObject({ status: "done" });
});

it("keeps one order of a kind, and gives up what nobody carried out in two minutes", () => {
  const { fleet, clock } = watched();
  fleet.order("tv", { kind: "reload" });
  const last = fleet.order("tv", { kind: "reload" });
  expect(fleet.beat("tv", beat)).toEqual([last]);
  clock.now += 120_000;
  expect(fleet.of("tv").order).toMatchObject({ status: "missed" });
  expect(fleet.beat("tv", beat)).toEqual([]);
});

it("forgets a screen that was put out, and counts those that beat", () => {
  const { fleet, clock } = watched();
  fleet.beat("tv", beat);
  fleet.beat("other", beat);
  expect(fleet.count()).toBe(2);
  fleet.forget("tv");
  expect(fleet.of("tv")).toEqual({ beat: undefined, beatAtMs: undefined, order: undefined });
  clock.now += 61_000;
  expect(fleet.count()).toBe(0);
});

it.each([
  ["live", {}, 0],
  ["live", {}, 112_500],
  ["offline", {}, 112_501],
  ["frozen", { paintAgeMs: 60_001 }, 0],
  ["frozen", { isVisible: false }, 0],
  ["stale", { feedAgeMs: 30_001 }, 0],
  ["stale", { feedAgeMs: undefined, ageMs: 30_001 }, 0],
  ["live", { feedAgeMs: undefined, ageMs: 500 }, 0],
  ["outdated", { build: "b0" }, 0],
  ["delayed", { feedAgeMs: 12_001 }, 0],
] as const)("calls a screen %s with %o, %i ms after its beat", (state, facts, sinceMs) => {
  expect(judgeScreen({ ...beat, ...facts }, sinceMs, "b1")).toBe(state);
});

it("calls a screen offline that never beat", () => {
  expect(judgeScreen(undefined, 0, "b1")).toBe("offline");
});
