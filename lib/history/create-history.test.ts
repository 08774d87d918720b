import { expect, it } from "vitest";
import { onEachDatabase, onPostgres } from "@/lib/store/testing/on-each-database.ts";
import { driveHistory } from "./testing/drive-history.ts";

const everything = { kind: "all" } as const;
const all = (fromMs: number, toMs: number) => ({ fromMs, toMs, scope: everything, limit: 100 });

onEachDatabase(({ open }) => {
  async function liveHistory(values: Readonly<Record<string, number>>) {
    const driven = await driveHistory(await open(), { start: "2026-11-21T11:58:30.000Z" });
    driven.floor.link("live");
    driven.floor.stats("SAC", values);
    await driven.pass(90);
    return driven;
  }

  it("keeps what was counted in each minute, and answers the same once the hour is packed", async () => {
    const { floor, pass, series } = await liveHistory({ received: 1000, waiting: 3 });
    for (const received of [1003, 1004, 1010]) {
      floor.stats("SAC", { received, waiting: received - 1000 });
      await pass(60);
    }
    const values = async (step: 1 | 15) => {
      const { points, total } = await series(
        "received",
        "2026-11-21T12:00:00Z",
        "2026-11-21T12:15:00Z",
        step,
      );
      return { values: points.map(({ value }) => value), total: total.value, missing: total.missingMinutes };
    };
    const open = await values(1);
    expect(open).toEqual({ values: [3, 1, 6], total: 10, missing: undefined });
    await pass(75 * 60);
    const later = await values(1);
    expect(later.values).toEqual([3, 1, 6, ...Array.from({ length: 12 }, () => 0)]);
    expect(await values(15)).toEqual({ values: [10], total: 10, missing: undefined });
    const gauge = await series("waiting", "2026-11-21T12:00:00Z", "2026-11-21T12:15:00Z", 15);
    expect(gauge.points).toMatchObject([{ value: 10, min: 3, max: 10 }]);
  });

  it("knows since which minute anything is kept, also once its hour is packed", async () => {
    const { floor, history, pass } = await liveHistory({ received: 10 });
    const keptSince = async (stepMinutes: 1 | 15) => {
      const range = { fromMs: Date.parse("2026-11-21T11:00:00Z"), toMs: floor.nowMs() };
      const told = await history.series({ ...range, services: [], media: undefined, kpis: [], stepMinutes });
      return told.keptSince;
    };
    await pass(60);
    const open = await keptSince(1);
    expect(open).toMatch(/^2026-11-21T11:5[89]:00/);
    await pass(75 * 60);
    expect([await keptSince(1), await keptSince(15)]).toEqual([open, open]);
  });

  it("shows an outage as a gap, in minutes and in quarters, and never as 0", async () => {
    const { floor, pass, series, history } = await liveHistory({ received: 10 });
    await pass(10 * 60);
    floor.link("down");
    await pass(5 * 60);
    floor.link("live");
    floor.stats("SAC", { received: 50 });
    await pass(90 * 60);
    const from = "2026-11-21T12:00:00Z";
    const { points } = await series("received", from, "2026-11-21T12:30:00Z", 1);
    expect(points.slice(9, 17).map(({ value, gap }) => value ?? gap)).toEqual([
      ...[0, "not_live", "not_live", "not_live", "not_live", "not_live", "not_live", 0],
    ]);
    const quarters = await series("received", from, "2026-11-21T12:30:00Z", 15);
    expect(quarters.points).toMatchObject([
      { value: 0, missingMinutes: 5 },
      { value: 0, missingMinutes: 1 },
    ]);
    const marks = await history.annotations(all(Date.parse(from), floor.nowMs()), everything);
    expect(marks.annotations.map(({ kind }) => kind)).toEqual(["source_lost", "source_back"]);
    expect(marks.gaps).toEqual([
      { from: "2026-11-21T12:10:00.000Z", to: "2026-11-21T12:15:00.000Z", reason: "not_live" },
    ]);
  });

  it("does not know the minutes before a service was first told of, packed or not", async () => {
    const { floor, pass, series } = await liveHistory({ received: 10 });
    const of = async (step: 1 | 15) => {
      const from = "2026-11-21T12:00:00Z";
      return (await series("received", from, "2026-11-21T12:15:00Z", step, { service: "Vendas" })).total;
    };
    await pass(7 * 60);
    floor.stats("Vendas", { received: 40 });
    await pass(60);
    floor.stats("Vendas", { received: 43 });
    await pass(6 * 60);
    const open = await of(1);
    expect(open).toMatchObject({ value: 3, missingMinutes: 8 });
    expect(await of(15)).toMatchObject(open);
    await pass(75 * 60);
    expect([await of(1), await of(15)]).toMatchObject([
      { value: 3, missingMinutes: 8 },
      { value: 3, missingMinutes: 8 },
    ]);
  });

  it("says how many minutes are not known also where nothing was counted in the others", async () => {
    const { floor, pass, series } = await liveHistory({ received: 10, abandoned: 2 });
    await pass(5 * 60);
    floor.link("down");
    await pass(3 * 60);
    floor.link("live");
    floor.stats("SAC", { received: 10, abandoned: 2 });
    const of = async (step: 1 | 15) =>
      (await series("abandon_rate", "2026-11-21T12:00:00Z", "2026-11-21T12:15:00Z", step)).total;
    const rest = { value: null, gap: "nothing_counted", missingMinutes: 4 };
    await pass(75 * 60);
    expect([await of(1), await of(15)]).toMatchObject([rest, rest]);
  });

  it("writes nothing where it is turned off, and shows what was written before", async () => {
    const store = await open();
    const before = await driveHistory(store, { start: "2026-11-21T11:58:30.000Z" });
    before.floor.link("live");
    before.floor.stats("SAC", { received: 10 });
    await before.pass(90);
    before.floor.stats("SAC", { received: 14 });
    await before.pass(60);
    await before.history.stop();
    const off = await driveHistory(store, { start: "2026-11-21T12:02:00.000Z", isRecording: false });
    off.floor.link("live");
    off.floor.stats("SAC", { received: 20 });
    await off.pass(180);
    off.floor.stats("SAC", { received: 25 });
    await off.pass(60);
    expect(off.history.standing()).toEqual({ isOn: false, isDisabled: true, lostRows: 0, waitingRows: 0 });
    expect(off.history.counters().writtenRows).toBe(0);
    const { points } = await off.series("received", "2026-11-21T12:00:00Z", "2026-11-21T12:05:00Z", 1);
    expect(points.map(({ value, gap }) => value ?? gap)).toEqual([
      4,
      ...Array.from({ length: 4 }, () => "not_recorded"),
    ]);
  });

  it("counts on over a reset, and marks it", async () => {
    const { floor, pass, series, history } = await liveHistory({ received: 100, handled: 80 });
    floor.stats("SAC", { received: 104, handled: 81 });
    floor.stats("SAC", { received: 2, handled: 1 });
    await pass(60);
    const { total } = await series("received", "2026-11-21T12:00:00Z", "2026-11-21T12:01:00Z", 1);
    expect(total.value).toBe(6);
    const { annotations } = await history.annotations(all(floor.nowMs() - 90_000, floor.nowMs()), everything);
    expect(annotations).toMatchObject([{ kind: "counter_restarted", target: "interact:SAC" }]);
  });

  it("loses by a kill in the middle of the day what happened since the last second was written, and nothing before", async () => {
    const store = await open();
    const first = await driveHistory(store, { start: "2026-11-21T12:00:00.000Z" });
    first.floor.link("live");
    const told: string[] = [];
    for (let half = 0; half <= 40; half += 1) {
      first.floor.advance(0.5);
      const [at, state] = [first.floor.at(), half % 2 === 0 ? "ready_free" : "ready_service"];
      const report = { state, isTransition: true };
      first.floor.tell({ type: "agent-state", source: "interact", agent: "Ana", report, at });
      told.push(at);
      if (half % 2 === 1) await first.history.flush();
    }
    first.vanish();
    const second = await driveHistory(store, { start: "2026-11-21T12:10:00.000Z" });
    const range = { fromMs: Date.parse("2026-11-21T12:00:00Z"), toMs: second.floor.nowMs() };
    const { spans } = await second.history.agent("interact:Ana", range, everything);
    expect(spans.map(({ from }) => from)).toEqual(told.slice(0, -1));
  });

  it("goes on after a kill: what was written is there, and the time between is a gap", async () => {
    const store = await open();
    const first = await driveHistory(store, { start: "2026-11-21T11:58:30.000Z" });
    first.floor.link("live");
    first.floor.stats("SAC", { received: 10 });
    await first.pass(90);
    first.floor.stats("SAC", { received: 14 });
    await first.pass(5 * 60);
    first.vanish();
    const second = await driveHistory(store, { start: "2026-11-21T12:10:00.000Z" });
    second.floor.link("live");
    second.floor.stats("SAC", { received: 30 });
    await second.pass(6 * 60);
    const { points, total } = await second.series(
      "received",
      "2026-11-21T12:00:00Z",
      "2026-11-21T12:15:00Z",
      1,
    );
    expect(points.map(({ value, gap }) => value ?? gap)).toEqual([
      ...[4, 0, 0, 0, 0],
      ...Array.from({ length: 5 }, () => "not_recorded"),
      ...["not_live", 0, 0, 0, 0],
    ]);
    expect(total).toMatchObject({ value: 4, missingMinutes: 6 });
    const { gaps } = await second.history.alarms(all(0, second.floor.nowMs()));
    expect(gaps).toEqual([
      { from: "2026-11-21T12:05:00.000Z", to: "2026-11-21T12:10:00.000Z", reason: "not_recorded" },
    ]);
  });
});

onPostgres(({ open }) => {
  it("is recorded by one of two processes over a database, and by the other once that has gone", async () => {
    const store = await open();
    const [one, other] = await Promise.all(
      [1, 2].map(() => driveHistory(store, { start: "2026-11-21T12:00:00Z" })),
    );
    if (one === undefined || other === undefined) throw new Error("there are two");
    const live = async (seconds: number, ...all: readonly (typeof one)[]) => {
      for (const each of all) await each.pass(seconds);
    };
    for (const each of [one, other]) {
      each.floor.link("live");
      each.floor.stats("SAC", { received: 5 });
    }
    await live(3, one, other);
    for (const each of [one, other]) each.floor.stats("SAC", { received: 0 });
    await live(60, one, other);
    expect([one, other].map(({ history }) => history.counters().writtenRows > 0)).toEqual([true, false]);
    one.vanish();
    other.floor.stats("SAC", { received: 9 });
    for (let passed = 0; passed < 180; passed += 10) await live(10, other);
    const { points } = await other.series("received", "2026-11-21T12:00:00Z", "2026-11-21T12:04:00Z", 1);
    expect(points.map(({ value, gap }) => value ?? gap)).toEqual(["not_live", 9, 0, 0]);
    const { annotations } = await other.history.annotations(all(0, other.floor.nowMs()), everything);
    expect(annotations.map(({ kind }) => kind)).toEqual(["counter_restarted"]);
  });
});
