import { describe, expect, it } from "vitest";
import { serviceMetrics } from "@/lib/domain/index.ts";
import { buildFloor, buildService } from "@/lib/live/testing/build-floor.ts";
import { metricGroups } from "./metric-groups.ts";
import { rankServices } from "./rank-services.ts";
import { sumServiceMetric } from "./sum-service-metric.ts";

const waitingSince = (startedAt: string) => ({
  q: { media: "voice", queued: true, startedAt, state: "queued" },
});
const floor = buildFloor({
  services: {
    "interact:Calm": buildService("Calm", { metrics: { voice: { waiting: 0 } }, calls: {} }),
    "interact:Busy": buildService("Busy", { metrics: { voice: { waiting: 9 } } }),
    "interact:Late": buildService("Late", { calls: waitingSince("2026-11-21T11:50:00.000Z") }),
    "interact:Retenção": buildService("Retenção", { calls: waitingSince("2026-11-21T11:55:00.000Z") }),
  },
});

describe("the list of services", () => {
  it("puts the longest wait first, then the most waiting", () => {
    expect(rankServices(floor, "")).toEqual([
      "interact:Late",
      "interact:Retenção",
      "interact:Busy",
      "interact:Calm",
    ]);
  });

  it("finds names without their accents and without regard to case", () => {
    expect(rankServices(floor, " RETENCAO ")).toEqual(["interact:Retenção"]);
  });
});

describe("a statistic over all media", () => {
  const service = buildService("Vendas", {
    metrics: {
      chat: { handled: 392, longest_queue_time: 40, abandoned_time: 9, mystery: 1 },
      email: { handled: 8, longest_queue_time: 90, abandoned_time: 3 },
    },
  });

  it("adds counts, takes the largest of maxima, and does not combine averages or the unknown", () => {
    expect(sumServiceMetric(service, "handled")).toBe(400);
    expect(sumServiceMetric(service, "longest_queue_time")).toBe(90);
    expect(sumServiceMetric(service, "abandoned_time")).toBeUndefined();
    expect(sumServiceMetric(service, "mystery")).toBeUndefined();
  });

  it("is absent, not zero, when no medium reports it", () => {
    expect(sumServiceMetric(service, "received")).toBeUndefined();
  });
});

describe("the groups of statistics", () => {
  it("hold every statistic of the catalogue exactly once", () => {
    const grouped = metricGroups.flatMap(({ metrics }) => metrics);
    const known = [...serviceMetrics.values()].filter(({ unit }) => unit !== "records").map(({ id }) => id);
    expect([...grouped].sort()).toEqual([...known].sort());
  });
});
