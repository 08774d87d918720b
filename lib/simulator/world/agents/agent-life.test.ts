import { beforeAll, describe, expect, it } from "vitest";
import { createWorld } from "../create-world";
import type { AgentFacts, World, WorldEvent } from "../types";

const HOUR_MS = 3_600_000;
const DAWN = Date.UTC(2026, 2, 10, 8);

describe("the agents' day", () => {
  const seen: { event: WorldEvent; agent: AgentFacts; at: number }[] = [];
  let world: World = createWorld({ agents: 0, services: 0, scenario: "still" });

  beforeAll(() => {
    world = createWorld({ seed: 21, agents: 250, services: 20, scenario: "calendar", startAt: DAWN });
    world.onEvent((event) => {
      const agent = "agent" in event ? world.agent(event.agent) : undefined;
      if (agent !== undefined && /^(login|logout|state_change)$/.test(event.type)) {
        seen.push({ event, agent, at: world.now() });
      }
    });
    world.advanceTo(DAWN + 17 * HOUR_MS);
  });

  it("begins with logins spread over the morning and ends with everybody gone home but the night shift", () => {
    const logins = seen
      .filter(({ event }) => event.type === "login")
      .map(({ at }) => Math.floor(at / 60_000));
    expect(logins.length).toBeGreaterThan(180);
    expect(new Set(logins).size).toBeGreaterThan(60);
    expect(world.agents().filter((agent) => agent.loggedIn).length).toBeLessThan(40);
  });

  it("knows lunch, rest and scheduled pauses with an end, and who began them", () => {
    const pauses = seen.filter(({ agent }) => agent.state === "custom_pause").map(({ agent }) => agent);
    expect(new Set(pauses.map(({ pauseName }) => pauseName)).size).toBeGreaterThan(7);
    const lunch = pauses.find(({ stateId }) => stateId === 101);
    expect(lunch).toMatchObject({ pauseName: "Almoço", pauseTrigger: "manual", pauseEndsAt: undefined });
    expect(lunch?.stateChangedBy).toBe(lunch?.name);
    const scheduled = pauses.find(({ pauseTrigger }) => pauseTrigger === "scheduled");
    expect(scheduled?.pauseEndsAt).toBeGreaterThan(scheduled?.stateSince ?? 0);
    expect(scheduled?.stateChangedBy).toBe("system");
  });

  it("keeps nobody in a manual pause beyond its limit: the system makes it a fault", () => {
    const overstayed = seen.filter(({ agent }) => agent.state === "fail_pause");
    expect(overstayed.length).toBeGreaterThan(3);
    expect(
      overstayed.every(({ agent }) => agent.stateChangedBy === "system" && agent.pauseTrigger === "system"),
    ).toBe(true);
    for (const { name } of world.agents()) {
      const lunch = world.agentStates(name).find(({ id }) => id === 101);
      expect(lunch?.totalTime ?? 0).toBeLessThanOrEqual(3600);
    }
  });

  it("sees each kind of fault, and announces pauses asked for during a contact", () => {
    const states = new Set(seen.map(({ agent }) => agent.state));
    for (const state of [
      "timeout_fail_pause",
      "no_handling_fail_pause",
      "call_rejected_fail_pause",
      "inactivity_fail_pause",
      "timeout_scheduled_fail_pause",
      "invalid_state_fail_pause",
      "follow_me_fail_pause",
      "ready_private",
      "pause",
    ]) {
      expect(states, state).toContain(state);
    }
    const announced = seen.filter(({ agent }) => agent.prePause !== undefined);
    expect(announced.length).toBeGreaterThan(20);
    expect(announced.every(({ agent }) => /^ready_(service|private)$/.test(agent.state))).toBe(true);
  });

  it("accounts for the whole day in the times of the states", () => {
    for (const { name } of world.agents().slice(0, 40)) {
      const total = world.agentStates(name).reduce((sum, { totalTime }) => sum + totalTime, 0);
      const shown = (world.now() - MIDNIGHT_AFTER_RESET) / 1000;
      expect(Math.abs(total - shown)).toBeLessThan(20);
    }
  });

  it("gives voice agents a branch, and puts a few in contingency", () => {
    for (const { branch, devices } of world.agents()) {
      expect(branch !== undefined).toBe(devices.some(({ media }) => media === "voice"));
    }
    expect(seen.some(({ agent }) => agent.contingency)).toBe(true);
  });
});

/** The world was made three hours before dawn, after the books of the day were opened. */
const MIDNIGHT_AFTER_RESET = DAWN - 3 * HOUR_MS;
