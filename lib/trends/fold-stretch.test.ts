import { describe, expect, it } from "vitest";
import { readServiceKpi, serviceKpis, termsOf, trendKpiIds, trendKpis } from "@/lib/domain/index.ts";
import { columnOf } from "./columns.ts";
import { driveFloor } from "./testing/driven-floor.ts";
import { seriesOf, valuesOf } from "./testing/series-of.ts";

type Values = Readonly<Record<string, number>>;

const counters = ["handled_awt", "handled", "abandoned", "received", "generated", "dequeued"];
const times = ["queue_time", "talk_time", "hold_time", "after_call_work_time"];
const nothing: Values = Object.fromEntries([...counters, ...times].map((name) => [name, 0]));

/** A floor that has been live for a whole minute, and in which SAC then counts `values` within one minute. */
function minuteOf(values: Values) {
  const floor = driveFloor("2026-11-21T11:58:30.000Z");
  floor.link("live");
  floor.stats("SAC", nothing);
  floor.advance(90);
  floor.stats("SAC", { ...nothing, ...values });
  floor.advance(60);
  return floor;
}

describe("a trend", () => {
  it("is a KPI of the one list of formulas, and every statistic of its formula is kept", () => {
    for (const id of trendKpiIds) {
      const trend = trendKpis.get(id);
      expect(trend?.formula, id).toBe(serviceKpis.get(id));
      const keep = trend?.kind === "gauge" ? "max" : "sum";
      for (const { source, name } of termsOf(trend?.formula ?? { numerator: [] }))
        expect(columnOf(source === "calls" ? "longest_wait" : name, keep), `${id}: ${name}`).toBeDefined();
    }
  });

  it("of a stretch says what the table says of a service that counted the same", () => {
    const values = {
      ...nothing,
      handled_awt: 7,
      handled: 9,
      abandoned: 1,
      received: 12,
      generated: 2,
      dequeued: 8,
      queue_time: 100,
      talk_time: 1_000,
      hold_time: 50,
      after_call_work_time: 30,
    };
    const floor = minuteOf(values);
    const told = floor.service("SAC");
    for (const [id, { kind }] of trendKpis) {
      if (kind === "gauge") continue;
      const reading = readServiceKpi(id, [told], floor.context());
      const point = seriesOf(floor, id).points.at(-1);
      expect(point?.value, id).toBe(reading.value);
      expect(point?.because ?? [], id).toEqual(reading.quality === "approximate" ? reading.because : []);
      if (kind === "ratio")
        expect([point?.numerator, point?.denominator], id).toEqual([
          reading.numerator?.value,
          reading.denominator?.value,
        ]);
      expect(seriesOf(floor, id).unit, id).toBe(reading.unit);
    }
  });

  it("shows no share above 100 %, as where those who gave up had come a minute before", () => {
    expect(valuesOf(minuteOf({ abandoned: 2, received: 1 }), "abandon_rate").at(-1)).toBe("inconsistent");
  });

  it("of services that call out has no service level", () => {
    const floor = minuteOf({ handled_awt: 1, handled: 2 });
    expect(valuesOf(floor, "service_level").at(-1)).toBe(0.5);
    floor.list("SAC", "outbound");
    expect(new Set(valuesOf(floor, "service_level"))).toEqual(new Set(["not_applicable"]));
    expect(valuesOf(floor, "handled").at(-1)).toBe(2);
  });

  it("of which a term is not told is a gap for that reason", () => {
    const floor = minuteOf({ handled: 3 });
    expect(valuesOf(floor, "service_level", { media: "chat" }).at(-1)).toBe("not_recorded");
    floor.stats("SAC", { handled: 5 }, "chat");
    floor.advance(60);
    floor.stats("SAC", { handled: 6 }, "chat");
    floor.advance(60);
    expect(valuesOf(floor, "service_level", { media: "chat" }).at(-1)).toBe("not_reported");
    expect(valuesOf(floor, "handled", { media: "chat" }).at(-1)).toBe(1);
  });
});
