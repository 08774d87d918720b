import { afterEach, expect, it } from "vitest";
import type { DeferredRow } from "./command-ports.ts";
import { createMemoryDeferredStore } from "./create-memory-deferred-store.ts";
import { type House, openHouse, sofia } from "./testing/open-house.ts";

let house: House;

afterEach(() => house.close());

const bruno = { id: "u2", name: "bruno" };
const nameOf = (id: string) => id.slice("interact:".length);

/** An agent with a contact in hand. */
async function busyAgent(): Promise<string> {
  const [agent = ""] = house.agents;
  for (const service of house.cti.world.agent(nameOf(agent))?.services ?? [])
    for (const media of ["voice", "chat"] as const) house.cti.offerCalls(service, media, 1);
  house.cti.advanceWorld(12);
  await house.clock.advance(6_000);
  const busy = house.agents.find((id) => house.agent(id).presence === "busy");
  if (busy === undefined) throw new Error("expected a busy agent");
  return busy;
}

/** Lets contacts end in the simulated world. */
async function endContacts(): Promise<void> {
  house.cti.advanceWorld(7_200);
  await house.clock.advance(6_000);
}

const later = (agent: string, more: { key?: string; expiresInMs?: number } = {}) =>
  house.desk.defer({ actor: sofia, command: { name: "agent_logout", agent }, ...more });

it("a logout waits for the contact in hand, is shown meanwhile, and is then sent once and proved", async () => {
  house = await openHouse();
  const agent = await busyAgent();
  expect(await later(agent)).toEqual({ outcome: "answered", id: "c1", status: "accepted" });
  expect(house.command("c1")).toMatchObject({
    name: "agent_logout",
    target: agent,
    by: "sofia",
    status: "accepted",
    deferred: { until: "contact_ended" },
  });
  expect(house.desk.waiting()).toMatchObject([{ id: "c1", by: "sofia", command: { agent } }]);
  await house.clock.advance(30_000);
  expect(house.answers("agent_logout")).toEqual([]);
  await endContacts();
  expect(house.answers("agent_logout")).toEqual([undefined]);
  expect(house.command("c1")).toMatchObject({ status: "confirmed" });
  expect(house.command("c1")?.deferred).toBeUndefined();
  expect(await house.deferred.all()).toEqual([]);
  expect(house.steps("c1")).toEqual(["requested", "requested", "result accepted", "outcome confirmed"]);
  expect(house.written.map(({ deferred }) => deferred)).toEqual([true, undefined, undefined, undefined]);
});

it("goes at once for an agent without a contact, and is refused for what may not be ordered", async () => {
  house = await openHouse({ permission: { may: ({ id }) => id === "u1" } });
  const [agent = ""] = house.agents;
  const refused = await house.desk.defer({ actor: bruno, command: { name: "agent_logout", agent } });
  expect(refused).toEqual({ outcome: "refused", code: "forbidden" });
  expect(await later(agent)).toMatchObject({ outcome: "answered" });
  await house.clock.advance(2_000);
  expect(house.command("c1")).toMatchObject({ status: "confirmed" });
  expect(house.answers("agent_logout")).toEqual([undefined]);
});

it("one waits for an agent at most, and the same key is the same wish", async () => {
  house = await openHouse();
  const agent = await busyAgent();
  const one = later(agent, { key: "k1" });
  const two = house.desk.defer({ actor: bruno, command: { name: "set_agent_state", agent, stateId: "101" } });
  expect(await two).toEqual({ outcome: "refused", code: "already_waiting" });
  expect(await later(agent, { key: "k1" })).toEqual(await one);
  expect(house.desk.waiting()).toHaveLength(1);
});

it("can be cancelled, and expires", async () => {
  house = await openHouse();
  const agent = await busyAgent();
  await later(agent);
  expect(await house.desk.cancel(sofia, "c1")).toBe("done");
  expect(await house.desk.cancel(sofia, "c1")).toBe("gone");
  expect(house.command("c1")).toMatchObject({ status: "refused", error: "cancelled" });
  await later(agent, { expiresInMs: 60_000 });
  await house.clock.advance(61_000);
  expect(house.command("c2")).toMatchObject({ status: "refused", error: "expired" });
  await endContacts();
  expect(house.answers("agent_logout")).toEqual([]);
  expect(house.steps("c2")).toEqual(["requested", "expired refused expired"]);
  expect(await house.deferred.all()).toEqual([]);
});

it("is nobody else's to cancel who may not order it", async () => {
  house = await openHouse({ permission: { may: ({ id }) => id === "u1" } });
  await later(await busyAgent());
  expect(await house.desk.cancel(bruno, "c1")).toBe("forbidden");
  expect(house.desk.waiting()).toHaveLength(1);
});

it("is dropped, and sent to nobody, when the agent has left meanwhile", async () => {
  house = await openHouse();
  const agent = await busyAgent();
  await later(agent);
  await house.cti.refuse({ isDown: true });
  house.cti.advanceWorld(7_200);
  house.cti.logoutAgent(nameOf(agent));
  await house.cti.accept();
  await house.clock.advance(60_000);
  expect(house.agent(agent).presence).toBe("offline");
  expect(house.command("c1")).toMatchObject({ status: "refused", error: "agent_offline" });
  expect(house.answers("agent_logout")).toEqual([]);
});

it("survives a restart, is shown again, and is sent once its moment comes", async () => {
  house = await openHouse();
  const agent = await busyAgent();
  await later(agent, { expiresInMs: 3_600_000 });
  await house.drive(house.desk.stop());
  expect(await house.deferred.all()).toMatchObject([
    { id: "c1", actorId: "u1", actorName: "sofia", name: "agent_logout", agent, stateId: null },
  ]);
  await endContacts();
  expect(house.answers("agent_logout")).toEqual([]);
  await house.reopenDesk();
  await house.clock.advance(6_000);
  expect(house.answers("agent_logout")).toEqual([undefined]);
  expect(house.command("c1")).toMatchObject({ status: "confirmed" });
});

it("is sent by one of two processes that keep what waits in one place, and shown by that one alone", async () => {
  house = await openHouse();
  const agent = await busyAgent();
  await later(agent);
  const other = await house.reopenDesk();
  expect(other.waiting()).toMatchObject([{ id: "c1" }]);
  await endContacts();
  expect(house.answers("agent_logout")).toEqual([undefined]);
  expect([house.desk.waiting(), other.waiting(), await house.deferred.all()]).toEqual([[], [], []]);
  expect(house.desk.counters().sent + other.counters().sent).toBe(1);
});

it("is not sent after a restart that outlasted it, nor without a right or a credential of then", async () => {
  const row = (id: string, agent: string, minutes: number): DeferredRow => ({
    id,
    actorId: "u1",
    actorName: "sofia",
    name: "set_agent_state",
    agent,
    stateId: "101",
    reason: null,
    requestedAt: new Date(Date.UTC(2026, 10, 23, 12, 0, 0)).toISOString(),
    expiresAt: new Date(Date.UTC(2026, 10, 23, 13, minutes, 0)).toISOString(),
  });
  const probe = await openHouse();
  const [one = "", two = ""] = probe.agents;
  await probe.close();
  const deferred = createMemoryDeferredStore([
    row("late", one, -5),
    row("bare", two, 60),
    { ...row("odd", two, 60), name: "dance" },
  ]);
  house = await openHouse({ deferred, credential: () => undefined });
  await house.clock.advance(1_000);
  expect(house.command("late")).toMatchObject({ status: "refused", error: "expired" });
  expect(house.command("bare")).toMatchObject({ status: "refused", error: "cti_credentials_required" });
  expect(house.command("odd")).toBeUndefined();
  expect(house.answers("set_agent_state")).toEqual([]);
});

it("is kept for the next process when this one ends in the moment of sending", async () => {
  const store = createMemoryDeferredStore();
  const gate: { open?: () => void } = {};
  const slow = {
    ...store,
    async forget(id: string) {
      await new Promise<void>((resolve) => {
        gate.open = resolve;
      });
      return store.forget(id);
    },
  };
  house = await openHouse({ deferred: slow });
  const agent = await busyAgent();
  await later(agent);
  await endContacts();
  const stopping = house.desk.stop();
  gate.open?.();
  await house.drive(stopping);
  expect(house.answers("agent_logout")).toEqual([]);
  expect(await store.all()).toMatchObject([{ id: "c1", agent }]);
});

it("is not taken when it cannot be kept", async () => {
  const broken = {
    ...createMemoryDeferredStore(),
    keep: () => Promise.reject(new Error("the disk is full")),
  };
  house = await openHouse({ deferred: broken });
  const agent = await busyAgent();
  expect(await later(agent)).toEqual({ outcome: "refused", code: "store_unavailable" });
  expect(house.desk.waiting()).toEqual([]);
  house.audit.isBroken = true;
  expect(await later(agent)).toEqual({ outcome: "refused", code: "audit_unavailable" });
  expect(house.commands()).toEqual([]);
});
