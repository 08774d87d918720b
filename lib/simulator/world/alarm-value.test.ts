import { describe, expect, it } from "vitest";
import { createWorld } from "./create-world";
import { oneLineWorld } from "./testing/one-line-world";
import type { World } from "./types";

const MINUTE_MS = 60_000;

describe("what an alarm watches", () => {
  it("is the queue as it stands: how many, how long, how far risen", () => {
    const world = oneLineWorld();
    expect(watch(world, "max_queue_length")).toBe(0);
    expect(watch(world, "max_queue_time")).toBeUndefined();
    expect(watch(world, "min_profile")).toBeUndefined();
    world.offerCalls("Linha", "voice", 12);
    world.advanceTo(world.now() + 50_000);
    expect(watch(world, "max_queue_length")).toBe(12);
    expect(watch(world, "max_queue_time")).toBe(50);
    expect(watch(world, "max_call_time")).toBe(50);
    expect(watch(world, "min_profile")).toBe(3);
    expect(watch(world, "max_handle_time")).toBeUndefined();
  });

  it("is the share of callers who gave up, in percent", () => {
    const world = oneLineWorld();
    expect(watch(world, "max_queue_abandonn_rate")).toBeUndefined();
    world.offerCalls("Linha", "voice", 4);
    world.advanceTo(world.now() + 180 * MINUTE_MS);
    expect(world.serviceStatistics("Linha", "voice")).toMatchObject({ in_queue_abandoned: 4, dequeued: 4 });
    expect(watch(world, "max_queue_abandonn_rate")).toBe(100);
    expect(watch(world, "max_branch_abandomn_rate")).toBeUndefined();
  });

  it("is the longest conversation of now", () => {
    const world = oneLineWorld();
    world.addAgent("Zélia", ["Linha"]);
    world.offerCalls("Linha", "voice", 1);
    world.advanceTo(world.now() + 20_000);
    expect(watch(world, "max_handle_time")).toBeGreaterThan(5);
    expect(watch(world, "max_call_time")).toBe(20);
    expect(watch(world, "max_branch_abandomn_rate")).toBe(0);
  });

  it("is how often an agent fell into any fault pause", () => {
    const world = createWorld({ seed: 3, agents: 400, services: 20 });
    const counts = world
      .agents()
      .map(({ name }) => world.alarmValue("max_fail_pause_quantity", name, "voice") ?? 0);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(world.alarmValue("max_fail_pause_quantity", "Ninguém", "voice")).toBeUndefined();
  });

  it("is nothing for an alarm or a service that does not exist", () => {
    const world = oneLineWorld();
    expect(watch(world, "max_patience")).toBeUndefined();
    expect(world.alarmValue("max_queue_length", "Nenhum", "voice")).toBeUndefined();
  });
});

function watch(world: World, alarm: string): number | undefined {
  return world.alarmValue(alarm, "Linha", "voice");
}
