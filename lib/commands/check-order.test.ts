import { afterEach, expect, it } from "vitest";
import type { Command } from "@/lib/domain/index.ts";
import type { Credential } from "@/lib/sources/upstream.ts";
import { type House, openHouse, sofia } from "./testing/open-house.ts";

let house: House;

afterEach(() => house.close());

const pause = (agent = house.agents[0] ?? ""): Command => ({
  name: "set_agent_state",
  agent,
  stateId: "101",
});
const asked = () =>
  house.cti.requests().filter(({ path }) => /set_agent_state|reset_|agent_logout/.test(path));

it("nothing is sent for somebody who may not, and it is written down", async () => {
  house = await openHouse({ permission: { may: (_actor, { name }) => name !== "set_agent_state" } });
  expect(await house.desk.perform({ actor: sofia, command: pause() })).toEqual({
    outcome: "refused",
    code: "forbidden",
  });
  // Not even whether there is such an agent is told.
  expect(await house.desk.perform({ actor: sofia, command: pause("interact:Nobody") })).toMatchObject({
    code: "forbidden",
  });
  expect(house.written.map(({ phase, error }) => [phase, error])).toEqual([
    ["denied", "forbidden"],
    ["denied", "forbidden"],
  ]);
  expect(asked()).toEqual([]);
  expect(house.commands()).toEqual([]);
});

it("a permission that cannot be found out is none, and is not called a no", async () => {
  house = await openHouse({ permission: { may: () => Promise.reject(new Error("no database")) } });
  expect(await house.desk.perform({ actor: sofia, command: pause() })).toMatchObject({
    code: "audit_unavailable",
  });
  expect(asked()).toEqual([]);
});

it.each(["__proto__", "constructor", "interact:Nobody", ""])("there is no agent or source %j", async (id) => {
  house = await openHouse();
  const orders: Command[] = [
    pause(id),
    { name: "reset_service_stats", service: id },
    { name: "clear_agent_stats", source: id },
  ];
  for (const command of orders)
    expect(await house.desk.perform({ actor: sofia, command })).toEqual({
      outcome: "refused",
      code: "not_found",
    });
  expect(asked()).toEqual([]);
});

it("a command that names its supervisor needs a credential, the same key works once there is one, and a reset needs none", async () => {
  const known: { credential?: Credential } = {};
  house = await openHouse({ credential: () => known.credential });
  const ask = () => house.desk.perform({ actor: sofia, command: pause(), key: "k1" });
  expect(await ask()).toEqual({ outcome: "refused", code: "cti_credentials_required" });
  const service = house.services[0] ?? "";
  expect(
    await house.desk.perform({ actor: sofia, command: { name: "reset_service_stats", service } }),
  ).toMatchObject({
    outcome: "answered",
  });
  known.credential = { login: "sofia", password: "sofia123" };
  expect(await ask()).toMatchObject({ outcome: "answered" });
});

it("what cannot be written down beforehand is not done; what cannot be afterwards is counted", async () => {
  house = await openHouse();
  house.audit.isBroken = true;
  expect(await house.desk.perform({ actor: sofia, command: pause(), key: "k1" })).toEqual({
    outcome: "refused",
    code: "audit_unavailable",
  });
  expect(asked()).toEqual([]);
  house.audit.isBroken = false;
  house.cti.loseAnswer({ path: "supervisor/set_agent_state", delayMs: 1_000 });
  house.clock.patienceMs = 50;
  const result = house.desk.perform({ actor: sofia, command: pause(), key: "k1" });
  await house.clock.settle();
  house.audit.isBroken = true;
  await house.clock.advance(6_000);
  expect(await result).toMatchObject({ outcome: "answered" });
  expect(house.desk.counters()).toMatchObject({
    sent: 1,
    accepted: 1,
    confirmed: 1,
    denied: 1,
    auditFailures: 2,
  });
  expect(asked()).toHaveLength(1);
});
