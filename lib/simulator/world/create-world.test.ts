import { describe, expect, it } from "vitest";
import { createWorld } from "./create-world";
import type { World, WorldEvent } from "./types";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

describe("a simulated contact centre", () => {
  it("lives the same day twice from the same seed and orders, and another from another seed", () => {
    const day = (seed: number) => {
      const world = createWorld({ seed, agents: 40, services: 10 });
      world.advanceTo(world.now() + 7 * MINUTE_MS);
      for (const { name } of world.agents()) world.setAgentState(name, 102, "sofia");
      world.offerCalls("Vendas", "voice", 5);
      world.advanceTo(world.now() + 30 * MINUTE_MS);
      return portrait(world);
    };
    expect(day(3)).toEqual(day(3));
    expect(day(3)).not.toEqual(day(4));
  });

  it("is the same floor, with the same history, after one jump or after many steps", () => {
    const play = (stepMs: number) => {
      const world = createWorld({ seed: 11, agents: 40, services: 10 });
      const events: WorldEvent[] = [];
      world.onEvent((event) => events.push(event));
      const end = world.now() + 40 * MINUTE_MS;
      while (world.now() < end) world.advanceTo(Math.min(end, world.now() + stepMs));
      return { portrait: portrait(world), events };
    };
    const jump = play(HOUR_MS);
    expect(jump.events.length).toBeGreaterThan(1000);
    expect(play(777)).toEqual(jump);
  });

  it("is not changed by who listens or reads", () => {
    const watched = createWorld({ seed: 6, agents: 30, services: 8 });
    const alone = createWorld({ seed: 6, agents: 30, services: 8 });
    watched.onEvent(() => portrait(watched));
    watched.advanceTo(watched.now() + 10 * MINUTE_MS);
    alone.advanceTo(alone.now() + 10 * MINUTE_MS);
    expect(portrait(watched)).toEqual(portrait(alone));
  });

  it("never goes back in time", () => {
    const world = createWorld({ seed: 1, agents: 10, services: 4 });
    const start = world.now();
    world.advanceTo(start + MINUTE_MS);
    world.advanceTo(start);
    expect(world.now()).toBe(start + MINUTE_MS);
  });

  it("opens in the middle of a shift: most at work, some in pauses, calls in every media, counters filled", () => {
    const world = createWorld({ seed: 2, agents: 200, services: 20 });
    const states = world.agents().map(({ state }) => state);
    const share = (state: string) => states.filter((one) => one === state).length / states.length;
    expect(share("ready_service")).toBeGreaterThan(0.3);
    expect(share("not_logged_in")).toBeLessThan(0.5);
    expect(share("custom_pause")).toBeGreaterThan(0.03);
    const calls = world.services().flatMap(({ name }) => world.serviceCalls(name));
    expect(new Set(calls.map(({ media }) => media))).toEqual(new Set(["voice", "chat", "email"]));
    expect(total(world, "handled")).toBeGreaterThan(800);
    expect(world.agents().every(({ loginAt }) => loginAt === undefined || loginAt <= world.now())).toBe(true);
  });

  it("copes with its demand, with somebody always waiting somewhere", () => {
    const world = createWorld({ seed: 8, agents: 300, services: 25 });
    world.advanceTo(world.now() + HOUR_MS);
    const lost = total(world, "abandoned") / (total(world, "received") + total(world, "generated"));
    expect(lost).toBeGreaterThan(0.02);
    expect(lost).toBeLessThan(0.2);
    expect(total(world, "waiting")).toBeGreaterThan(0);
  });

  it("lives by the true local hour when asked to, nights included", () => {
    const night = Date.UTC(2026, 2, 10, 6);
    const busy = createWorld({ seed: 2, agents: 80, services: 10, startAt: night });
    const asleep = createWorld({ seed: 2, agents: 80, services: 10, startAt: night, scenario: "calendar" });
    expect(loggedIn(busy)).toBeGreaterThan(40);
    expect(loggedIn(asleep)).toBeLessThan(20);
    expect(asleep.service("Vendas")?.open).toBe(false);
  });

  it("adds up in public: what came in was handled, lost, or is still here", () => {
    const world = createWorld({ seed: 31, agents: 100, services: 20, intensity: 1.2 });
    for (let minute = 0; minute < 60; minute += 1) {
      world.advanceTo(world.now() + MINUTE_MS);
      for (const { name, type, media } of world.services()) {
        for (const one of media) {
          const value = new Map(Object.entries(world.serviceStatistics(name, one) ?? {}));
          const sum = (...names: string[]) =>
            names.reduce((all, next) => all + (value.get(next) ?? Number.NaN), 0);
          const unreached = type === "inbound" ? "callback_rejected" : "no_response";
          expect(sum("received", "generated"), `${name} ${one}`).toBe(
            sum("handled", "abandoned", "overflowed", "out_operation", unreached) +
              sum("waiting", "before_handling", "generating"),
          );
          const calls = world.serviceCalls(name).filter((call) => call.media === one);
          expect(calls.filter(({ queued }) => queued).length).toBe(sum("waiting"));
          expect(calls.filter(({ state }) => state === "busy" || state === "held").length).toBe(
            sum("handling"),
          );
        }
      }
    }
  });

  it("refuses more agents or services than it can seat", () => {
    expect(() => createWorld({ agents: 5001 })).toThrow(RangeError);
    expect(() => createWorld({ services: 501 })).toThrow(RangeError);
  });

  it("plays a second of a busy hour with 5,000 agents and 500 services in far less than 100 ms", () => {
    const world = createWorld({ seed: 1, agents: 5000, services: 500 });
    expect(total(world, "handling")).toBeGreaterThan(1500);
    const before = process.cpuUsage();
    for (let second = 0; second < 60; second += 1) world.advanceTo(world.now() + SECOND_MS);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / 60).toBeLessThan(20);
  });
});

function portrait(world: World) {
  const services = world.services().map((service) => ({
    ...service,
    statistics: service.media.map((media) => world.serviceStatistics(service.name, media)),
    calls: world.serviceCalls(service.name),
  }));
  const agents = world.agents().map((agent) => ({
    ...agent,
    states: world.agentStates(agent.name),
    calls: world.agentCalls(agent.name),
    statistics: agent.services.map((service) => world.agentStatistics(agent.name, service, "voice")),
  }));
  return { services, agents };
}

function total(world: World, name: string): number {
  let sum = 0;
  for (const service of world.services()) {
    for (const media of service.media) sum += world.serviceStatistics(service.name, media)?.[name] ?? 0;
  }
  return sum;
}

function loggedIn(world: World): number {
  return world.agents().filter((agent) => agent.loggedIn).length;
}
