import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const ana = "interact:Ana";
const start = [
  facts.link("live", 0),
  facts.derived(),
  facts.totals("Ana", { "3": 100, "4": 50, "101": 0 }, 0),
];

describe("where current states are not licensed", () => {
  it("nothing is claimed from one report of totals", () => {
    expect(floorAfter(start).agents[ana]).toMatchObject({ presence: "unknown" });
    expect(floorAfter(start).agents[ana]).not.toHaveProperty("state");
  });

  it("the state whose total grew is the current one, for at least that long", () => {
    const floor = floorAfter(start, [facts.totals("Ana", { "3": 105 }, 5)]);
    expect(floor.agents[ana]).toMatchObject({
      presence: "available",
      state: "ready_free",
      stateId: "3",
      sinceIsFloor: true,
    });
  });

  it("it stays so without a patch while that total keeps growing", () => {
    const floor = floorAfter(start, [facts.totals("Ana", { "3": 105 }, 5)]);
    expect(applyEvents(floor, [facts.totals("Ana", { "3": 110 }, 10)])).toBe(floor);
    expect(applyEvents(floor, [facts.totals("Ana", { "3": 116, "4": 50 }, 15)])).toBe(floor);
  });

  it("a change shows with the report in which another total grew, and began that long ago", () => {
    const floor = floorAfter(
      start,
      [facts.totals("Ana", { "3": 105 }, 5)],
      [facts.totals("Ana", { "3": 107, "4": 53 }, 10)],
    );
    expect(floor.agents[ana]).toMatchObject({ presence: "busy", state: "ready_service", since: instant(7) });
    expect(floor.agents[ana]).not.toHaveProperty("sinceIsFloor");
    expect(floor.agents[ana]?.states["3"]).toEqual({ name: "ready_free", times: 1, totalSeconds: 107 });
  });

  it("a pause is called by the name of its reason", () => {
    const pauses = {
      type: "pauses-listed",
      source: "interact",
      trigger: "manual",
      pauses: [{ id: "101", name: "Almoço", trigger: "manual" }],
      complete: true,
    } as const;
    const floor = floorAfter([pauses, ...start], [facts.totals("Ana", { "101": 4 }, 5)]);
    expect(floor.agents[ana]).toMatchObject({ presence: "paused", pause: { name: "Almoço" } });
  });

  it("an agent whose totals all stand still is unknown, not idle", () => {
    const floor = floorAfter(
      start,
      [facts.totals("Ana", { "3": 105 }, 5)],
      [facts.totals("Ana", { "3": 105 }, 15)],
    );
    expect(floor.agents[ana]).toMatchObject({ presence: "unknown" });
    expect(floor.agents[ana]).not.toHaveProperty("state");
  });

  it("nobody keeps a state that was told before, until a total bears it out", () => {
    const push = { type: "source-status", source: "interact", agentState: "push" } as const;
    const floor = floorAfter(
      [push, facts.totals("Ana", { "3": 100 }, 0)],
      [facts.state("Ana", { state: "ready_free", stateId: "3" }, 1)],
      [facts.state("Rui", { state: "ready_free", stateId: "3" }, 1)],
      [facts.derived()],
    );
    expect(floor.agents[ana]).toMatchObject({ presence: "unknown" });
    expect(floor.agents["interact:Rui"]).toMatchObject({ presence: "unknown" });
    const borneOut = applyEvents(floor, [facts.totals("Ana", { "3": 104 }, 5)]);
    expect(borneOut.agents[ana]).toMatchObject({ presence: "available", sinceIsFloor: true });
    expect(borneOut.agents["interact:Rui"]).toMatchObject({ presence: "unknown" });
  });

  it("two totals that grew at once do not make a guess", () => {
    const floor = floorAfter(start, [facts.totals("Ana", { "3": 102, "4": 53 }, 5)]);
    expect(floor.agents[ana]).toMatchObject({ presence: "unknown" });
  });
});
