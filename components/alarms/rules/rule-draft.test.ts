import { describe, expect, it } from "vitest";
import { checkAlarmRule, starterRules } from "@/lib/domain/index.ts";
import { draftOf, newRuleText, ruleText, withKpi, withScope } from "./rule-draft.ts";

describe("the editor of a rule", () => {
  it("gives back every rule as it was", () => {
    for (const rule of starterRules) {
      const { id: _, ...draft } = rule;
      expect(draftOf(ruleText(rule, rule.name))).toEqual(draft);
    }
  });

  it("reads shares in percent, with a comma too, and takes no words for numbers", () => {
    const level = withKpi({ ...newRuleText, name: "Level" }, "service_level");
    expect(draftOf(level)).toMatchObject({ direction: "below", warn: 0.8, critical: 0.5, margin: 0 });
    expect(draftOf({ ...level, warn: "92,5", margin: "2" })).toMatchObject({ warn: 0.925, margin: 0.02 });
    expect(draftOf({ ...level, warn: "many" }).warn).toBeNaN();
    expect(draftOf({ ...level, hold: "" }).holdSeconds).toBeNaN();
    expect(draftOf({ ...level, warn: "" })).not.toHaveProperty("warn");
  });

  it("has a figure of its scope at any time, without the medium it does not have", () => {
    const agents = withScope({ ...newRuleText, name: "Pause" }, "each_agent");
    expect([agents.kpi, agents.media]).toEqual(["pause_of_partial", ""]);
    expect(checkAlarmRule(draftOf(agents))).toEqual([]);
    expect(withScope(agents, "floor").kpi).toBe("longest_wait");
    expect(withKpi(newRuleText, "ready").media).toBe("");
  });
});
