import { expect, it } from "vitest";
import { applyEvents, emptyFloor, type FloorContent, type FloorEvent } from "@/lib/domain/index.ts";
import { createAlarmDesk } from "./create-alarm-desk.ts";
import { createMemoryStore } from "./create-memory-store.ts";

const start = Date.parse("2026-11-21T12:00:00.000Z");
const id = "interact:max_queue_length:chat:Vendas";

/** A floor, its desk, and the clock of both. */
function house(limit?: number) {
  let floor: FloorContent = emptyFloor;
  let nowMs = start;
  const report = (facts: readonly FloorEvent[]) => {
    floor = applyEvents(floor, facts);
  };
  const store = createMemoryStore(limit);
  const desk = createAlarmDesk({ store, floor: () => floor, report, now: () => nowMs });
  return {
    desk,
    store,
    alarm: () => floor.alarms[id],
    /** The CTI tells its active alarms: queues that are too long. */
    tell(...targets: readonly string[]) {
      const at = new Date(nowMs).toISOString();
      const alarm = {
        name: "max_queue_length",
        scope: "service",
        media: "chat",
        value: 11,
        limit: 10,
      } as const;
      report([
        { type: "alarms", source: "interact", alarms: targets.map((target) => ({ ...alarm, target })), at },
      ]);
    },
    pass(minutes: number) {
      nowMs += minutes * 60_000;
      desk.tend(floor);
    },
  };
}

it("shows who has seen an alarm and what they wrote, while the alarm lasts", () => {
  const { desk, tell, alarm, pass } = house();
  tell("Vendas");
  expect(desk.acknowledge({ alarm: id }, "local", "Two more people are coming")).toBe("done");
  tell("Vendas");
  pass(1);
  expect(alarm()?.acknowledged).toEqual({
    by: "local",
    at: "2026-11-21T12:00:00.000Z",
    note: "Two more people are coming",
  });
  expect(desk.unacknowledge({ alarm: id })).toBe("done");
  expect(alarm()?.acknowledged).toBeUndefined();
});

it("does not take an alarm that begins anew for the one that was acknowledged", () => {
  const { desk, tell, alarm, pass, store } = house();
  tell("Vendas");
  const since = alarm()?.since;
  desk.acknowledge({ alarm: id, since }, "local");
  tell();
  pass(1);
  expect(store.entries()).toEqual([]);
  tell("Vendas");
  expect(alarm()?.acknowledged).toBeUndefined();
  expect(desk.acknowledge({ alarm: id, since }, "local")).toBe("another");
});

it("takes back marks that reached an alarm which began in between", () => {
  const { desk, tell, alarm, pass, store } = house();
  tell("Vendas");
  store.keep(id, { since: "2026-11-21T11:00:00.000Z", marks: { snoozedUntil: "cleared" } });
  desk.tend({ alarms: { [id]: { ...mustHave(alarm()), snoozedUntil: "cleared" } } });
  pass(0);
  expect(alarm()?.snoozedUntil).toBeUndefined();
});

it("wakes a snoozed alarm when its time is over, and keeps what else was said", () => {
  const { desk, tell, alarm, pass } = house();
  tell("Vendas");
  desk.acknowledge({ alarm: id }, "local");
  desk.snooze({ alarm: id }, 5);
  expect(alarm()?.snoozedUntil).toBe("2026-11-21T12:05:00.000Z");
  pass(4);
  expect(alarm()?.snoozedUntil).toBeDefined();
  pass(1);
  expect(alarm()?.snoozedUntil).toBeUndefined();
  expect(alarm()?.acknowledged?.by).toBe("local");
  desk.snooze({ alarm: id }, "cleared");
  pass(600);
  expect(alarm()?.snoozedUntil).toBe("cleared");
  desk.snooze({ alarm: id }, 0);
  expect(alarm()?.snoozedUntil).toBeUndefined();
});

it("says of an alarm that is not active that it is gone, whatever its name", () => {
  const { desk } = house();
  for (const alarm of [id, "__proto__", "constructor"])
    expect(desk.acknowledge({ alarm }, "local")).toBe("gone");
  expect(desk.counters()).toEqual({ acknowledged: 0, unacknowledged: 0, snoozed: 0, kept: 0 });
});

it("keeps only so many marks: the oldest gives way", () => {
  const { desk, tell, store } = house(2);
  tell("Vendas", "Suporte", "Retenção");
  for (const name of ["Vendas", "Suporte", "Retenção"])
    desk.acknowledge({ alarm: `interact:max_queue_length:chat:${name}` }, "local");
  expect(store.entries()).toHaveLength(2);
  expect(store.find(id)).toBeUndefined();
});

function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("expected an alarm");
  return value;
}
