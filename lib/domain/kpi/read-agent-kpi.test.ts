import { describe, expect, it } from "vitest";
import { readAgentKpi } from "./read-agent-kpi.ts";
import { buildContext, noonMs } from "./testing/build-context.ts";
import { agent } from "./testing/build-entities.ts";

const context = buildContext();
const ago = (seconds: number) => new Date(noonMs - seconds * 1_000).toISOString();
const spent = (name: string, totalSeconds: number, runningSince?: string) => ({
  name,
  times: 1,
  totalSeconds,
  ...(runningSince === undefined ? {} : { runningSince }),
});
const ana = agent("Ana", {
  presence: "busy",
  states: {
    3: spent("ready_free", 600),
    4: spent("ready_service", 200, ago(100)),
    5: spent("ready_private", 100),
    101: spent("custom_pause", 900),
    12: spent("call_rejected_fail_pause", 100),
  },
});

describe("the occupancy of an agent", () => {
  it("is time in contact of the time in contact or free, and runs on with the clock", () => {
    const now = readAgentKpi("occupancy", [ana], context);
    expect(now).toMatchObject({ value: 300 / 900, numerator: { value: 300 }, denominator: { value: 900 } });
    const later = readAgentKpi("occupancy", [ana], { ...context, nowMs: noonMs + 100_000 });
    expect(later.value).toBe(400 / 1_000);
  });

  it("counts private contacts only in the variant that says so", () => {
    expect(readAgentKpi("occupancy_private", [ana], context).value).toBe(400 / 1_000);
  });

  it("is no value before anything was counted, and none where no state is told", () => {
    const fresh = agent("Bia", { states: { 3: spent("ready_free", 0) } });
    expect(readAgentKpi("occupancy", [fresh], context)).toMatchObject({ reason: "nothing_counted" });
    expect(readAgentKpi("occupancy", [agent("Caio")], context)).toMatchObject({ reason: "not_reported" });
    const poor = buildContext({ source: { degraded: { agent_details: "no_license" } } });
    expect(readAgentKpi("occupancy", [agent("Caio")], poor)).toMatchObject({ reason: "no_license" });
  });
});

describe("the time an agent is logged in", () => {
  it("is divided into work and pauses of either kind", () => {
    expect(readAgentKpi("utilisation", [ana], context).value).toBe(1_000 / 2_000);
    expect(readAgentKpi("pause_share", [ana], context).value).toBe(900 / 2_000);
  });

  it("is only near the truth while some of it was spent in states that nobody knows", () => {
    const odd = agent("Davi", { states: { 2: spent("ready", 50), 3: spent("ready_free", 100) } });
    const reading = readAgentKpi("pause_share", [odd], context);
    expect(reading).toMatchObject({ value: 0, quality: "approximate", because: ["odd_states"] });
  });
});

describe("the statistics of an agent", () => {
  const both = agent("Ana", {
    metrics: {
      "interact:SAC": {
        voice: { total: 4, handle_time: 400, after_call_work_time: 40 },
        chat: { total: 6, handle_time: 900, after_call_work_time: 60 },
      },
      "interact:Vendas": { voice: { total: 10, handle_time: 1_000, after_call_work_time: 0 } },
    },
  });

  it("are told of a service, a medium, both or all", () => {
    const total = (scope: object) => readAgentKpi("total", [both], context, scope).value;
    expect(total({})).toBe(20);
    expect(total({ service: "interact:SAC" })).toBe(10);
    expect(total({ media: "voice" })).toBe(14);
    expect(total({ service: "interact:SAC", media: "chat" })).toBe(6);
    expect(total({ service: "interact:__proto__" })).toBeUndefined();
  });

  it("give the handling time of a contact, which counts those begun in vain and says so", () => {
    expect(readAgentKpi("agent_aht", [both], context)).toMatchObject({
      value: 120,
      quality: "approximate",
      because: ["begun_not_handled"],
      numerator: { terms: [{ value: 2_300 }, { value: 100 }] },
      denominator: { value: 20 },
    });
  });

  it("add up over agents, without those who are gone and have nothing to tell", () => {
    const idle = agent("Bia", { metrics: { "interact:SAC": { voice: { total: 5 } } } });
    const gone = agent("Caio", { presence: "offline" });
    const silent = agent("Davi");
    expect(readAgentKpi("total", [both, idle, gone], context)).toMatchObject({
      value: 25,
      quality: "exact",
      coverage: { known: 2, of: 2, rows: "agents" },
    });
    expect(readAgentKpi("total", [both, silent], context)).toMatchObject({
      value: 20,
      because: ["partial_coverage"],
    });
    expect(readAgentKpi("total", [], context)).toMatchObject({ reason: "no_agents" });
  });
});
