import { describe, expect, it } from "vitest";
import { createWorld } from "../create-world";
import { oneLineWorld } from "../testing/one-line-world";
import { recordEvents } from "../testing/record-events";

const MINUTE_MS = 60_000;

describe("the life of a contact", () => {
  it("rings at the agent free the longest, is taken, released and ended", () => {
    const world = oneLineWorld();
    world.addAgent("Zélia", ["Linha"]);
    const events = recordEvents(world);
    world.offerCalls("Linha", "voice", 1);
    expect(world.agent("Zélia")?.state).toBe("ready_service");
    expect(world.agentCalls("Zélia")[0]).toMatchObject({ state: "ringing", queued: false, agent: "Zélia" });
    world.advanceTo(world.now() + 60 * MINUTE_MS);
    const lives = events.flatMap((event) => ("call" in event ? [event.type] : []));
    expect(lives.filter((type) => type !== "call_hold" && type !== "call_retrieve")).toEqual([
      "call_receive",
      "call_accept",
      "call_release",
      "call_end",
    ]);
    expect(world.agent("Zélia")?.state).toBe("ready_free");
    expect(world.agentStatistics("Zélia", "Linha", "voice")).toMatchObject({
      total: 1,
      inbound: 1,
      after_call_work: 1,
    });
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({
      received: 1,
      handled: 1,
      immediate_handled: 1,
    });
  });

  it("waits in the queue while nobody is free, its profile rising, and goes to the first who comes", () => {
    const world = oneLineWorld();
    world.offerCalls("Linha", "voice", 3);
    expect(world.serviceCalls("Linha").map(({ queued, profile }) => [queued, profile])).toEqual([
      [true, 1],
      [true, 1],
      [true, 1],
    ]);
    world.advanceTo(world.now() + 5 * MINUTE_MS);
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({
      waiting: 3,
      queued: 3,
      in_queue_profile_5: 3,
    });
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({ queue_time: 0, dequeued: 0 });
    world.addAgent("Zélia", ["Linha"]);
    world.advanceTo(world.now() + MINUTE_MS / 2);
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({
      waiting: 2,
      handled: 1,
      handled_profile_5: 1,
    });
    expect(world.serviceStatistics("Linha", "voice")?.queue_time).toBeGreaterThanOrEqual(300);
  });

  it("books conversation time at its end, so that it does not run with the clock", () => {
    const world = oneLineWorld();
    world.addAgent("Zélia", ["Linha"]);
    world.offerCalls("Linha", "voice", 1);
    world.advanceTo(world.now() + 15_000);
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({ handling: 1, talk_time: 0 });
    world.advanceTo(world.now() + 60 * MINUTE_MS);
    expect(world.serviceStatistics("Linha", "voice")?.talk_time).toBeGreaterThan(10);
    expect(world.agentStates("Zélia").find(({ id }) => id === 4)?.totalTime).toBeGreaterThan(10);
  });

  it("gives an agent as many chats as they have devices, and no call beside them", () => {
    const world = oneLineWorld();
    world.addService("Mista", ["voice", "chat"]);
    world.addAgent("Zélia", ["Mista"]);
    const slots = world.agent("Zélia")?.devices.find(({ media }) => media === "chat")?.quantity ?? 0;
    world.offerCalls("Mista", "chat", slots + 1);
    world.offerCalls("Mista", "voice", 1);
    expect(world.agentCalls("Zélia")).toHaveLength(slots);
    expect(world.serviceStatistics("Mista", "chat")?.waiting).toBe(1);
    expect(world.serviceStatistics("Mista", "voice")?.waiting).toBe(1);
  });

  it("lets customer and agent of a chat write in turns, the welcome first", () => {
    const world = oneLineWorld();
    world.addService("Conversa", ["chat"]);
    world.addAgent("Zélia Luz", ["Conversa"]);
    const events = recordEvents(world);
    world.offerCalls("Conversa", "chat", 1);
    world.advanceTo(world.now() + 60 * MINUTE_MS);
    const messages = events.flatMap((event) => (event.type === "chat_message" ? [event.message] : []));
    expect(messages.length).toBeGreaterThan(3);
    expect(messages[1]).toMatchObject({ actor: "Zélia Luz", actorAlias: "Zélia", messageId: 2 });
    expect(messages[1]?.message).toContain("Olá!");
    expect(messages.map(({ messageId }) => messageId)).toEqual(messages.map((_, index) => index + 1));
    const replyMs = (messages[1]?.at ?? 0) - (messages[0]?.at ?? 0);
    expect(replyMs).toBeGreaterThan(3000);
  });

  it("names every call like the CTI does, never twice", () => {
    const world = createWorld({ seed: 4, agents: 300, services: 25 });
    const ids = world.services().flatMap(({ name }) => world.serviceCalls(name).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d [0-9A-F]{4} \d{4}\/\d\d$/.test(id))).toBe(
      true,
    );
  });
});
