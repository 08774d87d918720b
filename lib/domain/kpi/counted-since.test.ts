import { describe, expect, it } from "vitest";
import { serviceMetrics } from "../catalogue/service-metrics.ts";
import { sinceBaseline, startBaseline } from "../commands/baseline.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import { buildContext } from "./testing/build-context.ts";
import { service } from "./testing/build-entities.ts";

const since = "2026-11-21T13:00:00.000Z";
const context = { ...buildContext(), since };
const then = { voice: { handled_awt: 8, handled: 10, abandoned: 2, longest_queue_time: 90 } };
const now = {
  voice: { handled_awt: 9, handled: 14, abandoned: 3, longest_queue_time: 90, received: 5, waiting: 4 },
};
const baseline = startBaseline(then, serviceMetrics, since);
const counted = service("Vendas", sinceBaseline(baseline, now, serviceMetrics));

describe("the figures of a service that is counted since a moment", () => {
  it("are computed from what was counted since, and say since when", () => {
    expect(readServiceKpi("service_level", [counted], context)).toMatchObject({
      value: 1 / 5,
      numerator: { value: 1 },
      denominator: { value: 5 },
      since,
    });
    expect(readServiceKpi("handled", [counted], context)).toMatchObject({ value: 4, since });
  });

  it("stand as they are where they tell what is now", () => {
    const waiting = readServiceKpi("waiting", [counted], context);
    expect(waiting.value).toBe(4);
    expect(waiting.since).toBeUndefined();
  });

  it.each([
    ["longest_queue_time", "not_split"],
    ["abandoned_time", "not_split"],
    ["figure_of_a_newer_cti", "not_split"],
    ["received", "not_since"],
    ["overflowed", "not_since"],
  ])("are a dash with its reason where nobody can know them: %s", (kpi, reason) => {
    expect(readServiceKpi(kpi, [counted], context, "voice")).toMatchObject({
      quality: "unavailable",
      reason,
    });
  });

  it("name a lost licence before anything else", () => {
    const lost = buildContext({ source: { degraded: { service_details: "no_license" } } });
    const detail = [...serviceMetrics.values()].find(
      ({ kind, licence }) => kind === "counter" && licence === "detail",
    );
    const reading = readServiceKpi(detail?.id ?? "", [counted], { ...lost, since }, "voice");
    expect(reading).toMatchObject({ quality: "unavailable", reason: "no_license" });
  });
});
