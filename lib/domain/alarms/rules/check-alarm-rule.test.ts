import { describe, expect, it } from "vitest";
import { checkThresholds } from "../../kpi/check-thresholds.ts";
import { defaultThresholds } from "../../kpi/default-thresholds.ts";
import type { AlarmRuleDraft } from "./alarm-rule.ts";
import { checkAlarmRule } from "./check-alarm-rule.ts";
import { ruleKpis } from "./rule-kpis.ts";
import { starterRules } from "./starter-rules.ts";

const rule: AlarmRuleDraft = {
  name: "Chat waits",
  isEnabled: true,
  kpi: "longest_wait",
  scope: { of: "each_service" },
  media: "chat",
  direction: "above",
  warn: 60,
  critical: 120,
  holdSeconds: 10,
  margin: 5,
  cooldownSeconds: 60,
  quietHours: { from: "22:00", to: "06:00" },
};

const share = { kpi: "abandon_rate", direction: "above", warn: 0.1, critical: 0.2, margin: 0 } as const;

describe("a rule", () => {
  it("without faults has none, and so have those to begin with", () => {
    expect(checkAlarmRule(rule)).toEqual([]);
    expect(starterRules.flatMap(checkAlarmRule)).toEqual([]);
  });

  it.each<[string, Partial<AlarmRuleDraft>, string]>([
    ["no name", { name: "  " }, "name empty"],
    ["a name that fits no row", { name: "a".repeat(81) }, "name too_long"],
    ["a figure nobody knows", { kpi: "constructor" }, "kpi unknown_kpi"],
    ["a figure that no CTI counts", { kpi: "service_level_c", direction: "below" }, "kpi unknown_kpi"],
    ["a figure of agents asked of services", { kpi: "pause_of_partial" }, "kpi unknown_kpi"],
    ["a medium of what has none", { kpi: "ready" }, "media no_media"],
    [
      "a direction that would call the worst well",
      { direction: "below", warn: 120, critical: 60 },
      "direction wrong_direction",
    ],
    ["no limit", { warn: undefined, critical: undefined } as object, "warn missing"],
    ["a limit that is no number", { warn: Number.NaN }, "warn not_finite"],
    ["a limit without end", { critical: Number.POSITIVE_INFINITY }, "critical not_finite"],
    ["a limit below nothing", { warn: -1 }, "warn out_of_range"],
    ["limits the wrong way round", { warn: 200 }, "critical order"],
    ["a margin that lets it never clear", { margin: 61 }, "margin too_wide"],
    ["a margin that is no number", { margin: Number.NaN }, "margin not_finite"],
    ["half a second", { holdSeconds: 0.5 }, "holdSeconds out_of_range"],
    ["two days of silence", { cooldownSeconds: 172_800 }, "cooldownSeconds out_of_range"],
    ["a volume of what is no rate", { minVolume: 20 }, "minVolume no_volume"],
    ["a volume of nobody", { ...share, minVolume: 0 }, "minVolume out_of_range"],
    ["half a contact", { ...share, minVolume: 1.5 }, "minVolume out_of_range"],
    [
      "a volume of minutes",
      { ...share, kpi: "pause_of_partial", scope: { of: "each_agent" }, minVolume: 20 },
      "minVolume no_volume",
    ],
    ["no services", { scope: { of: "services", ids: [] } }, "scope no_services"],
    ["a time that no clock shows", { quietHours: { from: "24:00", to: "06:00" } }, "quietHours no_time"],
    ["a night without a minute", { quietHours: { from: "06:00", to: "06:00" } }, "quietHours no_span"],
  ])("may not have %s", (_what, part, fault) => {
    const faults = checkAlarmRule({ ...rule, ...part }).map(({ field, code }) => `${field} ${code}`);
    expect(faults).toContain(fault);
  });

  it("on a share may not ask for more than all before it clears", () => {
    const level = { ...rule, kpi: "service_level", direction: "below", warn: 0.95, critical: 0.5 } as const;
    expect(checkAlarmRule({ ...level, margin: 0.05 })).toEqual([]);
    expect(checkAlarmRule({ ...level, margin: 0.06 })).toMatchObject([{ field: "margin", code: "too_wide" }]);
  });
});

describe("the limits in force until others are set", () => {
  it("can all be judged by", () => {
    const unitOf = (kpi: string) =>
      (ruleKpis("each_service").get(kpi) ?? ruleKpis("each_agent").get(kpi))?.unit;
    for (const threshold of defaultThresholds)
      expect(checkThresholds(threshold, unitOf(threshold.kpi) ?? "ratio"), threshold.kpi).toEqual([]);
  });
});
