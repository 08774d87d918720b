import { describe, expect, it } from "vitest";
import type { ChangeFact } from "../trends/floor-change.ts";
import type { Scope } from "./scope.ts";
import { seesChange } from "./sees.ts";

const alarm = { kind: "alarm_raised", alarm: "max_queue_length", value: 3, limit: 2 } as const;
const facts: readonly ChangeFact[] = [
  { ...alarm, scope: "service", target: "interact:SAC" },
  { ...alarm, scope: "service", target: "interact:Vendas" },
  { ...alarm, scope: "agent", target: "interact:Ana" },
  { ...alarm, scope: "agent", target: "interact:Bia" },
  { ...alarm, scope: "floor", target: "floor:all" },
  { kind: "queue_grew", service: "interact:SAC", from: 1, to: 9, withinSeconds: 60 },
  { kind: "wait_passed", service: "interact:Vendas", seconds: 60 },
  { kind: "service_closed", service: "interact:Vendas" },
  { kind: "agent_faulted", agent: "interact:Bia" },
  { kind: "agents_paused", count: 4, of: 9, withinSeconds: 60 },
  { kind: "link_lost", source: "interact", link: "down" },
];
const told = (scope: Scope) => facts.flatMap((fact, index) => (seesChange(scope, fact) ? [index] : []));

describe("who is told of a change", () => {
  it("whoever sees everything is told everything", () => {
    expect(told({ kind: "all" })).toEqual(facts.map((_, index) => index));
  });

  it("one service and one agent: theirs and the link, and no count of all agents or alarm of the whole floor", () => {
    expect(told({ kind: "lists", services: ["interact:SAC"], agents: ["interact:Ana"] })).toEqual([
      0, 2, 5, 10,
    ]);
  });

  it("every agent and no service: the agents', their crowds and the link", () => {
    expect(told({ kind: "lists", services: [], agents: "all" })).toEqual([2, 3, 8, 9, 10]);
  });

  it("nothing: the link alone", () => {
    expect(told({ kind: "none" })).toEqual([10]);
  });
});
