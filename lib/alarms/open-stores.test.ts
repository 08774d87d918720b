import { expect, it, vi } from "vitest";
import { type AlarmRule, type FloorAlarm, starterRules } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { carryMarks } from "./carry-marks.ts";
import { createWriteBehind } from "./create-write-behind.ts";
import { type KeptStoreOptions, openAlarmStore } from "./open-alarm-store.ts";
import { openRuleStore } from "./open-rule-store.ts";
import { openThresholdStore } from "./open-threshold-store.ts";

const since = "2026-11-21T12:00:00.000Z";
const acknowledged = { by: "sofia", at: since, note: "Two more are coming" };
const queue = "interact:max_queue_length:chat:Vendas";

/** One life of the process over a database. */
function life(db: Store["db"]) {
  const refusals: string[] = [];
  const lost: unknown[] = [];
  const writes = createWriteBehind({ onLost: (error) => lost.push(error) });
  const options: KeptStoreOptions = {
    db,
    writes,
    now: () => Date.parse(since),
    onRefused: (message) => refusals.push(message),
  };
  return { options, writes, refusals, lost };
}

onEachDatabase(({ open }) => {
  it("finds marks after a restart as they were left", async () => {
    const { db } = await open();
    const first = life(db);
    const store = await openAlarmStore(first.options);
    store.keep(queue, { since, marks: { acknowledged } });
    store.keep(queue, { since, marks: { acknowledged, snoozedUntil: "cleared" } });
    store.keep("interact:gone", { since, marks: { snoozedUntil: "cleared" } });
    store.forget("interact:gone");
    await first.writes.settled();
    expect((await openAlarmStore(life(db).options)).entries()).toEqual([
      [queue, { since, marks: { acknowledged, snoozedUntil: "cleared" } }],
    ]);
  });

  it("writes marks when they change, not whenever they are looked at", async () => {
    const { db } = await open();
    const { options, writes } = life(db);
    const store = await openAlarmStore(options);
    for (let look = 0; look < 5; look++) {
      store.keep(queue, { since, marks: { acknowledged } });
      await writes.settled();
    }
    expect(writes.counters()).toEqual({ written: 1, failed: 0, dropped: 0, waiting: 0 });
  });

  it("keeps no more marks than fit, in the database neither", async () => {
    const { db } = await open();
    const { options, writes } = life(db);
    const store = await openAlarmStore(options, 2);
    for (const alarm of ["one", "two", "three"]) {
      store.keep(alarm, { since, marks: { acknowledged } });
      await writes.settled();
    }
    const rows = await db.selectFrom("alarm_marks").select("alarm").orderBy("alarm").execute();
    expect(rows.map(({ alarm }) => alarm)).toEqual(["three", "two"]);
  });

  it("carries marks over a restart for alarms that are told still, and for no others", async () => {
    const { db } = await open();
    const store = await openAlarmStore(life(db).options);
    store.keep(queue, { since, marks: { acknowledged } });
    store.keep("interact:gone", { since, marks: { acknowledged } });
    store.keep("interact:anew", { since, marks: { acknowledged } });
    const now = "2026-11-21T12:05:00.000Z";
    const alarm: FloorAlarm = {
      source: "interact",
      name: "max_queue_length",
      scope: "service",
      target: "interact:Vendas",
      value: 11,
      limit: 10,
      since: now,
    };
    carryMarks(store, { [queue]: { ...alarm, sinceIsFloor: true }, "interact:anew": alarm });
    expect(store.find(queue)).toEqual({ since: now, marks: { acknowledged } });
    expect(store.find("interact:gone")?.since).toBe(since);
    expect(store.find("interact:anew")?.since).toBe(since);
  });

  it("begins with the starter rules, once", async () => {
    const { db } = await open();
    const first = life(db);
    const store = await openRuleStore(first.options, starterRules);
    expect(store.all()).toEqual(starterRules.map((rule) => ({ rule, version: 1 })));
    for (const { id } of starterRules) store.forget(id);
    await first.writes.settled();
    expect((await openRuleStore(life(db).options, starterRules)).all()).toEqual([]);
  });

  it("finds rules after a restart in their order, with their versions", async () => {
    const { db } = await open();
    const first = life(db);
    const store = await openRuleStore(first.options, []);
    const [pattern] = starterRules as readonly [AlarmRule];
    const rule = (id: string, name: string) => ({ ...pattern, id, name });
    for (const id of ["c", "a", "b"]) store.keep({ rule: rule(id, id), version: 1 });
    store.keep({ rule: rule("c", "Ação, vista primeiro"), version: 2 });
    store.forget("a");
    await first.writes.settled();
    expect((await openRuleStore(life(db).options, [])).all()).toEqual([
      { rule: rule("c", "Ação, vista primeiro"), version: 2 },
      { rule: rule("b", "b"), version: 1 },
    ]);
  });

  it("does not watch a rule that cannot be read, says so and leaves it where it is", async () => {
    const { db } = await open();
    const row = { id: "r1", place: 0, version: 1, rule: '{"id":"r1","kpi":"gone"}', kept_at: 1 };
    await db.insertInto("alarm_rules").values(row).execute();
    const { options, refusals } = life(db);
    expect((await openRuleStore(options, [])).all()).toEqual([]);
    expect(refusals).toEqual(["The alarm rule r1 cannot be read: it is not watched."]);
    expect(await db.selectFrom("alarm_rules").selectAll().execute()).toEqual([row]);
  });

  it("has the limits watched that people set last, unless they cannot be asked for any more", async () => {
    const { db } = await open();
    const first = life(db);
    const store = await openThresholdStore(first.options, "interact");
    expect(store.kept).toBeUndefined();
    const limits = [{ name: "max_queue_length", media: "chat", value: 7 }];
    store.keep([{ name: "max_queue_length", media: "chat", value: 5 }]);
    store.keep(limits);
    await first.writes.settled();
    expect((await openThresholdStore(life(db).options, "interact")).kept).toEqual(limits);
    expect((await openThresholdStore(life(db).options, "omni")).kept).toBeUndefined();
    await db.updateTable("kept_documents").set({ document: '[{"name":"gone"}]' }).execute();
    const later = life(db);
    expect((await openThresholdStore(later.options, "interact")).kept).toBeUndefined();
    expect(later.refusals).toHaveLength(1);
  });

  it("goes on in memory while the database is away, and tells what is lost with a restart", async () => {
    const store = await open();
    const { options, writes, lost } = life(store.db);
    const marks = await openAlarmStore(options);
    await store.close();
    marks.keep(queue, { since, marks: { acknowledged } });
    expect(marks.find(queue)?.marks).toEqual({ acknowledged });
    await vi.waitFor(() => expect(lost).toHaveLength(1));
    expect(writes.counters()).toEqual({ written: 0, failed: 1, dropped: 0, waiting: 0 });
  });
});
