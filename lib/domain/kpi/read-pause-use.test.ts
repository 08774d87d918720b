import { describe, expect, it } from "vitest";
import type { FloorPause, FloorStateTotal } from "../floor.ts";
import { readPauseUse } from "./read-pause-use.ts";
import { buildContext, noonMs } from "./testing/build-context.ts";
import { agent } from "./testing/build-entities.ts";

const ago = (seconds: number) => new Date(noonMs - seconds * 1_000).toISOString();
const lunch: FloorPause = {
  id: "101",
  name: "Almoço",
  trigger: "manual",
  totalMinutes: 60,
  partialMinutes: 20,
};
const context = buildContext({ floor: { pauses: { "interact:101": lunch } } });

function pausesOf(states: Readonly<Record<string, Partial<FloorStateTotal>>>, at = context) {
  const full = Object.fromEntries(
    Object.entries(states).map(([id, state]) => [
      id,
      { name: "custom_pause", times: 1, totalSeconds: 0, ...state },
    ]),
  );
  return readPauseUse(agent("Ana", { states: full }), at);
}

describe("the pauses of an agent against their limits", () => {
  it("count the whole day against the total limit, the pause that runs against the one for one time", () => {
    const [use] = pausesOf({ 101: { totalSeconds: 1_500, runningSince: ago(300) } });
    expect(use).toMatchObject({
      stateId: "101",
      name: "Almoço",
      isRunning: true,
      used: { value: 1_800 },
      ofTotal: { value: 0.5, numerator: { value: 1_800 }, denominator: { value: 3_600 } },
      ofPartial: { value: 0.25, numerator: { value: 300 }, denominator: { value: 1_200 } },
    });
  });

  it("last since the agent went into it, also when its total was told anew meanwhile", () => {
    const states = { 101: { name: "custom_pause", times: 2, totalSeconds: 1_500, runningSince: ago(5) } };
    const since = { presence: "paused", stateId: "101", since: ago(600) } as const;
    const [use] = readPauseUse(agent("Ana", { ...since, states }), context);
    expect(use).toMatchObject({ used: { value: 1_505 }, ofPartial: { value: 0.5, quality: "exact" } });
    const [unseen] = readPauseUse(agent("Ana", { ...since, sinceIsFloor: true, states }), context);
    expect(unseen?.ofPartial).toMatchObject({
      value: 0.5,
      quality: "approximate",
      because: ["start_not_seen"],
    });
  });

  it("may exceed a limit: that is no contradiction", () => {
    expect(pausesOf({ 101: { totalSeconds: 5_400 } })[0]?.ofTotal).toMatchObject({ value: 1.5 });
  });

  it("tell that a pause does not run from one that has no limit and from one that nobody registered", () => {
    expect(pausesOf({ 101: { totalSeconds: 60 } })[0]?.ofPartial).toMatchObject({ reason: "not_paused" });
    const free = { ...lunch, totalMinutes: 0, partialMinutes: 0 };
    const endless = buildContext({ floor: { pauses: { "interact:101": free } } });
    expect(pausesOf({ 101: { totalSeconds: 60 } }, endless)[0]?.ofTotal).toMatchObject({
      reason: "no_limit",
    });
    const [unknown] = pausesOf({ 102: { name: "pause", totalSeconds: 60 } });
    expect(unknown).toMatchObject({
      name: "pause",
      used: { value: 60 },
      ofTotal: { quality: "unavailable", reason: "not_reported" },
    });
  });

  it("are pauses alone: neither faults nor work", () => {
    const states = { 3: { name: "ready_free" }, 12: { name: "call_rejected_fail_pause" } };
    expect(pausesOf(states)).toEqual([]);
  });
});
