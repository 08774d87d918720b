import { describe, expect, it } from "vitest";
import type { AlarmRecord, HistorySeries } from "../history/history.ts";
import { trendKpis } from "../trends/trend-kpi.ts";
import type { TrendPoint } from "../trends/trend-series.ts";
import { makeShiftReport } from "./make-shift-report.ts";
import type { ShiftFacts } from "./shift-report.ts";

const fromMs = Date.parse("2026-11-25T09:00:00Z");
const quarterMs = 900_000;
const at = (quarter: number) => new Date(fromMs + quarter * quarterMs).toISOString();
const sac = { id: "interact:SAC", name: "SAC" };
const sales = { id: "interact:Vendas", name: "Vendas" };

type Told = Omit<TrendPoint, "at">;

const ratio = (numerator: number, denominator: number): Told =>
  denominator === 0
    ? { value: null, gap: "nothing_counted", numerator, denominator }
    : { value: numerator / denominator, numerator, denominator };
const unknown: Told = { value: null, gap: "not_live" };

/** A series of quarters; its total is what history would make of them. */
function series(service: string, kpi: string, points: readonly Told[], total: Told): HistorySeries {
  const trend = trendKpis.get(kpi);
  if (trend === undefined) throw new Error(`${kpi} has no trend`);
  const { id, kind, formula } = trend;
  return {
    ...{ service, kpi: id, kind, unit: formula.unit, total },
    points: points.map((point, index) => ({ at: at(index), ...point })),
  };
}

function facts(more: Partial<ShiftFacts> = {}): ShiftFacts {
  return {
    ...{
      fromMs,
      toMs: fromMs + 4 * quarterMs,
      madeAtMs: fromMs + 5 * quarterMs,
      timezone: "America/Sao_Paulo",
    },
    ...{ services: [sac, sales], targets: {}, series: [], gaps: [], keptSinceMs: 0 },
    before: { fromMs: fromMs - 7 * 86_400_000, toMs: fromMs - 7 * 86_400_000 + 4 * quarterMs, series: [] },
    alarms: { records: [], isCut: false },
    deeds: { annotations: [], isCut: false },
    ...more,
  };
}

const levels = [
  series(sac.id, "service_level", [ratio(8, 10), ratio(2, 10), ratio(9, 10), unknown], {
    value: 19 / 30,
    numerator: 19,
    denominator: 30,
    missingMinutes: 15,
  }),
  series(sales.id, "service_level", [ratio(10, 10), ratio(1, 4), ratio(0, 0), ratio(6, 6)], {
    value: 17 / 20,
    numerator: 17,
    denominator: 20,
  }),
];

const figure = (report: ReturnType<typeof makeShiftReport>, kpi: string) =>
  report.figures.find((each) => each.kpi === kpi);

describe("the figures of a shift", () => {
  it("are sums over sums of all services, and never means of rates", () => {
    const level = figure(makeShiftReport(facts({ series: levels })), "service_level");
    expect(level).toMatchObject({ value: 36 / 50, numerator: 36, denominator: 50 });
  });

  it("tell how much of the time is known: an outage is missing, a quarter without contacts is not", () => {
    const level = figure(makeShiftReport(facts({ series: levels })), "service_level");
    expect([level?.knownMinutes, level?.ofMinutes]).toEqual([105, 120]);
  });

  it("miss the time before anything was recorded, which is a gap in words too", () => {
    const report = makeShiftReport(facts({ series: levels, keptSinceMs: fromMs + 10 * 60_000 }));
    expect(figure(report, "service_level")).toMatchObject({ knownMinutes: 85, ofMinutes: 120 });
    expect(report.gaps).toEqual([
      { from: at(0), to: new Date(fromMs + 10 * 60_000).toISOString(), reason: "not_recorded" },
    ]);
  });

  it("are held to their targets by the side on which they are good, and unknown ones to none", () => {
    const waits = [series(sac.id, "longest_wait", [], { value: 95 })];
    const targets = { service_level: 0.8, longest_wait: 95, asa: 30 };
    const report = makeShiftReport(facts({ series: [...levels, ...waits], targets }));
    expect(figure(report, "service_level")?.verdict).toBe("missed");
    expect(figure(report, "longest_wait")?.verdict).toBe("met");
    expect(figure(report, "asa")).toMatchObject({ value: null, gap: "not_recorded", verdict: "unknown" });
    expect(figure(report, "aht")?.verdict).toBeUndefined();
  });

  it("stand beside those of the week before, where these were kept", () => {
    const before = { ...facts().before, series: levels };
    const report = makeShiftReport(facts({ before }));
    expect(figure(report, "service_level")).toMatchObject({ value: null, before: { value: 36 / 50 } });
    expect(report.comparedFrom).toBe("2026-11-18T09:00:00.000Z");
  });

  it("are no value where the parts contradict each other, and say so", () => {
    const over = [
      series(sac.id, "abandon_rate", [], { value: null, gap: "inconsistent", numerator: 5, denominator: 2 }),
    ];
    expect(figure(makeShiftReport(facts({ series: over })), "abandon_rate")).toMatchObject({
      value: null,
      gap: "inconsistent",
    });
  });

  it("leave out services that a KPI is not about", () => {
    const outbound = series(sales.id, "received", [{ value: null, gap: "not_applicable" }], {
      value: null,
      gap: "not_applicable",
    });
    const inbound = series(sac.id, "received", [{ value: 7 }], { value: 7 });
    const report = makeShiftReport(facts({ series: [outbound, inbound] }));
    expect(figure(report, "received")).toMatchObject({ value: 7, knownMinutes: 15, ofMinutes: 15 });
  });
});

describe("the worst quarters of an hour", () => {
  it("are those that missed a target, by how many contacts were not answered in time, with where and why", () => {
    const report = makeShiftReport(facts({ series: levels, targets: { service_level: 0.8 } }));
    expect(report.worstIntervals).toEqual([
      {
        ...{ from: at(1), to: at(2), missedContacts: 11 },
        missed: [{ kpi: "service_level", value: 3 / 14, target: 0.8 }],
        service: { ...sac, missedContacts: 8 },
      },
    ]);
  });

  it("are those in which contacts were not answered in time where there is no target", () => {
    const report = makeShiftReport(facts({ series: levels }));
    expect(report.worstIntervals.map(({ from, missedContacts }) => [from, missedContacts])).toEqual([
      [at(1), 11],
      [at(0), 2],
      [at(2), 1],
    ]);
  });

  it("put the service with the most such contacts first among the services", () => {
    const { perService } = makeShiftReport(facts({ series: levels }));
    expect(perService.map(({ name, missedContacts }) => [name, missedContacts])).toEqual([
      ["SAC", 11],
      ["Vendas", 3],
    ]);
  });
});

describe("what happened in a shift", () => {
  const alarm = (minute: number, more: Partial<AlarmRecord> = {}): AlarmRecord => ({
    ...{ id: `a${minute}`, alarm: `a${minute}`, name: "max_queue_length", scope: "service", target: sac.id },
    ...{ worst: 12, limit: 10, raisedAt: new Date(fromMs + minute * 60_000).toISOString() },
    ...more,
  });
  const seen = (minute: number, by = "sofia") => ({
    acknowledged: { by, at: new Date(fromMs + minute * 60_000).toISOString() },
  });
  const cleared = (minute: number) => ({ clearedAt: new Date(fromMs + minute * 60_000).toISOString() });

  it("are alarms with how long they lasted and how soon somebody looked after them", () => {
    const records = [
      alarm(0, { ...seen(2), ...cleared(10) }),
      alarm(5, { ...seen(9), ...cleared(30) }),
      alarm(6, { raisedIsFloor: true, ...seen(40), ...cleared(41) }),
      alarm(20),
    ];
    const { alarms } = makeShiftReport(facts({ alarms: { records, isCut: false } }));
    expect(alarms).toMatchObject({ raised: 4, stillOpen: 1, neverAcknowledged: 1 });
    // Of the third nobody saw when it began: it says nothing of how soon.
    expect(alarms.medianSecondsToAcknowledge).toBe(180);
    expect(alarms.longest.map(({ id, seconds, isFloor }) => [id, seconds, isFloor])).toEqual([
      ["a20", 55 * 60, true],
      ["a6", 35 * 60, true],
      ["a5", 25 * 60, false],
      ["a0", 10 * 60, false],
    ]);
  });

  it("are no time to acknowledge at all where nobody did", () => {
    const { alarms } = makeShiftReport(facts({ alarms: { records: [alarm(1)], isCut: false } }));
    expect(alarms.medianSecondsToAcknowledge).toBeNull();
  });

  it("are resets and orders, and gaps as far as they lie within it", () => {
    const { deeds, gaps } = makeShiftReport(
      facts({
        deeds: {
          isCut: false,
          annotations: [
            { at: at(0), kind: "source_lost" },
            { at: at(1), kind: "reset", target: sac.id, by: "sofia" },
          ],
        },
        gaps: [
          { from: at(-3), to: at(1), reason: "not_recorded" },
          { from: at(3), reason: "not_live" },
          { from: at(9), to: at(10), reason: "not_live" },
        ],
      }),
    );
    expect(deeds.marks.map(({ kind }) => kind)).toEqual(["reset"]);
    expect(gaps).toEqual([
      { from: at(0), to: at(1), reason: "not_recorded" },
      { from: at(3), to: at(4), reason: "not_live" },
    ]);
  });
});
