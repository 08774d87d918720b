import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import type { FloorEvent } from "../floor-event.ts";
import { diffFloor } from "../patch/diff-floor.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const ana = "interact:Ana";
const ready = (seconds: number) => facts.state("Ana", { state: "ready_free", stateId: "3" }, seconds);
const busy = (seconds: number) => facts.state("Ana", { state: "ready_service", stateId: "4" }, seconds);

describe("time spent in states", () => {
  it("runs from the report that told it while the agent stays in the state", () => {
    const floor = floorAfter([ready(0)], [facts.totals("Ana", { "3": 120, "4": 45 }, 10)]);
    expect(floor.agents[ana]?.states).toEqual({
      "3": { name: "ready_free", times: 1, totalSeconds: 120, runningSince: instant(10) },
      "4": { name: "ready_service", times: 1, totalSeconds: 45 },
    });
  });

  it("costs nothing while it merely runs, give or take two seconds", () => {
    const floor = floorAfter([ready(0)], [facts.totals("Ana", { "3": 120 }, 10)]);
    for (const [total, second] of [
      [125, 15],
      [131, 20],
      [135, 25],
      [723, 615],
    ] as const) {
      expect(applyEvents(floor, [facts.totals("Ana", { "3": total }, second)])).toBe(floor);
    }
  });

  it("costs nothing either where the CTI adds a state's time only when it ends", () => {
    const floor = floorAfter([ready(0)], [facts.totals("Ana", { "3": 120 }, 10)]);
    expect(applyEvents(floor, [facts.totals("Ana", { "3": 120 }, 60)])).toBe(floor);
  });

  it("is believed again as told when it has drifted", () => {
    const floor = floorAfter(
      [ready(0)],
      [facts.totals("Ana", { "3": 120 }, 10)],
      [facts.totals("Ana", { "3": 160 }, 20)],
    );
    expect(floor.agents[ana]?.states["3"]).toMatchObject({ totalSeconds: 160, runningSince: instant(20) });
  });

  it("is settled when the agent leaves the state, and the next one starts", () => {
    const floor = floorAfter([ready(0)], [facts.totals("Ana", { "3": 120, "4": 45 }, 10)], [busy(30)]);
    expect(floor.agents[ana]?.states).toEqual({
      "3": { name: "ready_free", times: 1, totalSeconds: 140 },
      "4": { name: "ready_service", times: 1, totalSeconds: 45, runningSince: instant(30) },
    });
    expect(applyEvents(floor, [facts.totals("Ana", { "3": 140, "4": 50 }, 35)])).toBe(floor);
  });

  it("is never negative, even when the CTI's clock is behind", () => {
    const late = facts.state("Ana", { state: "ready_service", stateId: "4", since: instant(-500) }, 30);
    const floor = floorAfter([ready(0)], [facts.totals("Ana", { "3": 120, "4": 0 }, 10)], [late]);
    expect(floor.agents[ana]?.states["3"]?.totalSeconds).toBe(120);
  });

  it("with a pause pending runs along without a patch, and is settled with its state", () => {
    const pending = (totalSeconds: number, prePauseSeconds: number, seconds: number) => {
      const row = { id: "4", name: "ready_service", times: 2, totalSeconds };
      const states = [{ ...row, prePause: { times: 1, totalSeconds: prePauseSeconds } }];
      return facts.agentStats([{ name: "Ana", services: [], states }], seconds);
    };
    const floor = floorAfter([busy(0)], [pending(100, 7, 0)], [pending(105, 12, 5)]);
    expect(applyEvents(floor, [pending(110, 17, 10)])).toBe(floor);
    expect(applyEvents(floor, [pending(161, 67, 60)])).toBe(floor);
    const withdrawn = applyEvents(floor, [pending(160, 20, 60)]);
    expect(withdrawn.agents[ana]?.states["4"]?.prePause).toEqual({ times: 1, totalSeconds: 20 });
    expect(applyEvents(withdrawn, [pending(165, 20, 65)])).toBe(withdrawn);
    expect(applyEvents(floor, [ready(25)]).agents[ana]?.states["4"]).toEqual({
      name: "ready_service",
      times: 2,
      totalSeconds: 125,
      prePause: { times: 1, totalSeconds: 32 },
    });
  });

  it("of a thousand agents, idle and busy, makes no patch for an hour", () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `agent ${index}`);
    const row = (index: number, seconds: number) =>
      index % 2 === 0 ? { "3": 100 + seconds, "4": 50 } : { "3": 100, "4": 50 + seconds };
    const report = (seconds: number): FloorEvent[] =>
      names.map((name, index) => facts.totals(name, row(index, seconds), seconds));
    const states = names.map((name, index) =>
      facts.state(
        name,
        index % 2 === 0 ? { state: "ready_free", stateId: "3" } : { state: "ready_service", stateId: "4" },
        0,
      ),
    );
    const floor = floorAfter(states, report(0));
    for (const seconds of [5, 600, 3_600]) {
      const next = applyEvents(floor, report(seconds));
      expect(next).toBe(floor);
      expect(diffFloor(floor, next)).toBeUndefined();
    }
  });
});
