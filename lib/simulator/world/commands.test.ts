import { describe, expect, it } from "vitest";
import { createWorld } from "./create-world";
import { oneLineWorld } from "./testing/one-line-world";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe("what a supervisor orders", () => {
  it("pauses a free agent at once, and brings them back", () => {
    const world = oneLineWorld("Zélia");
    expect(world.setAgentState("Zélia", 101, "sofia")).toEqual({ ok: true });
    expect(world.agent("Zélia")).toMatchObject({
      state: "custom_pause",
      stateId: 101,
      pauseName: "Almoço",
      pauseTrigger: "manual",
      stateChangedBy: "sofia",
    });
    expect(world.setAgentState("Zélia", 2, "carlos")).toEqual({ ok: true });
    expect(world.agent("Zélia")).toMatchObject({ state: "ready_free", stateId: 3, stateChangedBy: "carlos" });
  });

  it("lets the contact at hand end before the pause, unless it is called off", () => {
    const world = oneLineWorld("Zélia");
    world.offerCalls("Linha", "voice", 2);
    world.advanceTo(world.now() + 12_000);
    world.setAgentState("Zélia", 102, "sofia");
    expect(world.agent("Zélia")).toMatchObject({
      state: "ready_service",
      prePause: { id: 102, name: "Descanso" },
    });
    world.setAgentState("Zélia", 2, "sofia");
    expect(world.agent("Zélia")?.prePause).toBeUndefined();
    world.setAgentState("Zélia", 101, "sofia");
    world.advanceTo(world.now() + HOUR_MS);
    expect(world.agent("Zélia")).toMatchObject({ state: "custom_pause", stateId: 101, prePause: undefined });
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({ handled: 1, waiting: 1 });
    expect(world.agentStates("Zélia").find(({ id }) => id === 4)?.prePause?.times).toBe(2);
  });

  it("puts an end on scheduled pauses", () => {
    const world = oneLineWorld("Zélia");
    world.setAgentState("Zélia", 201, "sofia");
    expect(world.agent("Zélia")).toMatchObject({
      pauseTrigger: "scheduled",
      pauseEndsAt: world.now() + 10 * MINUTE_MS,
    });
  });

  it("refuses unknown agents, unknown states and agents who are not there", () => {
    const world = oneLineWorld("Zélia");
    expect(world.setAgentState("Ninguém", 101, "sofia")).toEqual({ ok: false, error: "not_found" });
    expect(world.setAgentState("Zélia", 999, "sofia")).toEqual({ ok: false, error: "invalid_data" });
    expect(world.logoutAgent("Zélia", "sofia")).toEqual({ ok: true });
    const failed = { ok: false, error: "command_failed" };
    expect(world.setAgentState("Zélia", 101, "sofia")).toEqual(failed);
    expect(world.logoutAgent("Zélia", "sofia")).toEqual(failed);
    expect(world.resetAgentStatistics("Zélia")).toEqual(failed);
    expect(world.resetServiceStatistics("Nenhum")).toEqual({ ok: false, error: "not_found" });
  });

  it("does not log an agent out of a contact", () => {
    const world = oneLineWorld("Zélia");
    world.offerCalls("Linha", "voice", 1);
    expect(world.logoutAgent("Zélia", "sofia")).toEqual({ ok: false, error: "command_failed" });
    world.advanceTo(world.now() + HOUR_MS);
    expect(world.logoutAgent("Zélia", "sofia")).toEqual({ ok: true });
    expect(world.agent("Zélia")).toMatchObject({
      loggedIn: false,
      loginAt: undefined,
      state: "not_logged_in",
    });
  });

  it("sends an agent away for a while in the middle of a shift", () => {
    const world = createWorld({ seed: 12, agents: 60, services: 8 });
    const free = world.agents().find(({ state }) => state === "ready_free");
    expect(world.logoutAgent(free?.name ?? "", "sofia")).toEqual({ ok: true });
    expect(world.agent(free?.name ?? "")).toMatchObject({ state: "not_logged_in", stateChangedBy: "sofia" });
    world.advanceTo(world.now() + 31 * MINUTE_MS);
    expect(world.agent(free?.name ?? "")?.loggedIn).toBe(true);
  });

  it("zeroes an agent's and a service's counters, not what stands now", () => {
    const world = oneLineWorld("Zélia");
    world.offerCalls("Linha", "voice", 3);
    world.advanceTo(world.now() + MINUTE_MS / 3);
    world.resetAgentStatistics("Zélia");
    world.resetServiceStatistics("Linha");
    expect(world.agentStatistics("Zélia", "Linha", "voice")).toMatchObject({ total: 0, inbound: 0 });
    expect(world.agentStates("Zélia")).toMatchObject([{ name: "ready_service", totalTime: 0 }]);
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({
      received: 0,
      handled: 0,
      handling: 1,
      waiting: 2,
    });
  });
});
