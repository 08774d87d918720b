import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const ana = "interact:Ana";

describe("an agent's state", () => {
  it("seen to change began at that moment", () => {
    const floor = floorAfter([facts.state("Ana", { state: "ready_free", stateId: "3" }, 10)]);
    expect(floor.agents[ana]).toMatchObject({
      presence: "available",
      state: "ready_free",
      since: instant(10),
    });
    expect(floor.agents[ana]).not.toHaveProperty("sinceIsFloor");
  });

  it("first found in a list began then or earlier", () => {
    const floor = floorAfter([facts.state("Ana", { state: "ready_free", isTransition: false }, 10)]);
    expect(floor.agents[ana]).toMatchObject({ since: instant(10), sinceIsFloor: true });
  });

  it("told again keeps its beginning and the agent's identity", () => {
    const floor = floorAfter([facts.state("Ana", { state: "ready_free" }, 10)]);
    expect(applyEvents(floor, [facts.state("Ana", { state: "ready_free", isTransition: false }, 60)])).toBe(
      floor,
    );
    expect(applyEvents(floor, [facts.state("Ana", { state: "ready_free" }, 60)])).toBe(floor);
  });

  it("takes the exact beginning once somebody tells it, and ignores jitter after that", () => {
    const found = facts.state("Ana", { state: "ready_free", isTransition: false }, 60);
    const exact = (since: number, seconds: number) =>
      facts.state("Ana", { state: "ready_free", isTransition: false, since: instant(since) }, seconds);
    const floor = floorAfter([found], [exact(12, 65)]);
    expect(floor.agents[ana]).toMatchObject({ since: instant(12) });
    expect(floor.agents[ana]).not.toHaveProperty("sinceIsFloor");
    expect(applyEvents(floor, [exact(13, 70)])).toBe(floor);
  });

  it("never begins in the future, however the CTI's clock is set", () => {
    const floor = floorAfter([facts.state("Ana", { state: "ready_free", since: instant(900) }, 10)]);
    expect(floor.agents[ana]?.since).toBe(instant(10));
  });

  it("from one pause to another is a new state though both are called custom_pause", () => {
    const pause = (stateId: string, name: string, seconds: number) =>
      facts.state("Ana", { state: "custom_pause", stateId, pause: { name } }, seconds);
    const floor = floorAfter([pause("101", "Almoço", 0)], [pause("102", "Banheiro", 40)]);
    expect(floor.agents[ana]).toMatchObject({
      presence: "paused",
      since: instant(40),
      pause: { name: "Banheiro" },
    });
  });

  it("leaves the pause behind when work begins again", () => {
    const floor = floorAfter(
      [facts.state("Ana", { state: "custom_pause", pause: { name: "Almoço", endsAt: instant(900) } }, 0)],
      [facts.state("Ana", { state: "ready_free" }, 600)],
    );
    expect(floor.agents[ana]).not.toHaveProperty("pause");
  });

  it("shows a scheduled pause's end without trembling", () => {
    const lunch = (endsAt: number, seconds: number) =>
      facts.state(
        "Ana",
        { state: "custom_pause", pause: { name: "Almoço", trigger: "scheduled", endsAt: instant(endsAt) } },
        seconds,
      );
    const floor = floorAfter([lunch(900, 0)]);
    expect(floor.agents[ana]?.pause).toEqual({ name: "Almoço", trigger: "scheduled", endsAt: instant(900) });
    expect(applyEvents(floor, [lunch(901, 5)])).toBe(floor);
  });

  it("keeps a pending pause until it is taken or withdrawn", () => {
    const busy = facts.state("Ana", { state: "ready_service" }, 0);
    const asked = facts.state("Ana", { state: "ready_service", pendingPause: { name: "Almoço" } }, 5);
    const floor = floorAfter([busy], [asked]);
    expect(floor.agents[ana]).toMatchObject({
      since: instant(0),
      pendingPause: { name: "Almoço", since: instant(5) },
    });
    expect(applyEvents(floor, [busy])).toBe(floor);
    const withdrawn = facts.state("Ana", { state: "ready_service", pendingPause: null }, 9);
    expect(applyEvents(floor, [withdrawn]).agents[ana]).not.toHaveProperty("pendingPause");
  });

  it("offline takes the log-in and the extension along", () => {
    const floor = floorAfter(
      [facts.state("Ana", { state: "ready_free", loginAt: instant(-60), extension: "4001" }, 0)],
      [facts.state("Ana", { state: "not_logged_in" }, 30)],
    );
    expect(floor.agents[ana]).toEqual({
      source: "interact",
      name: "Ana",
      presence: "offline",
      state: "not_logged_in",
      since: instant(30),
      services: [],
      metrics: {},
      states: {},
    });
  });

  it("that nobody knows is kept as itself and claims no presence", () => {
    const floor = floorAfter([facts.state("Ana", { state: "levitating" }, 0)]);
    expect(floor.agents[ana]).toMatchObject({ state: "levitating", presence: "unknown" });
  });
});
