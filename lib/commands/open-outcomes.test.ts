import { afterEach, expect, it } from "vitest";
import type { Command } from "@/lib/domain/index.ts";
import { type House, openHouse, sofia } from "./testing/open-house.ts";

let house: House;

afterEach(() => house.close());

const path = "supervisor/set_agent_state";

function pause(stateId = "101"): Command {
  return { name: "set_agent_state", agent: house.agents[0] ?? "", stateId };
}

it("a command whose answer is lost is unknown, is not sent again, and is resolved by the floor", async () => {
  house = await openHouse();
  house.cti.loseAnswer({ path });
  // The floor hears of it later than the 10 s that anybody waits.
  house.cti.mute();
  house.clock.patienceMs = 50;
  const result = house.desk.perform({ actor: sofia, command: pause() });
  await house.clock.advance(10_000);
  expect(await result).toEqual({ outcome: "refused", code: "cti_timeout", id: "c1" });
  expect(house.command("c1")).toMatchObject({ status: "unknown", error: "cti_timeout" });
  house.cti.heal();
  await house.clock.advance(20_000);
  expect(house.command("c1")).toMatchObject({ status: "confirmed" });
  expect(house.command("c1")?.error).toBeUndefined();
  expect(house.answers("set_agent_state")).toHaveLength(1);
  expect(house.steps("c1")).toEqual(["requested", "result unknown cti_timeout", "outcome confirmed"]);
});

it("one that was swallowed before it acted stays unknown, and leaves the floor as such", async () => {
  house = await openHouse();
  house.cti.prepareAnswer({ path, status: 0, thenReset: true });
  expect(await house.desk.perform({ actor: sofia, command: pause() })).toMatchObject({ code: "cti_timeout" });
  await house.clock.advance(60_000);
  expect(house.command("c1")).toMatchObject({ status: "unknown" });
  await house.clock.advance(300_000);
  expect(house.command("c1")).toBeUndefined();
  expect(house.answers("set_agent_state")).toHaveLength(1);
});

it("says apart that nothing was sent from that the CTI has lost its contact centre", async () => {
  house = await openHouse();
  house.cti.serverState("disconnected");
  expect(await house.desk.perform({ actor: sofia, command: pause() })).toEqual({
    outcome: "refused",
    code: "cti_unavailable",
    id: "c1",
  });
  await house.cti.refuse({ isDown: true });
  expect(await house.desk.perform({ actor: sofia, command: pause() })).toMatchObject({
    code: "cti_unreachable",
  });
  expect(house.command("c2")).toMatchObject({ status: "refused", error: "cti_unreachable" });
  expect(house.steps("c2")).toEqual(["requested", "result refused cti_unreachable"]);
  await house.cti.accept();
});

it("an end of the process waits three seconds for an answer, then marks the command as unknown", async () => {
  house = await openHouse();
  house.cti.mute();
  house.cti.loseAnswer({ path });
  house.clock.patienceMs = 50;
  const result = house.desk.perform({ actor: sofia, command: pause() });
  await house.clock.settle();
  const stopping = house.desk.stop();
  await house.clock.advance(2_900);
  expect(house.steps("c1")).toEqual(["requested"]);
  await house.clock.advance(200);
  await stopping;
  expect(await result).toMatchObject({ code: "cti_timeout" });
  expect(house.command("c1")).toMatchObject({ status: "unknown" });
  expect(house.steps("c1")).toEqual(["requested", "result unknown cti_timeout"]);
  expect(await house.desk.perform({ actor: sofia, command: pause() })).toEqual({
    outcome: "refused",
    code: "stopping",
  });
  expect(house.answers("set_agent_state")).toHaveLength(1);
});

it("an end of the process takes an answer that comes in time, and calls unproved what is not shown yet", async () => {
  house = await openHouse();
  house.cti.mute();
  house.cti.loseAnswer({ path, delayMs: 1_000 });
  house.clock.patienceMs = 50;
  const result = house.desk.perform({ actor: sofia, command: pause() });
  await house.clock.settle();
  await house.drive(house.desk.stop());
  expect(await result).toEqual({ outcome: "answered", id: "c1", status: "accepted" });
  expect(house.command("c1")).toMatchObject({ status: "unconfirmed" });
  expect(house.steps("c1")).toEqual(["requested", "result accepted", "outcome unconfirmed"]);
});

it("what a process that died left without a result is told as open, and not sent again", async () => {
  house = await openHouse();
  const unfinished = {
    id: "old",
    actor: { id: "u1", name: "sofia" },
    command: pause(),
    at: new Date(house.clock.wallMs() - 4_000).toISOString(),
  };
  await house.reopenDesk([unfinished]);
  await house.clock.advance(1_000);
  expect(house.command("old")).toMatchObject({
    status: "unknown",
    error: "interrupted",
    by: "sofia",
    stateId: "101",
    at: unfinished.at,
  });
  expect(house.steps("old")).toEqual(["result unknown interrupted"]);
  expect(house.answers("set_agent_state")).toEqual([]);
});

it("an order that another process may still have under way is told as open only once it cannot be any more", async () => {
  house = await openHouse({ isShared: true });
  const order = (id: string, secondsAgo: number) => ({
    id,
    actor: { id: "u1", name: "sofia" },
    command: pause(),
    at: new Date(house.clock.wallMs() - secondsAgo * 1000).toISOString(),
  });
  const unfinished = [order("dead", 40), order("dying", 4), order("alive", 4)];
  const reopened = await house.reopenDesk(unfinished);
  expect([house.steps("dead"), house.steps("dying")]).toEqual([["result unknown interrupted"], []]);
  // The other process has its answer.
  unfinished.splice(2, 1);
  // Ordered after the start: nothing that was left behind.
  unfinished.push(order("new", -10));
  unfinished.splice(0, 1);
  await house.clock.advance(31_000);
  expect([house.steps("dying"), house.steps("alive"), house.steps("new")]).toEqual([
    ["result unknown interrupted"],
    [],
    [],
  ]);
  expect(reopened.counters().unknown).toBe(2);
});
