import { describe, expect, it } from "vitest";
import type { FloorPause } from "@/lib/domain/index.ts";
import { buildAgent, buildFloor } from "@/lib/live/testing/build-floor.ts";
import { agentChoices, hasAgentChoices } from "./agent-choices.ts";
import { bulkChoices, hasBulkChoices } from "./bulk-choices.ts";
import type { OwnRights } from "./own-rights.ts";

const pause = (id: string, name: string, trigger: FloorPause["trigger"] = "manual"): FloorPause => ({
  ...{ id, name, trigger },
});
const pauses = {
  "interact:102": pause("102", "Reunião"),
  "interact:101": pause("101", "Almoço"),
  "interact:103": pause("103", "Ginástica", "scheduled"),
  "other:101": pause("101", "Lunch"),
};
const rights: OwnRights = {
  role: "supervisor",
  permissions: { changeAgentState: true, logoutAgent: true, resetStats: true, shareBaselines: true },
  scope: { kind: "all" },
  isLoginGiven: false,
  isLoginMissing: false,
};
const choicesOf = (parts: Parameters<typeof buildAgent>[1]) =>
  agentChoices(rights, "interact:Ana", buildAgent("Ana", parts), pauses);
const names = (choices: ReturnType<typeof choicesOf>) => choices.pauses.map(({ name }) => name);

describe("what can be ordered of an agent", () => {
  it("is a pause by its name, of those a person can begin at the agent's own source", () => {
    expect(names(choicesOf({}))).toEqual(["Almoço", "Reunião"]);
    expect(choicesOf({}).canOperate).toBe(false);
  });

  it("is never the state that the agent is in, or is about to be in", () => {
    const paused = choicesOf({ presence: "paused", stateId: "101" });
    expect([paused.canOperate, names(paused)]).toEqual([true, ["Reunião"]]);
    const named = choicesOf({ presence: "paused", pause: { name: "Reunião" } });
    expect(names(named)).toEqual(["Almoço"]);
    const soon = choicesOf({ presence: "busy", pendingPause: { name: "Almoço" } });
    expect([soon.canOperate, names(soon)]).toEqual([true, ["Reunião"]]);
    expect(choicesOf({ presence: "faulted" }).canOperate).toBe(true);
  });

  it("is nothing of who is logged out, nor by who has no right", () => {
    const out = choicesOf({ presence: "offline" });
    expect([out.canOperate, out.pauses, out.canLogOut, out.canReset]).toEqual([false, [], false, false]);
    expect(hasAgentChoices(rights, "interact:Ana", { presence: "offline" })).toBe(false);
    expect(hasAgentChoices({ ...rights, role: "viewer" }, "interact:Ana", { presence: "busy" })).toBe(false);
    expect(hasAgentChoices(rights, "interact:Ana", { presence: "unknown" })).toBe(true);
  });
});

describe("what can be ordered of several agents", () => {
  const floor = buildFloor({
    agents: {
      "interact:Ana": buildAgent("Ana"),
      "interact:Bia": buildAgent("Bia", { presence: "paused", stateId: "101" }),
      "interact:Caio": buildAgent("Caio", { presence: "offline" }),
    },
    pauses,
  });
  const all = Object.keys(floor.agents);

  it("names those it can be asked of and counts the others", () => {
    const { operate, pauses: offered, logOut, reset } = bulkChoices(rights, all, floor);
    expect(operate).toMatchObject({ targets: ["interact:Bia"], stateId: "2", leftOut: 2 });
    expect(offered.map(({ pause: { name }, wish }) => [name, wish.targets, wish.leftOut])).toEqual([
      ["Almoço", ["interact:Ana"], 2],
      ["Reunião", ["interact:Ana", "interact:Bia"], 1],
    ]);
    expect(logOut).toMatchObject({ name: "agent_logout", targets: ["interact:Ana", "interact:Bia"] });
    expect(reset).toMatchObject({ name: "reset_agent_stats", leftOut: 1 });
  });

  it("is within scope, and nothing where nobody is left", () => {
    const scope = { kind: "lists", agents: ["interact:Bia"], services: [] } as const;
    expect(bulkChoices({ ...rights, scope }, all, floor).logOut?.targets).toEqual(["interact:Bia"]);
    expect(hasBulkChoices(bulkChoices(rights, ["interact:Caio", "interact:Gone"], floor))).toBe(false);
    expect(hasBulkChoices(bulkChoices(undefined, all, floor))).toBe(false);
  });
});
