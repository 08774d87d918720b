import { sql } from "kysely";
import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { driveHistory } from "./testing/drive-history.ts";

const start = "2026-11-21T11:58:30.000Z";

onEachDatabase(({ kind, open }) => {
  it("says since when nothing could be written, and writes what waited once it can", async () => {
    const store = await open();
    const { floor, history, pass, series, complaints } = await driveHistory(store, { start });
    floor.link("live");
    floor.stats("SAC", { received: 10 });
    await pass(90);
    // As a disk that is full, or a database that was set to read only.
    const refuse =
      kind === "sqlite" ? "pragma query_only = on" : "alter table history_minutes rename to away";
    await sql.raw(refuse).execute(store.db);
    const since = floor.at();
    floor.stats("SAC", { received: 17 });
    await pass(120);
    expect(history.standing()).toMatchObject({ isOn: false, lostRows: 0 });
    expect(Date.parse(history.standing().offSince ?? "")).toBeGreaterThanOrEqual(Date.parse(since));
    expect(history.standing().waitingRows).toBeGreaterThan(0);
    expect(complaints.filter((each) => each.startsWith("history cannot be written"))).toHaveLength(1);
    const allow =
      kind === "sqlite" ? "pragma query_only = off" : "alter table away rename to history_minutes";
    await sql.raw(allow).execute(store.db);
    await pass(10);
    expect(history.standing()).toEqual({ isOn: true, lostRows: 0, waitingRows: 0 });
    const { points } = await series("received", "2026-11-21T12:00:00Z", "2026-11-21T12:02:00Z", 1);
    expect(points.map(({ value }) => value)).toEqual([7, 0]);
  });

  it("forgets minutes, quarters and what happened when they are too old, and nothing else", async () => {
    const store = await open();
    const retention = { minutesDays: 1, quartersDays: 2, spansDays: 1 };
    const { floor, history, pass, series } = await driveHistory(store, { start, retention });
    floor.link("live");
    floor.stats("SAC", { received: 10 });
    await pass(90);
    floor.stats("SAC", { received: 13 });
    await pass(75 * 60);
    const day = 24 * 3600;
    const received = (step: 1 | 15) =>
      series("received", "2026-11-21T12:00:00Z", "2026-11-21T12:15:00Z", step);
    expect((await received(1)).total.value).toBe(3);
    floor.sleep(day + 3600);
    await pass(10);
    expect((await received(1)).total).toMatchObject({ value: null, gap: "not_recorded" });
    expect((await received(15)).total.value).toBe(3);
    floor.sleep(2 * day);
    await pass(10);
    expect((await received(15)).total).toMatchObject({ value: null, gap: "not_recorded" });
    expect(history.counters().prunedRows).toBeGreaterThan(1);
  });
});
