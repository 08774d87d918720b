import { describe, expect, it } from "vitest";
import { buildAgent, buildFloor } from "@/lib/live/testing/build-floor.ts";
import { countByMedia } from "./count-by-media.ts";
import { rankAgents } from "./rank-agents.ts";
import { sumAgentMetric } from "./sum-agent-metric.ts";

const floor = buildFloor({
  agents: {
    "interact:Ana": buildAgent("Ana", { since: "2026-11-21T11:59:00.000Z" }),
    "interact:Bia": buildAgent("Bia", { since: "2026-11-21T11:50:00.000Z" }),
    "interact:Caio": buildAgent("Caio", { presence: "faulted" }),
    "interact:Davi": buildAgent("Davi", { presence: "paused", pause: { name: "Almoço" } }),
    "interact:__proto__": buildAgent("__proto__", { presence: "offline" }),
  },
});
const everybody = { search: "", chosen: [] };

describe("the list of agents", () => {
  it("puts those who may need help first and the longest in a state on top", () => {
    const names = ["interact:Caio", "interact:Davi", "interact:Bia", "interact:Ana", "interact:__proto__"];
    expect(rankAgents(floor, everybody)).toEqual(names);
  });

  it("finds people by name and by pause, without accents", () => {
    expect(rankAgents(floor, { ...everybody, search: "almoco" })).toEqual(["interact:Davi"]);
  });

  it("shows only the chosen states", () => {
    expect(rankAgents(floor, { search: "", chosen: ["faulted"] })).toEqual(["interact:Caio"]);
    const chosen = ["offline", "paused"] as const;
    expect(rankAgents(floor, { search: "", chosen })).toEqual(["interact:Davi", "interact:__proto__"]);
  });
});

describe("the calls of an agent in short", () => {
  it("never call an e-mail a chat", () => {
    const call = (media: string) => ({ media, queued: false, state: "busy" });
    expect(countByMedia([call("chat"), call("email"), call("chat")])).toEqual([
      ["chat", 2],
      ["email", 1],
    ]);
  });
});

describe("a count of an agent", () => {
  it("adds services and media, and is absent when nothing reports it", () => {
    const agent = buildAgent("Ana", {
      metrics: {
        "interact:A": { chat: { total: 3 }, voice: { total: 4 } },
        "interact:B": { chat: { total: 5 } },
      },
    });
    expect(sumAgentMetric(agent, "total")).toBe(12);
    expect(sumAgentMetric(agent, "inbound")).toBeUndefined();
  });
});
