import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDayRange, trendKpis } from "@/lib/domain/index.ts";
import { openStore, type Store } from "@/lib/store/server.ts";
import { silentLogger } from "@/lib/store/testing/on-each-database.ts";
import { minuteMs } from "@/lib/trends/server.ts";
import { faultsOfDay, truthOf } from "./testing/compare-with-ledger.ts";
import { liveThroughWeek, type SimulatedWeek, weekDays, weekTimezone } from "./testing/simulated-week.ts";

const all = { kind: "all" } as const;
const folder = mkdtempSync(join(tmpdir(), "mirante-simulated-week-"));
let store: Store;
let week: SimulatedWeek;

beforeAll(async () => {
  store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silentLogger });
  week = await liveThroughWeek(store, 60);
}, 90_000);

afterAll(async () => {
  await week.driven.history.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a week of a simulated contact centre with two outages, and counters set back by order, at noon and at midnight", () => {
  it.each(weekDays)("has on %s in every total and every drawn point what its own books say", async (day) => {
    const { compared, faults } = await faultsOfDay(week, day, [15, 60]);
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(8_000);
  });

  it("has each minute of the day on which the CTI was away over lunch", async () => {
    const { compared, faults } = await faultsOfDay(week, weekDays[1] ?? "", [1]);
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(100_000);
  });

  it("loses nothing to a reset but what the CTI itself never told, and marks each", async () => {
    const { from } = week.minutesOf(weekDays[0] ?? "");
    const { annotations } = await week.driven.history.annotations(
      { fromMs: from * minuteMs, toMs: week.driven.floor.nowMs() },
      all,
    );
    const restarts = annotations.filter(({ kind }) => kind === "counter_restarted");
    const ordered = restarts.filter(({ at }) => at.startsWith("2026-10-31T19:2"));
    expect(ordered.map(({ target }) => target)).toEqual([`interact:${week.ledger.tracks[0]?.service}`]);
    expect(restarts.filter(({ at }) => at.startsWith("2026-11-02T17:0")).length).toBeGreaterThan(0);
    expect(restarts.filter(({ at }) => at.startsWith("2026-10-31T04:0")).length).toBeGreaterThan(0);
    expect(week.untold.byOrder).toBe(0);
  });

  it("has of every agent's day what the books say, also of the one who was reset by order in the middle of it", () => {
    const { compared, faults, countedBeforeReset } = week.agentDay;
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(50);
    expect(countedBeforeReset).toBeGreaterThan(5);
  });

  it("tells what tiles say of the other day: each figure at this time yesterday and a week ago, by the wall", async () => {
    const today = localDayRange("2026-11-05", weekTimezone)?.fromMs ?? 0;
    const atMs = today + 14.5 * 3_600_000;
    await week.liveUntil(atMs + 5_000);
    for (const [against, day, at] of [
      ["yesterday", "2026-11-04", "2026-11-04T19:30:00.000Z"],
      // Clocks went back in between.
      ["last_week", "2026-10-29", "2026-10-29T18:30:00.000Z"],
    ] as const) {
      for (const kpi of trendKpis.values()) {
        const told = await week.driven.history.compare(kpi, against, all);
        expect(told.at).toBe(at);
        expect(told.missingMinutes).toEqual({});
        const then = localDayRange(day, weekTimezone)?.fromMs ?? 0;
        expect([kpi.id, against, told.services, told.floor]).toEqual([
          ...[kpi.id, against],
          ...standing(kpi.id, then, Date.parse(at)),
        ]);
        expect([told.now.services, told.now.floor]).toEqual(standing(kpi.id, today, atMs));
      }
    }
  });
});

/** What the books say of each service and of all together, of a day up to an instant. */
function standing(id: string, dayMs: number, atMs: number) {
  const kpi = trendKpis.get(id);
  if (kpi === undefined) throw new Error(`there is no figure ${id}`);
  const { tracks } = week.ledger;
  const to = atMs / minuteMs;
  const from = kpi.kind === "gauge" ? to - 1 : dayMs / minuteMs;
  const services = [...new Set(tracks.map(({ service }) => service))].map((service) => {
    const own = tracks.filter((track) => track.service === service);
    return [service, truthOf(week, kpi, own, from, to)] as const;
  });
  const counted = services.map(([, truth]) => truth).filter(({ value }) => value !== null);
  const sum = (name: "value" | "numerator" | "denominator") =>
    counted.reduce((total, truth) => total + (truth[name] ?? 0), 0);
  const longest = Math.max(...counted.map(({ value }) => value ?? 0));
  const floor = kpi.kind === "ratio" ? sum("numerator") / sum("denominator") : sum("value");
  const near = (value: number | null) =>
    value === null
      ? null
      : id === "longest_wait"
        ? expect.toSatisfy(within(value, 1))
        : expect.closeTo(value, 9);
  return [
    Object.fromEntries(services.map(([service, { value }]) => [`interact:${service}`, near(value ?? null)])),
    near(id === "longest_wait" ? longest : floor),
  ];
}

/** The CTI tells waits in whole seconds, so that a beginning may be a second late. */
function within(real: number, leeway: number) {
  return (told: number) => Math.abs(told - real) <= leeway;
}
