import { describe, expect, it } from "vitest";
import { createWorld } from "./create-world";
import { oneLineWorld } from "./testing/one-line-world";
import { recordEvents } from "./testing/record-events";

const MINUTE_MS = 60_000;

describe("agents and services that come and go", () => {
  it("shows a new agent at work at once and tells the list has changed", () => {
    const world = createWorld({ seed: 5, agents: 3, services: 2, scenario: "still" });
    const events = recordEvents(world);
    world.addAgent("Íris Luz", ["SAC_Digital", "Vendas", "Nenhum"]);
    expect(events.map(({ type }) => type)).toEqual(["agents_list", "login"]);
    expect(world.agent("Íris Luz")).toMatchObject({
      loggedIn: true,
      state: "ready_free",
      services: ["SAC_Digital", "Vendas"],
    });
    expect(world.agent("Íris Luz")?.devices.map(({ media }) => media)).toEqual(["chat", "email", "voice"]);
  });

  it("gives the ringing call of a leaving agent back, and ends the conversation they are in", () => {
    const world = oneLineWorld("Zélia");
    world.offerCalls("Linha", "voice", 1);
    world.removeAgent("Zélia");
    expect(world.agent("Zélia")).toBeUndefined();
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({
      received: 1,
      waiting: 1,
      before_handling: 0,
    });
    world.addAgent("Inês", ["Linha"]);
    world.advanceTo(world.now() + MINUTE_MS / 3);
    world.removeAgent("Inês");
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({ handled: 1, handling: 0, waiting: 0 });
    expect(world.serviceCalls("Linha")).toEqual([]);
    world.advanceTo(world.now() + 60 * MINUTE_MS);
    expect(world.agents()).toEqual([]);
  });

  it("gives a leaving agent nothing more, though others wait", () => {
    const world = oneLineWorld();
    world.addService("Conversa", ["chat"]);
    world.addAgent("Zélia", ["Conversa"]);
    world.offerCalls("Conversa", "chat", 10);
    world.advanceTo(world.now() + MINUTE_MS / 3);
    const waiting = world.serviceStatistics("Conversa", "chat")?.waiting ?? 0;
    expect(waiting).toBeGreaterThan(5);
    world.removeAgent("Zélia");
    expect(world.serviceCalls("Conversa").map(({ queued }) => queued)).toEqual(Array(waiting).fill(true));
  });

  it("ends the calls of a service that ends, and frees its agents", () => {
    const world = oneLineWorld("Zélia");
    world.offerCalls("Linha", "voice", 4);
    const events = recordEvents(world);
    world.removeService("Linha");
    expect(world.service("Linha")).toBeUndefined();
    expect(world.serviceStatistics("Linha", "voice")).toBeUndefined();
    expect(world.agent("Zélia")).toMatchObject({ state: "ready_free", services: [] });
    expect(world.agentCalls("Zélia")).toEqual([]);
    expect(events.map(({ type }) => type)).toContain("services_list");
    world.advanceTo(world.now() + 60 * MINUTE_MS);
  });

  it("goes on with the day when a busy service ends under it", () => {
    const world = createWorld({ seed: 14, agents: 60, services: 12 });
    world.removeService("Suporte_Tecnico");
    world.removeService("Cobranca");
    for (const { name } of world.agents().slice(0, 10)) world.removeAgent(name);
    world.advanceTo(world.now() + 30 * MINUTE_MS);
    expect(world.agents()).toHaveLength(50);
    expect(world.agents().every(({ services }) => !services.includes("Cobranca"))).toBe(true);
    const calls = world.agents().flatMap(({ name }) => world.agentCalls(name));
    expect(calls.every(({ service }) => service !== "Suporte_Tecnico")).toBe(true);
  });
});
