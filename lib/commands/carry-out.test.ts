import { afterEach, describe, expect, it } from "vitest";
import type { Command } from "@/lib/domain/index.ts";
import { type House, openHouse, sofia } from "./testing/open-house.ts";

let house: House;

afterEach(() => house.close());

/** Orders, and lets the floor show what became of it. */
async function order(command: Command, seconds = 6) {
  const result = await house.desk.perform({ actor: sofia, command });
  await house.clock.advance(seconds * 1000);
  return result;
}

const first = (ids: readonly string[]) => ids[0] ?? "";
const nameOf = (id: string) => id.slice("interact:".length);

describe.each(["json", "xml"] as const)(
  "what a supervisor orders in %s is sent once and proved by the floor",
  (format) => {
    it("a pause, and the way back to work", async () => {
      house = await openHouse({ format });
      const agent = first(house.agents);
      const paused = await order({ name: "set_agent_state", agent, stateId: "101" });
      expect(paused).toMatchObject({ outcome: "answered", id: "c1" });
      expect(house.agent(agent)).toMatchObject({ presence: "paused", stateId: "101", changedBy: "sofia" });
      expect(house.command("c1")).toMatchObject({
        name: "set_agent_state",
        target: agent,
        by: "sofia",
        status: "confirmed",
        stateId: "101",
      });
      await order({ name: "set_agent_state", agent, stateId: "2" });
      expect(house.agent(agent).presence).toBe("available");
      expect(house.command("c2")).toMatchObject({ status: "confirmed" });
      expect(house.answers("set_agent_state")).toEqual([undefined, undefined]);
      expect(house.steps("c1")).toEqual(["requested", "result accepted", "outcome confirmed"]);
      expect(house.written[0]).toMatchObject({
        phase: "requested",
        login: "sofia",
        actor: { id: "u1", name: "sofia" },
        target: { presence: "available" },
      });
      expect(house.written[2]).toMatchObject({ target: { presence: "paused", stateId: "101" } });
    });

    it("a pause that waits for the contact in hand", async () => {
      house = await openHouse({ format });
      const agent = first(house.agents);
      const { services } = house.cti.world.agent(nameOf(agent)) ?? { services: [] };
      for (const service of services)
        for (const media of ["voice", "chat"] as const) house.cti.offerCalls(service, media, 6);
      house.cti.advanceWorld(12);
      await house.clock.advance(6_000);
      expect(house.agent(agent).presence).toBe("busy");
      await order({ name: "set_agent_state", agent, stateId: "102" });
      expect(house.agent(agent)).toMatchObject({ presence: "busy", pendingPause: { name: "Descanso" } });
      expect(house.command("c1")).toMatchObject({ status: "confirmed" });
    });

    it("a logout", async () => {
      house = await openHouse({ format });
      const agent = first(house.agents);
      await order({ name: "agent_logout", agent });
      expect(house.agent(agent).presence).toBe("offline");
      expect(house.command("c1")).toMatchObject({ status: "confirmed" });
      expect(house.answers("agent_logout")).toEqual([undefined]);
    });

    it("resets of an agent's and a service's statistics", async () => {
      house = await openHouse({ format });
      const agent = first(house.agents);
      const [service = ""] = house.cti.world.agent(nameOf(agent))?.services ?? [];
      for (const media of ["voice", "chat", "email"] as const) house.cti.offerCalls(service, media, 30);
      house.cti.advanceWorld(7200);
      await house.clock.advance(6_000);
      const total = () =>
        Object.values(house.agent(agent).metrics)
          .flatMap(Object.values)
          .reduce((sum, { total = 0 }) => sum + total, 0);
      expect(total()).toBeGreaterThan(0);
      await order({ name: "reset_agent_stats", agent });
      expect(total()).toBe(0);
      expect(house.command("c1")).toMatchObject({ status: "confirmed" });
      await order({ name: "reset_service_stats", service: `interact:${service}` });
      expect(house.command("c2")).toMatchObject({ status: "confirmed" });
      expect(JSON.stringify(house.written.find(({ id }) => id === "c2")?.target)).toMatch(/"handled":[1-9]/);
    });

    it.each(["clear_agent_stats", "clear_service_stats"] as const)("%s", async (name) => {
      house = await openHouse({ format });
      await order({ name, source: "interact" });
      expect(house.command("c1")).toMatchObject({ name, status: "confirmed" });
      expect(house.command("c1")?.target).toBeUndefined();
    });

    it.each<[string, string, (agent: string) => Command]>([
      ["a wrong password", "command_denied", (agent) => ({ name: "agent_logout", agent })],
      [
        "a state that is none",
        "invalid_data",
        (agent) => ({ name: "set_agent_state", agent, stateId: "999" }),
      ],
      ["an agent who left", "command_failed", (agent) => ({ name: "reset_agent_stats", agent })],
      ["an agent the CTI does not know", "not_found", (agent) => ({ name: "reset_agent_stats", agent })],
    ])("is refused for %s, and stays so", async (why, errorType, of) => {
      house = await openHouse({ format });
      const agent = first(house.agents);
      if (errorType === "command_denied") house.cti.setSupervisor({ login: "sofia", password: "nova" });
      if (errorType === "command_failed") house.cti.logoutAgent(nameOf(agent));
      if (errorType === "not_found") house.cti.removeAgent(nameOf(agent));
      const result = await house.desk.perform({ actor: sofia, command: of(agent) });
      expect(result, why).toEqual({ outcome: "refused", code: "refused", id: "c1", errorType });
      expect(house.command("c1")).toMatchObject({ status: "refused", error: errorType });
      await house.clock.advance(20_000);
      expect(house.command("c1")).toMatchObject({ status: "refused", error: errorType });
      expect(house.steps("c1")).toEqual(["requested", `result refused ${errorType}`]);
      expect(house.answers(of(agent).name)).toEqual([errorType]);
    });
  },
);

it("a missing right of the login is the CTI's to refuse, and the password is nowhere", async () => {
  house = await openHouse({ credential: () => ({ login: "sofia", password: "pl4nted-secret" }) });
  house.cti.setSupervisor({
    login: "sofia",
    password: "pl4nted-secret",
    supervision: ["agents_supervision"],
  });
  const command = { name: "set_agent_state", agent: first(house.agents), stateId: "101" } as const;
  expect(await order(command)).toMatchObject({ code: "refused", errorType: "command_denied" });
  expect(house.cti.requests().some(({ body }) => body.includes("pl4nted-secret"))).toBe(true);
  expect(JSON.stringify([house.written, house.logged, house.commands()])).not.toContain("pl4nted-secret");
});

it("what was accepted and is not shown within 10 s is unconfirmed, and confirmed once it is", async () => {
  house = await openHouse();
  const agent = first(house.agents);
  house.cti.prepareAnswer({
    path: "supervisor/set_agent_state",
    body: Buffer.from('{"response":{"command":"set_agent_state","status":"ok"}}'),
  });
  const result = await house.desk.perform({
    actor: sofia,
    command: { name: "set_agent_state", agent, stateId: "101" },
  });
  expect(result).toEqual({ outcome: "answered", id: "c1", status: "accepted" });
  await house.clock.advance(9_000);
  expect(house.command("c1")).toMatchObject({ status: "accepted" });
  await house.clock.advance(1_500);
  expect(house.command("c1")).toMatchObject({ status: "unconfirmed" });
  house.cti.setAgentState(nameOf(agent), 101);
  await house.clock.advance(6_000);
  expect(house.command("c1")).toMatchObject({ status: "confirmed" });
  expect(house.steps("c1")).toEqual([
    "requested",
    "result accepted",
    "outcome unconfirmed",
    "outcome confirmed",
  ]);
});

it("an ended command leaves the floor after five minutes", async () => {
  house = await openHouse();
  await order({ name: "agent_logout", agent: first(house.agents) });
  await house.clock.advance(290_000);
  expect(house.command("c1")).toBeDefined();
  await house.clock.advance(15_000);
  expect(house.commands()).toEqual([]);
});
