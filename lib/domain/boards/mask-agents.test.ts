import { describe, expect, it } from "vitest";
import { applyPatch } from "../patch/apply-patch.ts";
import { diffFloor } from "../patch/diff-floor.ts";
import type { BoardPrivacy } from "./board.ts";
import { initialsOf } from "./initials-of.ts";
import { maskAgents } from "./mask-agents.ts";
import { boardFloor } from "./testing/board-floor.ts";

const opaque = (id: string) =>
  `x${[...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99991, 7)}`;
const privacy = (agents: BoardPrivacy["agents"], hidesPauseReasons = false): BoardPrivacy => ({
  agents,
  minimumGroup: 0,
  hidesPauseReasons,
});
const names = /Maria|Silva|joao|souza|Ana Lima/;

describe("a floor for a screen that anybody may stand before", () => {
  it.each(["aliases", "counts"] as const)("has no agent's name in it anywhere with %s", (agents) => {
    const masked = maskAgents(boardFloor, privacy(agents), opaque);
    expect(JSON.stringify(boardFloor)).toMatch(names);
    expect(JSON.stringify(masked)).not.toMatch(names);
    expect(Object.keys(masked.agents)).toHaveLength(4);
  });

  it("shows initials for aliases, and refers to each agent by one id everywhere", () => {
    const { agents, services, alarms } = maskAgents(boardFloor, privacy("aliases"), opaque);
    const maria = `interact:${opaque("interact:Maria da Silva")}`;
    expect(agents[maria]).toMatchObject({ name: "MS", presence: "busy" });
    expect(services["interact:SAC"]?.calls?.a?.agent).toBe(maria);
    expect(Object.values(alarms).map(({ target }) => target)).toContain(maria);
  });

  it("tells on no board who called, and yet that it is the same party", () => {
    const { services } = maskAgents(boardFloor, privacy("names"), opaque);
    const parties = ["SAC", "Vendas"].flatMap((name) =>
      Object.values(services[`interact:${name}`]?.calls ?? {}).map(({ party }) => party),
    );
    expect(JSON.stringify(services)).not.toContain("98888");
    expect([parties.length, new Set(parties).size]).toEqual([3, 2]);
    expect(JSON.stringify(services)).toContain("Maria");
  });

  it("tells no reason of a pause where reasons are hidden, and still that it is one", () => {
    const named = maskAgents(boardFloor, privacy("names"), opaque);
    expect(JSON.stringify(named)).toContain("Almoço");
    const hidden = maskAgents(boardFloor, privacy("names", true), opaque);
    expect(JSON.stringify(hidden)).not.toMatch(/Almoço|101|custom_pause/);
    expect(hidden.agents["interact:Ana Lima"]).toMatchObject({ presence: "paused", state: "pause" });
  });

  it("tells not who acknowledged an alarm, nor what they wrote", () => {
    const [[id = "", alarm] = []] = Object.entries(boardFloor.alarms);
    const acknowledged = { by: "Carlos", at: "2026-11-21T12:00:00.000Z", note: "Maria is ill" };
    const floor = { ...boardFloor, alarms: alarm ? { [id]: { ...alarm, acknowledged } } : {} };
    const { alarms } = maskAgents(floor, privacy("names"), opaque);
    expect(Object.values(alarms)).toMatchObject([{ acknowledged: { by: "", at: acknowledged.at } }]);
    expect(JSON.stringify(alarms)).not.toMatch(/Carlos|ill/);
  });

  it("costs what changed: the rest stays the same object, and patches lead from one to the other", () => {
    const view = privacy("aliases");
    const before = maskAgents(boardFloor, view, opaque);
    const rui = boardFloor.agents["interact:Rui"];
    const later = {
      ...boardFloor,
      agents: {
        ...boardFloor.agents,
        ...(rui && { "interact:Rui": { ...rui, presence: "paused" as const } }),
      },
    };
    const after = maskAgents(later, view, opaque);
    expect(after.services).toBe(before.services);
    const ana = `interact:${opaque("interact:Ana Lima")}`;
    expect(after.agents[ana]).toBe(before.agents[ana]);
    expect(applyPatch(before, diffFloor(before, after) ?? {})).toEqual(after);
  });
});

it.each([
  ["Maria da Silva", "MS"],
  ["maria.silva", "MS"],
  ["ângela", "Â"],
  ["agente_042", "A"],
  ["007", "?"],
  ["李 小龍", "李小"],
])("an agent called %s has the initials %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
