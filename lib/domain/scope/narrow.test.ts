import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { applyPatch } from "../patch/apply-patch.ts";
import { diffFloor } from "../patch/diff-floor.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { narrow } from "./narrow.ts";
import type { Scope } from "./scope.ts";
import { viewKey } from "./view-key.ts";

const everything: Scope = { kind: "all" };
const sac: Scope = { kind: "lists", services: ["interact:SAC"], agents: ["interact:Ana"] };
const figures = (name: string) => ({ name, stats: [{ media: "chat", values: { total: 1 } }] });
const secret = "Vendas";

const floor = floorAfter([
  facts.link("live", 0),
  facts.serviceStats(
    [
      { ...figures("SAC"), calls: [facts.chat("a", { agent: "Bia" }), facts.chat("b", { agent: "Ana" })] },
      { ...figures(secret), calls: [facts.chat("c", { agent: "Ana" })] },
    ],
    0,
  ),
  facts.agentStats([{ name: "Ana", services: [figures("SAC"), figures(secret)] }], 0),
  facts.agentStats([{ name: "Bia", services: [figures(secret)] }], 0),
  facts.agentCalls("Ana", [facts.chat("c", { service: secret })], 0),
  {
    type: "alarms",
    source: "interact",
    alarms: [secret, "SAC"].map((target) => ({
      name: "max_queue_length",
      scope: "service",
      target,
      value: 2,
      limit: 1,
    })),
    at: new Date(0).toISOString(),
  },
]);

const about = {
  id: "r1",
  kpi: "waiting",
  severity: "warning",
  since: new Date(0).toISOString(),
  isUnknown: false,
  isQuiet: false,
} as const;

describe("a viewer who may see one service and one agent", () => {
  it("sees the alarms of rules on them, and none on the floor as a whole, which tells of the others", () => {
    const alarm = { name: "Queue", value: 2, limit: 1 };
    const told = applyEvents(floor, [
      {
        type: "alarms",
        source: "rules",
        at: new Date(0).toISOString(),
        alarms: [
          { ...alarm, scope: "service", target: "interact:SAC", rule: { ...about, target: "interact:SAC" } },
          { ...alarm, scope: "floor", target: "floor:all", rule: { ...about, target: "floor:all" } },
        ],
      },
    ]);
    const ofRules = Object.values(narrow(told, sac, undefined).alarms).filter(({ kind }) => kind === "rule");
    expect(ofRules).toMatchObject([{ scope: "service", target: "interact:SAC" }]);
    const everything = Object.values(narrow(told, { kind: "all" }, undefined).alarms);
    expect(everything.filter(({ kind }) => kind === "rule")).toHaveLength(2);
  });

  it("sees nothing of the others, not even their names", () => {
    const seen = narrow(floor, sac, undefined);
    expect(Object.keys(seen.services)).toEqual(["interact:SAC"]);
    expect(Object.keys(seen.agents)).toEqual(["interact:Ana"]);
    expect(Object.keys(seen.alarms)).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toMatch(/Vendas|Bia/);
  });

  it("still sees that a call of the service is handled, and every call of the agent", () => {
    const seen = narrow(floor, sac, undefined);
    expect(Object.keys(seen.services["interact:SAC"]?.calls ?? {})).toEqual(["a", "b"]);
    expect(Object.keys(seen.agents["interact:Ana"]?.calls ?? {})).toEqual(["c"]);
  });

  it("gets the same objects while nothing in sight changes", () => {
    const next = applyEvents(floor, [
      facts.serviceStats([figures(secret), { ...figures(secret), name: "Novo" }], 5),
    ]);
    const [before, after] = [narrow(floor, sac, undefined), narrow(next, sac, undefined)];
    expect(after.services["interact:SAC"]).toBe(before.services["interact:SAC"]);
    expect(after.agents).toBe(before.agents);
    expect(diffFloor(before, after)).toBeUndefined();
  });

  it("who gains or loses a right gets an ordinary patch", () => {
    const [small, whole] = [narrow(floor, sac, undefined), narrow(floor, everything, undefined)];
    expect(applyPatch(small, diffFloor(small, whole) ?? {})).toEqual(floor);
    expect(JSON.stringify(applyPatch(whole, diffFloor(whole, small) ?? {}))).not.toMatch(/Vendas|Bia/);
  });
});

describe("a view", () => {
  it("of everything is the floor itself", () => {
    expect(narrow(floor, everything, undefined)).toBe(floor);
    expect(narrow(floor, everything, ["services", "agents", "alarms", "pauses", "commands"])).toBe(floor);
  });

  it("of nothing shows the sources alone", () => {
    const { sources, ...rest } = narrow(floor, { kind: "none" }, undefined);
    expect(sources).toBe(floor.sources);
    expect(rest).toEqual({
      services: {},
      agents: {},
      alarms: {},
      pauses: {},
      commands: {},
      serviceDays: {},
      agentDays: {},
    });
  });

  it("of some topics leaves the other collections empty and keeps the chosen ones whole", () => {
    const seen = narrow(floor, everything, ["sources", "services", "alarms"]);
    expect(seen.services).toBe(floor.services);
    expect(seen.alarms).toBe(floor.alarms);
    expect(seen.agents).toEqual({});
    expect(seen.sources).toBe(floor.sources);
  });

  it("is shared by all who see the same, however they asked", () => {
    const keys = [viewKey(sac, ["services", "alarms"]), viewKey(sac, ["sources", "alarms", "services"])];
    expect(new Set(keys).size).toBe(1);
    const other: Scope = {
      kind: "lists",
      services: ["interact:SAC", "interact:SAC"],
      agents: ["interact:Ana"],
    };
    expect(viewKey(other, undefined)).toBe(viewKey(sac, undefined));
    expect(viewKey(everything, undefined)).not.toBe(viewKey(sac, undefined));
  });
});
