import { describe, expect, it } from "vitest";
import { Random } from "../time/random";
import { agentNames } from "./agent-names";
import { CLASSIFICATION_CATALOGUE } from "./classification-catalogue";
import { PAUSE_CATALOGUE } from "./pause-catalogue";
import { servicePlans } from "./service-plans";
import { SUPERVISOR_CATALOGUE } from "./supervisor-catalogue";

describe("the names of the house", () => {
  it("gives 5,000 agents different logins, accented and numeric ones among them", () => {
    const names = agentNames(5000, new Random(1));
    expect(new Set(names).size).toBe(5000);
    expect(names.slice(0, 5)).toEqual([
      "Mônica Araújo",
      "007",
      "João da Silva",
      "Fernanda Gonçalves",
      "1042",
    ]);
    expect(names.filter((name) => /^\d+$/.test(name)).length).toBeGreaterThan(100);
  });

  it("gives 500 services different names, of every media and of several dial modes", () => {
    const plans = servicePlans(500);
    expect(new Set(plans.map(({ name }) => name)).size).toBe(500);
    expect(new Set(plans.flatMap(({ media }) => media))).toEqual(new Set(["voice", "chat", "email"]));
    expect(new Set(plans.map(({ type }) => type))).toEqual(
      new Set(["inbound", "predictive", "preview", "power", "ready"]),
    );
  });

  it("registers lunch as pause 101, pauses with and without limits, and scheduled ones", () => {
    expect(PAUSE_CATALOGUE.find(({ id }) => id === 101)).toMatchObject({
      name: "Almoço",
      partialMinutes: 60,
    });
    expect(
      PAUSE_CATALOGUE.some(({ trigger, totalMinutes }) => trigger === "manual" && totalMinutes === 0),
    ).toBe(true);
    expect(
      PAUSE_CATALOGUE.every((pause) => (pause.trigger === "scheduled") === pause.durationMinutes > 0),
    ).toBe(true);
    expect(new Set(PAUSE_CATALOGUE.map(({ id }) => id)).size).toBe(PAUSE_CATALOGUE.length);
    expect(new Set(CLASSIFICATION_CATALOGUE.map(({ scope }) => scope)).size).toBe(4);
  });

  it("knows one supervisor who may do everything, one who may only watch, one who may little", () => {
    const grants = new Map(SUPERVISOR_CATALOGUE.map((one) => [one.login, one.grants.supervision]));
    expect(grants.get("sofia")).toContain("all_agents_supervision");
    expect(grants.get("sofia")).toContain("agent_change_state");
    expect(grants.get("carlos")).toContain("agents_supervision");
    expect(grants.get("carlos")).not.toContain("agent_change_state");
    expect(grants.get("beatriz")).toEqual(["services_supervision"]);
  });
});
