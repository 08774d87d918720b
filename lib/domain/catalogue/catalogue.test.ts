import { describe, expect, it } from "vitest";
import { agentMetrics } from "./agent-metrics.ts";
import { alarmKinds } from "./alarm-kinds.ts";
import { serviceMetrics } from "./service-metrics.ts";

const numbers = (metrics: typeof serviceMetrics) =>
  [...metrics.values()].filter(({ kind }) => kind !== "details");

describe("the catalogue of statistics", () => {
  it("knows the 64 numbers of services and the 17 statistics of agents, each once", () => {
    expect(numbers(serviceMetrics)).toHaveLength(64);
    expect(agentMetrics.size).toBe(17);
    expect(numbers(agentMetrics)).toHaveLength(15);
  });

  it("knows which ones a single licence covers [manual: NOTAS 1]", () => {
    const general = [...serviceMetrics.values()]
      .filter(({ licence }) => licence === "general")
      .map(({ id }) => id);
    expect(general.filter((id) => !id.includes("_profile_")).sort()).toEqual([
      "abandoned",
      "generated",
      "generating",
      "handled",
      "handled_awt",
      "handling",
      "immediate_handled",
      "received",
    ]);
    expect(general).toHaveLength(18);
    expect(serviceMetrics.get("in_queue_profile_3")?.licence).toBe("detail");
    expect([...agentMetrics.values()].filter(({ licence }) => licence === "general")).toHaveLength(3);
  });

  it("warns of the three averages that must not be added up", () => {
    const averages = [...serviceMetrics.values()]
      .filter(({ kind }) => kind === "average")
      .map(({ id }) => id);
    expect(averages).toEqual(["abandoned_time", "outbound_before_handle_time", "outbound_handle_time"]);
  });

  it("tells what is now from what has been counted", () => {
    expect(serviceMetrics.get("waiting")).toMatchObject({ kind: "gauge", unit: "count" });
    expect(serviceMetrics.get("talk_time")).toMatchObject({ kind: "counter", unit: "seconds" });
    expect(serviceMetrics.get("longest_queue_time")).toMatchObject({ kind: "maximum", unit: "seconds" });
  });
});

describe("the catalogue of alarms", () => {
  it("has the 8 kinds in the manual's own spelling", () => {
    expect(alarmKinds.size).toBe(8);
    expect(alarmKinds.get("max_queue_abandonn_rate")?.unit).toBe("ratio_percent");
    expect(alarmKinds.get("max_branch_abandomn_rate")?.unit).toBe("ratio_percent");
    expect(alarmKinds.get("max_fail_pause_quantity")?.scope).toBe("agent");
    expect(alarmKinds.get("min_profile")?.unit).toBe("profile");
  });
});
