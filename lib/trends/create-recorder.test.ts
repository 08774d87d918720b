import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driveFloor } from "./testing/driven-floor.ts";
import { kpiOf, seriesOf, valuesOf } from "./testing/series-of.ts";

/** A floor that has been live for a whole minute, at the beginning of a minute; SAC reads `values`. */
function liveFloor(values: Readonly<Record<string, number>>) {
  const floor = driveFloor("2026-11-21T11:58:30.000Z");
  floor.link("live");
  floor.stats("SAC", values);
  floor.advance(90);
  return floor;
}

describe("the memory of the day", () => {
  it("counts what a counter grew by in each minute, and nothing for what it read before", () => {
    const floor = liveFloor({ received: 1000 });
    floor.advance(20);
    floor.stats("SAC", { received: 1003 });
    floor.advance(20);
    floor.stats("SAC", { received: 1004 });
    floor.advance(80);
    expect(valuesOf(floor, "received", { minutes: 5 })).toEqual(["not_recorded", "not_recorded", 0, 4, 0]);
  });

  it("keeps the last, the least and the most of a queue in each minute", () => {
    const floor = liveFloor({ waiting: 3 });
    for (const waiting of [9, 1, 4]) {
      floor.advance(10);
      floor.stats("SAC", { waiting });
    }
    floor.advance(30);
    expect(seriesOf(floor, "waiting").points.at(-1)).toMatchObject({ value: 4, min: 1, max: 9 });
  });

  it("keeps how long those waited who left the queue within the minute, as of when they were last known to", () => {
    const floor = liveFloor({ waiting: 1 });
    const call = { id: "c1", media: "voice", state: "queued", queued: true, durationSeconds: 0 };
    const queue = (calls: readonly (typeof call)[]) =>
      floor.tell({
        ...{ type: "service-stats", source: "interact", full: false, at: floor.at() },
        services: [{ name: "SAC", stats: [], calls }],
      });
    queue([]);
    floor.advance(60);
    queue([call]);
    floor.advance(40);
    floor.stats("Vendas", { waiting: 0 });
    floor.advance(5);
    queue([]);
    floor.advance(15);
    expect(valuesOf(floor, "longest_wait").at(-1)).toBe(40);
  });

  it("counts on after the day's counters are set back", () => {
    const floor = liveFloor({ received: 1000 });
    floor.stats("SAC", { received: 1002 });
    floor.stats("SAC", { received: 0 });
    floor.stats("SAC", { received: 5 });
    floor.advance(60);
    expect(valuesOf(floor, "received").at(-1)).toBe(7);
  });

  it("does not take a small correction for a new day: what was counted meanwhile is unknown", () => {
    const floor = liveFloor({ received: 1000 });
    floor.stats("SAC", { received: 999 });
    floor.advance(60);
    floor.stats("SAC", { received: 1001 });
    floor.advance(60);
    expect(valuesOf(floor, "received").slice(-2)).toEqual(["recounted", 2]);
  });

  it("computes ratios from what was counted in the stretch, never from other ratios", () => {
    const floor = liveFloor({ handled_awt: 10, handled: 100, abandoned: 5 });
    floor.stats("SAC", { handled_awt: 11, handled: 101, abandoned: 5 });
    floor.advance(60);
    floor.stats("SAC", { handled_awt: 11, handled: 103, abandoned: 6 });
    floor.advance(60);
    const points = seriesOf(floor, "service_level", { stepMinutes: 2, minutes: 2 }).points;
    expect(points.at(-1)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
  });

  it("calls nothing of nothing a dash, not all and not none", () => {
    const floor = liveFloor({ handled_awt: 10, handled: 100, abandoned: 5 });
    floor.advance(60);
    expect(valuesOf(floor, "service_level").at(-1)).toBe("nothing_counted");
  });

  it("makes every minute a gap in which the contact centre was not heard, also those found out late", () => {
    const floor = liveFloor({ waiting: 2, received: 10 });
    floor.advance(60 + 50);
    const silentSince = floor.nowMs();
    floor.advance(30);
    floor.link("stale", silentSince);
    floor.advance(60);
    floor.link("live");
    floor.stats("SAC", { waiting: 5, received: 40 });
    floor.advance(60 + 40);
    const outage = ["not_live", "not_live", "not_live"];
    expect(valuesOf(floor, "waiting", { minutes: 5 })).toEqual([2, ...outage, 5]);
    expect(valuesOf(floor, "received", { minutes: 5 })).toEqual([0, ...outage, 0]);
  });

  it("does not put an outage's calls into the minute in which the statistics are told again", () => {
    const floor = liveFloor({ received: 10 });
    floor.link("down");
    floor.advance(55);
    floor.link("live");
    floor.advance(7);
    floor.stats("SAC", { received: 400 });
    floor.advance(60 + 58);
    expect(valuesOf(floor, "received").slice(-3)).toEqual(["not_live", "not_live", 0]);
  });

  it("has no memory of minutes in which the machine slept", () => {
    const floor = liveFloor({ waiting: 2 });
    floor.advance(30);
    floor.sleep(240);
    floor.advance(90);
    const slept = Array.from({ length: 5 }, () => "not_recorded");
    expect(valuesOf(floor, "waiting", { minutes: 6 })).toEqual([...slept, 2]);
  });

  it("tells a statistic that is not told from a zero", () => {
    const floor = liveFloor({ waiting: 0 });
    floor.advance(60);
    expect(valuesOf(floor, "waiting").at(-1)).toBe(0);
    expect(valuesOf(floor, "handled").at(-1)).toBe("not_reported");
  });

  it("adds up the media of a service, and claims no extremes of the sum within a minute", () => {
    const floor = liveFloor({ waiting: 2 });
    floor.stats("SAC", { waiting: 3 }, "chat");
    floor.advance(120);
    const both = seriesOf(floor, "waiting").points.at(-1);
    expect(both).toEqual(expect.objectContaining({ value: 5 }));
    expect(both).not.toHaveProperty("max");
    expect(valuesOf(floor, "waiting", { media: "chat" }).at(-1)).toBe(3);
  });

  it("takes hostile names for what they are", () => {
    const floor = liveFloor({ waiting: 1 });
    for (const name of ["__proto__", "constructor", "<img onerror>", "a".repeat(200)])
      floor.stats(name, { waiting: 7 }, "__proto__");
    floor.advance(120);
    const series = floor.trends.series({ service: "interact:__proto__", kpi: kpiOf("waiting"), minutes: 5 });
    expect(series.points.at(-1)?.value).toBe(7);
    expect(Object.keys(floor.trends.sparklines({ kpi: kpiOf("waiting") }).services)).toHaveLength(5);
  });

  it("has room for 500 services in 3 media, tells how many found none, and takes no more memory", () => {
    const floor = liveFloor({ waiting: 1 });
    for (let index = 0; index < 2000; index += 1) floor.stats(`S${index}`, { waiting: 1 });
    floor.advance(60);
    expect(floor.trends.counts()).toEqual({ tracks: 1800, refused: 201 });
  });

  it("never tells more than 180 points, and 30 for each service at once", () => {
    const floor = liveFloor({ waiting: 1 });
    for (const minutes of [5, 179, 180, 181, 600, 1500, undefined])
      expect(seriesOf(floor, "waiting", { minutes }).points.length).toBeLessThanOrEqual(180);
    const { services } = floor.trends.sparklines({ kpi: kpiOf("waiting") });
    expect(services["interact:SAC"]?.length).toBeLessThanOrEqual(30);
  });

  it("tells the last hour in one medium of those services alone that have it", () => {
    const floor = liveFloor({ waiting: 1 });
    floor.stats("Mail", { waiting: 4 }, "email");
    floor.stats("SAC", { waiting: 2 }, "email");
    floor.advance(240);
    const lastIn = (media?: string) =>
      Object.entries(floor.trends.sparklines({ kpi: kpiOf("waiting"), media }).services).map(([id, line]) => [
        id,
        line.findLast((value) => value !== null),
      ]);
    expect(Object.fromEntries(lastIn("email"))).toEqual({ "interact:Mail": 4, "interact:SAC": 2 });
    expect(Object.fromEntries(lastIn("fax"))).toEqual({});
    expect(Object.fromEntries(lastIn())).toEqual({ "interact:Mail": 4, "interact:SAC": 3 });
  });

  it("counts agents by presence at the end of each minute", () => {
    const floor = liveFloor({ waiting: 1 });
    const names = ["Ana", "Bia", "Caio"];
    const source = "interact";
    const agents = names.map((name) => ({ name }));
    floor.tell({ type: "agents-listed", source, agents, complete: true, at: floor.at() });
    const report = { isTransition: true, state: "ready_free" };
    floor.tell({ type: "agent-state", source, agent: "Ana", report, at: floor.at() });
    floor.advance(60);
    const last = floor.trends.agents(5).points.at(-1);
    expect(last?.counts).toMatchObject({ available: 1, unknown: 2, paused: 0 });
    floor.link("down");
    floor.advance(60);
    expect(floor.trends.agents(5).points.at(-1)).toMatchObject({ counts: null, gap: "not_live" });
  });
});

/** What can happen to a counter: it grows, is set back to nothing, or a while passes; sometimes the link is lost. */
const happenings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ grow: fc.integer({ min: 0, max: 40 }) }) },
    { weight: 1, arbitrary: fc.constant({ reset: true } as const) },
    { weight: 4, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 75 }) }) },
    { weight: 1, arbitrary: fc.record({ outage: fc.integer({ min: 1, max: 150 }) }) },
  ),
  { maxLength: 60 },
);

describe("increases", () => {
  it("equal an independent ledger in every minute that is not a gap, whatever happens", () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const floor = liveFloor({ received: 0 });
        const ledger = new Map<number, number>();
        let reads = 0;
        for (const step of story) {
          if ("grow" in step) {
            reads += step.grow;
            const minute = Math.floor(floor.nowMs() / 60_000);
            ledger.set(minute, (ledger.get(minute) ?? 0) + step.grow);
            floor.stats("SAC", { received: reads });
          } else if ("reset" in step) {
            reads = 0;
            floor.stats("SAC", { received: reads });
          } else if ("pass" in step) {
            floor.advance(step.pass);
          } else {
            floor.link("down");
            floor.advance(step.outage);
            floor.link("live");
          }
        }
        floor.advance(60);
        for (const { at, value, gap } of seriesOf(floor, "received", { minutes: 120, stepMinutes: 1 })
          .points) {
          if (value === null) expect(["not_live", "not_recorded"]).toContain(gap);
          else expect(value).toBe(ledger.get(Date.parse(at) / 60_000) ?? 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
