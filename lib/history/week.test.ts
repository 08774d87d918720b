import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDayRange, trendKpis } from "@/lib/domain/index.ts";
import { openStore, type Store } from "@/lib/store/server.ts";
import { silentLogger } from "@/lib/store/testing/on-each-database.ts";
import { type DrivenHistory, driveHistory } from "./testing/drive-history.ts";

const all = { kind: "all" } as const;
const minuteMs = 60_000;
const timezone = "America/New_York";
/** Clocks go back on the first of November, which has 25 hours. */
const days = [
  "2026-10-29",
  "2026-10-30",
  "2026-10-31",
  "2026-11-01",
  "2026-11-02",
  "2026-11-03",
  "2026-11-04",
];
/** By minute of the week. */
const outages = [
  { from: 1_000, to: 1_037 },
  { from: 5_500, to: 5_740 },
];
const resets = [720, 3_000, 8_000];
const stepMinutes = 5;

/** What really was counted in each minute, whoever heard of it. */
const ledger = new Map<number, number>();
const folder = mkdtempSync(join(tmpdir(), "mirante-week-"));
let store: Store;
let driven: DrivenHistory;

/** Lives through the week: every five minutes some contacts come, at the same two outages and three resets. */
async function liveThroughTheWeek(): Promise<void> {
  const { floor, history, pass } = driven;
  const startMs = floor.nowMs();
  const endMs = localDayRange(days.at(-1) ?? "", timezone)?.toMs ?? 0;
  const total = { voice: 500, chat: 100 };
  const tell = () => {
    floor.stats("SAC", { received: total.voice, waiting: total.voice % 7 });
    floor.stats("SAC", { received: total.chat, waiting: total.chat % 3 }, "chat");
  };
  floor.link("live");
  tell();
  for (let minute = 0; startMs + minute * minuteMs < endMs; minute += stepMinutes) {
    if (outages.some(({ from }) => from === minute)) floor.link("down");
    const isOut = outages.some(({ from, to }) => minute >= from && minute < to);
    const hasEnded = outages.some(({ to }) => minute >= to && minute < to + stepMinutes);
    floor.advance(20);
    if (hasEnded) {
      floor.link("live");
      tell();
    }
    const come = { voice: (minute * 7) % 11, chat: (minute * 3) % 4 };
    ledger.set(startMs / minuteMs + minute, come.voice + come.chat);
    if (resets.includes(minute)) {
      Object.assign(total, { voice: 0, chat: 0 });
      if (!isOut) tell();
    }
    total.voice += come.voice;
    total.chat += come.chat;
    if (!isOut) tell();
    floor.advance(stepMinutes * 60 - 20);
    if (minute % 60 !== 0) continue;
    await history.flush();
    await history.tend();
  }
  await pass(10);
}

beforeAll(async () => {
  store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silentLogger });
  const start = new Date(localDayRange(days[0] ?? "", timezone)?.fromMs ?? 0).toISOString();
  driven = await driveHistory(store, { start, timezone });
  await liveThroughTheWeek();
}, 60_000);

afterAll(async () => {
  await driven.history.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was counted on a day, as far as its minutes are known by `isKnown`. */
function trueTotal(fromMs: number, toMs: number, isKnown: (minute: number) => boolean): number {
  let total = 0;
  for (const [minute, count] of ledger)
    if (minute * minuteMs >= fromMs && minute * minuteMs < toMs && isKnown(minute)) total += count;
  return total;
}

describe("a week with two outages, three resets and a day of 25 hours", () => {
  it.each(days)("has on %s exactly what was counted in the minutes that are known", async (day) => {
    const { fromMs = 0, toMs = 0 } = localDayRange(day, timezone) ?? {};
    const [from, to] = [fromMs, toMs].map((ms) => new Date(ms).toISOString());
    const minutes = await driven.series("received", from ?? "", to ?? "", 1);
    expect(minutes.points).toHaveLength((toMs - fromMs) / minuteMs);
    const unknown = new Set(
      minutes.points.filter(({ value }) => value === null).map(({ at }) => Date.parse(at) / minuteMs),
    );
    const known = trueTotal(fromMs, toMs, (minute) => !unknown.has(minute));
    expect(minutes.total.value).toBe(known);
    expect(known).toBeGreaterThan(1_000);
    const quarters = await driven.series("received", from ?? "", to ?? "", 15);
    expect(quarters.points).toHaveLength((toMs - fromMs) / minuteMs / 15);
    expect(quarters.total.value).toBe(known);
    expect(quarters.total.missingMinutes ?? 0).toBe(unknown.size);
  });

  it("calls unknown only the outages, and a minute or two about them", async () => {
    const { gaps } = await driven.history.annotations({ fromMs: 0, toMs: driven.floor.nowMs() }, all);
    const lengths = gaps.map(({ from, to = "" }) => (Date.parse(to) - Date.parse(from)) / minuteMs);
    expect(lengths.map(Math.round)).toEqual([40, 240]);
    const start = Date.parse(gaps[0]?.from ?? "") - 30 * minuteMs;
    const about = await driven.series(
      "received",
      new Date(start).toISOString(),
      new Date(start + 100 * minuteMs).toISOString(),
      1,
    );
    const unknown = about.points.filter(({ value }) => value === null);
    expect(unknown.every(({ gap }) => gap === "not_live")).toBe(true);
    expect(unknown.length).toBeGreaterThanOrEqual(40);
    expect(unknown.length).toBeLessThanOrEqual(43);
  });

  it("marks the three resets", async () => {
    const { annotations } = await driven.history.annotations({ fromMs: 0, toMs: driven.floor.nowMs() }, all);
    expect(annotations.filter(({ kind }) => kind === "counter_restarted").length).toBeGreaterThanOrEqual(3);
  });

  it("compares with yesterday at the same time on the wall", async () => {
    await driven.pass(10.5 * 3600);
    const kpi = trendKpis.get("received");
    if (kpi === undefined) throw new Error("there is no such KPI");
    const { at, services, floor, missingMinutes } = await driven.history.compare(kpi, "yesterday", all);
    const { fromMs = 0 } = localDayRange("2026-11-04", timezone) ?? {};
    expect(at).toBe("2026-11-04T15:30:00.000Z");
    const told = trueTotal(fromMs, Date.parse(at), () => true);
    expect(told).toBeGreaterThan(500);
    expect([services["interact:SAC"], floor, missingMinutes]).toEqual([told, told, {}]);
    const lastWeek = await driven.history.compare(kpi, "last_week", all);
    const first = localDayRange("2026-10-29", timezone)?.fromMs ?? 0;
    // Clocks went back in between: the same time on the wall is an hour more away. The first minute is no whole one.
    expect(lastWeek.at).toBe("2026-10-29T14:30:00.000Z");
    expect(lastWeek.missingMinutes).toEqual({ "interact:SAC": 1 });
    expect(lastWeek.floor).toBe(trueTotal(first + minuteMs, Date.parse(lastWeek.at), () => true));
  });
});
