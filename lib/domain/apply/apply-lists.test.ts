import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const alarm = { name: "max_queue_length", scope: "service", target: "SAC", value: 11, limit: 10 } as const;
const alarms = (reports: readonly (typeof alarm)[], seconds: number) =>
  ({ type: "alarms", source: "interact", alarms: reports, at: instant(seconds) }) as const;

describe("a complete list", () => {
  it("removes the services it does not name, their alarms and the agents' figures on them", () => {
    const stats = {
      name: "Ana",
      services: [{ name: "SAC", stats: [{ media: "chat", values: { total: 1 } }] }],
    };
    const floor = floorAfter(
      [facts.services(["SAC", "Vendas"]), facts.agentStats([stats], 0), alarms([alarm], 0)],
      [facts.services(["Vendas"])],
    );
    expect(Object.keys(floor.services)).toEqual(["interact:Vendas"]);
    expect(floor.alarms).toEqual({});
    expect(floor.agents["interact:Ana"]).toMatchObject({ services: [], metrics: {} });
  });

  it("removes agents, and leaves those of other sources alone", () => {
    const elsewhere = { ...facts.agents(["Zoe"]), source: "omni" };
    const floor = floorAfter([elsewhere, facts.agents(["Ana", "Bia"])], [facts.agents(["Bia"])]);
    expect(Object.keys(floor.agents)).toEqual(["omni:Zoe", "interact:Bia"]);
  });

  it("that is the same as before changes nothing", () => {
    const floor = floorAfter([facts.services(["SAC"]), facts.agents(["Ana"])]);
    expect(applyEvents(floor, [facts.services(["SAC"]), facts.agents(["Ana"])])).toBe(floor);
  });

  it("that is not complete only adds", () => {
    const floor = floorAfter([facts.services(["SAC"])], [facts.services(["Vendas"], false)]);
    expect(Object.keys(floor.services)).toEqual(["interact:SAC", "interact:Vendas"]);
  });

  it("of pauses replaces those of its trigger only", () => {
    const pauses = (trigger: "manual" | "scheduled", ids: readonly string[]) =>
      ({
        type: "pauses-listed",
        source: "interact",
        trigger,
        pauses: ids.map((id) => ({ id, name: `Pausa ${id}`, trigger })),
        complete: true,
      }) as const;
    const floor = floorAfter(
      [pauses("manual", ["101", "102"]), pauses("scheduled", ["201"])],
      [pauses("manual", ["102"])],
    );
    expect(Object.keys(floor.pauses)).toEqual(["interact:102", "interact:201"]);
  });
});

describe("alarms", () => {
  const id = "interact:max_queue_length:any:SAC";

  it("keep since when they are active, and who acknowledged them, while value and limit follow", () => {
    const floor = floorAfter([alarms([alarm], 0)]);
    const seen = { by: "sofia", at: instant(3) };
    const known = {
      ...floor,
      alarms: {
        [id]: { ...alarm, source: "interact", target: "interact:SAC", since: instant(0), acknowledged: seen },
      },
    };
    const risen = applyEvents(known, [alarms([{ ...alarm, value: 14 as 11 }], 9)]);
    expect(risen.alarms[id]).toMatchObject({ value: 14, since: instant(0), acknowledged: seen });
  });

  it("have cleared when the set does not name them, and begin anew when they come back", () => {
    const floor = floorAfter([alarms([alarm], 0)], [alarms([], 5)], [alarms([alarm], 20)]);
    expect(floor.alarms[id]?.since).toBe(instant(20));
    expect(applyEvents(floor, [alarms([], 25)]).alarms).toEqual({});
  });

  it("that repeat themselves change nothing", () => {
    const floor = floorAfter([alarms([alarm], 0)]);
    expect(applyEvents(floor, [alarms([alarm], 5)])).toBe(floor);
  });
});

describe("commands", () => {
  it("show their life and are forgotten on demand", () => {
    const command = { name: "agent_logout", by: "sofia", status: "sent", at: instant(0) } as const;
    const floor = floorAfter([{ type: "command", id: "x", command }]);
    expect(floor.commands.x).toEqual(command);
    expect(applyEvents(floor, [{ type: "command", id: "x", command: null }]).commands).toEqual({});
  });
});
