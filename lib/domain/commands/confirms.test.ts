import { describe, expect, it } from "vitest";
import type { FloorAgent, FloorService, FloorSource, LinkState } from "../floor.ts";
import { agent, service } from "../kpi/testing/build-entities.ts";
import { instant } from "../testing/instant.ts";
import type { Command } from "./command.ts";
import { confirms, type ProvingFloor } from "./confirms.ts";

const ana = "interact:Ana";
const vendas = "interact:Vendas";
const lunch = { id: "101", name: "Almoço", trigger: "manual" } as const;

function floor(
  parts: {
    agent?: Partial<FloorAgent>;
    service?: FloorService;
    source?: Partial<FloorSource>;
    link?: LinkState;
  } = {},
): ProvingFloor {
  const source: FloorSource = {
    kind: "interact",
    link: parts.link ?? "live",
    linkSince: instant(0),
    agentState: "push",
    degraded: {},
    unknown: { events: 0, fields: 0, dropped: 0 },
    ...parts.source,
  };
  return {
    sources: { interact: source },
    agents: parts.agent === undefined ? {} : { [ana]: agent("Ana", parts.agent) },
    services: parts.service === undefined ? {} : { [vendas]: parts.service },
    pauses: { "interact:101": lunch },
  };
}

const free = { presence: "available", stateId: "3" } as const;
const atLunch = { presence: "paused", stateId: "101" } as const;

describe("a change of state is proved", () => {
  const pause: Command = { name: "set_agent_state", agent: ana, stateId: "101" };
  const operate: Command = { name: "set_agent_state", agent: ana, stateId: "2" };

  it.each<[string, Command, Partial<FloorAgent>, Partial<FloorAgent>, boolean]>([
    ["by the pause asked for", pause, free, atLunch, true],
    [
      "by its name, where the source tells another id",
      pause,
      free,
      { ...atLunch, stateId: "15", pause: { name: "Almoço" } },
      true,
    ],
    [
      "not by another pause",
      pause,
      free,
      { presence: "paused", stateId: "102", pause: { name: "Descanso" } },
      false,
    ],
    ["not while nothing changes", pause, free, free, false],
    [
      "by the pause pending after a contact",
      pause,
      { presence: "busy" },
      { presence: "busy", pendingPause: { name: "Almoço" } },
      true,
    ],
    [
      "not by another pause pending",
      pause,
      { presence: "busy" },
      { presence: "busy", pendingPause: { name: "Descanso" } },
      false,
    ],
    ["not by a fault", pause, free, { presence: "faulted", stateId: "7" }, false],
    ["by work after a pause", operate, atLunch, free, true],
    ["by a contact that came at once", operate, atLunch, { presence: "busy", stateId: "4" }, true],
    [
      "by a pending pause called off",
      operate,
      { presence: "busy", pendingPause: { name: "Almoço" } },
      { presence: "busy" },
      true,
    ],
    [
      "not while a pause is pending",
      operate,
      atLunch,
      { presence: "busy", pendingPause: { name: "Almoço" } },
      false,
    ],
    ["not by a presence that nobody knows", operate, atLunch, { presence: "unknown" }, false],
  ])("%s", (_how, command, before, after, isProved) => {
    expect(confirms(command, floor({ agent: before }), floor({ agent: after }))).toBe(isProved);
  });

  it("by a live link only, and never for an agent who is gone", () => {
    const proof = { agent: atLunch };
    expect(confirms(pause, floor({ agent: free }), floor({ ...proof, link: "stale" }))).toBe(false);
    expect(confirms(pause, floor({ agent: free }), floor())).toBe(false);
    expect(confirms({ ...pause, agent: "__proto__" }, floor(), floor())).toBe(false);
  });
});

it("a logout is proved by the agent's absence", () => {
  const logout: Command = { name: "agent_logout", agent: ana };
  expect(confirms(logout, floor({ agent: free }), floor({ agent: { presence: "offline" } }))).toBe(true);
  expect(confirms(logout, floor({ agent: free }), floor({ agent: atLunch }))).toBe(false);
});

describe("a reset is proved", () => {
  const reset: Command = { name: "reset_service_stats", service: vendas };
  const of = (values: Record<string, number>) => floor({ service: service("Vendas", { voice: values }) });

  it.each<[string, Record<string, number>, Record<string, number>, boolean]>([
    ["by counters at zero", { handled: 40, received: 50 }, { handled: 0, received: 0 }, true],
    ["though contacts are counted again", { handled: 40, received: 50 }, { handled: 1, received: 2 }, true],
    ["not while they stand", { handled: 40, received: 50 }, { handled: 40, received: 50 }, false],
    ["not while they grow", { handled: 40, received: 50 }, { handled: 41, received: 51 }, false],
    [
      "not by one that was corrected",
      { handled: 40, received: 50, abandoned: 3 },
      { handled: 40, received: 50, abandoned: 1 },
      false,
    ],
    ["not by queues that emptied", { waiting: 9, handled: 40 }, { waiting: 0, handled: 40 }, false],
    ["by there being nothing to reset", { handled: 0 }, { handled: 0 }, true],
    ["not by figures nobody has", {}, {}, false],
  ])("%s", (_how, before, after, isProved) => {
    expect(confirms(reset, of(before), of(after))).toBe(isProved);
  });

  it("by an agent's own counters, else by how often states were entered", () => {
    const command: Command = { name: "reset_agent_stats", agent: ana };
    const counted = (total: number) =>
      floor({ agent: { metrics: { [vendas]: { voice: { total, inbound: total } } } } });
    const entered = (times: number) =>
      floor({ agent: { states: { "3": { name: "ready_free", times, totalSeconds: 90 } } } });
    expect(confirms(command, counted(45), counted(0))).toBe(true);
    expect(confirms(command, counted(45), counted(46))).toBe(false);
    expect(confirms(command, entered(9), entered(1))).toBe(true);
    expect(confirms(command, entered(9), entered(9))).toBe(false);
  });
});

it("a cleared cache is proved by the next full send of what was asked for, and of nothing else", () => {
  const command: Command = { name: "clear_agent_stats", source: "interact" };
  const at = (agents?: string, services?: string) =>
    floor({ source: { statsWholeAt: { ...(agents ? { agents } : {}), ...(services ? { services } : {}) } } });
  expect(confirms(command, at(instant(1)), at(instant(9)))).toBe(true);
  expect(confirms(command, at(), at(instant(9)))).toBe(true);
  expect(confirms(command, at(instant(1)), at(instant(1), instant(9)))).toBe(false);
  expect(confirms({ name: "clear_service_stats", source: "interact" }, at(), at(instant(9)))).toBe(false);
});
