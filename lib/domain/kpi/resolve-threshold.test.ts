import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultThresholds } from "./default-thresholds.ts";
import { resolveThreshold } from "./resolve-threshold.ts";
import { serviceKpis } from "./service-kpis.ts";
import type { ThresholdRule } from "./threshold.ts";

const rule = (warn: number, scope: Partial<ThresholdRule> = {}): ThresholdRule => ({
  kpi: "waiting",
  direction: "above",
  warn,
  critical: 2 * warn,
  ...scope,
});
const [all, media, service, both] = [
  rule(1),
  rule(2, { media: "chat" }),
  rule(3, { service: "interact:SAC" }),
  rule(4, { service: "interact:SAC", media: "chat" }),
];
const sacChat = { service: "interact:SAC", media: "chat" };

describe("the limit that holds", () => {
  it("is the narrowest: service and medium, then service, then medium, then all, in whatever order they stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([all, media, service, both], { minLength: 1 }), (rules) => {
        const wanted = [both, service, media, all].find((each) => rules.includes(each));
        expect(resolveThreshold(rules, "waiting", sacChat)).toBe(wanted);
      }),
    );
  });

  it("is never one of another KPI, service or medium", () => {
    const rules = [media, service, both];
    expect(resolveThreshold(rules, "abandoned", sacChat)).toBeUndefined();
    expect(resolveThreshold(rules, "waiting", { service: "interact:X", media: "voice" })).toBeUndefined();
    expect(resolveThreshold(rules, "waiting", { service: "interact:X", media: "chat" })).toBe(media);
    expect(resolveThreshold(rules, "waiting", { service: "interact:SAC", media: "voice" })).toBe(service);
  });

  it("of one medium does not judge all media together, nor does that of a service judge the floor", () => {
    expect(resolveThreshold([media, both], "waiting", { service: "interact:SAC" })).toBeUndefined();
    expect(resolveThreshold([all, service, both], "waiting")).toBe(all);
  });

  it("is the later of two for the same", () => {
    const later = rule(9);
    expect(resolveThreshold([all, later], "waiting")).toBe(later);
  });

  it("unless somebody set another judges figures that exist, the warning before what is critical", () => {
    for (const { kpi, direction, warn, critical } of defaultThresholds) {
      expect(serviceKpis.has(kpi) || kpi.startsWith("pause_of_"), kpi).toBe(true);
      expect(direction === "above" ? warn < critical : warn > critical, kpi).toBe(true);
    }
  });
});
