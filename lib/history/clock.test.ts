import { expect, it } from "vitest";
import { localDayRange } from "@/lib/domain/index.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { type DrivenHistory, driveHistory } from "./testing/drive-history.ts";

const timezone = "America/New_York";

/** What history has of a day of the contact centre. */
async function dayOf({ series }: DrivenHistory, day: string) {
  const { fromMs = 0, toMs = 0 } = localDayRange(day, timezone) ?? {};
  return series("received", new Date(fromMs).toISOString(), new Date(toMs).toISOString(), 60);
}

onEachDatabase(({ open }) => {
  it.each([
    ["2026-03-08", 23, "2026-03-08T04:58:30.000Z"],
    ["2026-11-01", 25, "2026-11-01T03:58:30.000Z"],
    ["2026-11-02", 24, "2026-11-02T04:58:30.000Z"],
  ])("counts on %s over its %i hours, and no hour of another day", async (day, hours, start) => {
    const driven = await driveHistory(await open(), { start, timezone });
    const { floor, pass } = driven;
    floor.link("live");
    floor.stats("SAC", { received: 0 });
    await pass(120);
    for (let hour = 1; hour <= hours + 2; hour += 1) {
      floor.stats("SAC", { received: hour });
      await pass(3600);
    }
    const { points, total } = await dayOf(driven, day);
    expect(points).toHaveLength(hours);
    expect(points.every(({ value }) => value === 1)).toBe(true);
    expect(total).toEqual({ value: hours });
  });

  it("has every contact of a day on which the clock was set back by an hour, once", async () => {
    const driven = await driveHistory(await open(), { start: "2026-11-20T13:58:30.000Z", timezone });
    const { floor, pass } = driven;
    floor.link("live");
    floor.stats("SAC", { received: 0 });
    await pass(90);
    let received = 0;
    const work = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 10) {
        received += 7;
        floor.stats("SAC", { received });
        await pass(600);
      }
    };
    await work(90);
    floor.setClock(new Date(floor.nowMs() - 3_600_000).toISOString());
    await work(180);
    const { total } = await dayOf(driven, "2026-11-20");
    expect(total.value).toBe(received);
  });

  it("records today once a clock that was a day ahead is set right", async () => {
    const driven = await driveHistory(await open(), { start: "2026-11-21T13:58:30.000Z", timezone });
    const { floor, pass } = driven;
    floor.link("live");
    floor.stats("SAC", { received: 0 });
    await pass(90);
    floor.stats("SAC", { received: 40 });
    await pass(600);
    floor.setClock("2026-11-20T14:10:30.000Z");
    floor.stats("SAC", { received: 45 });
    await pass(90);
    floor.stats("SAC", { received: 51 });
    await pass(600);
    const { total, points } = await dayOf(driven, "2026-11-20");
    expect(total.value).toBe(6);
    expect(points.filter(({ value }) => value !== null)).toMatchObject([
      { value: 6, at: "2026-11-20T14:00:00.000Z" },
    ]);
  });
});
