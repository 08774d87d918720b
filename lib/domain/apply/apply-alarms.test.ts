import { describe, expect, it } from "vitest";
import type { FloorContent } from "../floor.ts";
import type { AlarmMarks, AlarmReport, FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const queue: AlarmReport = {
  name: "max_queue_length",
  scope: "service",
  target: "SAC",
  media: "chat",
  value: 11,
  limit: 10,
};
const id = "interact:max_queue_length:chat:SAC";

const told = (seconds: number, ...alarms: AlarmReport[]): FloorEvent => ({
  type: "alarms",
  source: "interact",
  alarms,
  at: instant(seconds),
});
const untold: FloorEvent = { type: "alarms-untold", source: "interact" };
const marked = (marks: AlarmMarks): FloorEvent => ({ type: "alarm-marks", alarm: id, marks });
const acknowledged = { by: "sofia", at: instant(20), note: "two agents called in" };
const alarmOf = (floor: FloorContent) => floor.alarms[id];
const live = facts.link("live", 0);

describe("the alarms of a source", () => {
  it("are not told yet until the first message, and then none means none", () => {
    expect(floorAfter([live]).sources.interact).not.toHaveProperty("alarmsKnownSince");
    const floor = floorAfter([live, told(5)]);
    expect(floor.sources.interact?.alarmsKnownSince).toBe(instant(5));
    expect(floor.alarms).toEqual({});
  });

  it("that were active before we listened began at an instant nobody knows", () => {
    const floor = floorAfter([live, told(5, queue)], [told(9, queue, { ...queue, target: "Vendas" })]);
    expect(alarmOf(floor)).toMatchObject({ since: instant(5), sinceIsFloor: true });
    expect(floor.alarms["interact:max_queue_length:chat:Vendas"]).not.toHaveProperty("sinceIsFloor");
  });

  it("stay as last known while they are not told, and keep when they began once they are again", () => {
    const away = floorAfter([live, told(5, queue), untold]);
    expect(away.sources.interact).not.toHaveProperty("alarmsKnownSince");
    expect(alarmOf(away)).toBeDefined();
    const back = floorAfter([live, told(5), told(8, queue), untold, told(60, queue)]);
    expect(alarmOf(back)).toMatchObject({ since: instant(8) });
    expect(alarmOf(back)).not.toHaveProperty("sinceIsFloor");
  });

  it("are critical from a multiple of their limit on, and stay so until they clear", () => {
    const at = (value: number) => alarmOf(floorAfter([live, told(1, { ...queue, value })]))?.severity;
    expect([at(11), at(19), at(20)]).toEqual(["warning", "warning", "critical"]);
    const eased = floorAfter([live, told(1, { ...queue, value: 25 })], [told(2, queue)]);
    expect(alarmOf(eased)).toMatchObject({ severity: "critical", value: 11 });
    const again = floorAfter([live, told(1, { ...queue, value: 25 }), told(2), told(3, queue)]);
    expect(alarmOf(again)?.severity).toBe("warning");
  });

  it("of an unknown kind are warnings, whatever their value", () => {
    const floor = floorAfter([live, told(1, { ...queue, name: "__proto__", value: 9999 })]);
    expect(floor.alarms["interact:__proto__:chat:SAC"]?.severity).toBe("warning");
  });
});

describe("what people did about an alarm", () => {
  it("stays while it is active, whatever its value", () => {
    const floor = floorAfter(
      [live, told(1, queue), marked({ acknowledged })],
      [told(30, { ...queue, value: 14 })],
    );
    expect(alarmOf(floor)).toMatchObject({ acknowledged, value: 14 });
  });

  it("is replaced as a whole", () => {
    const snoozed = marked({ snoozedUntil: instant(900) });
    const floor = floorAfter([live, told(1, queue), marked({ acknowledged }), snoozed]);
    expect(alarmOf(floor)).not.toHaveProperty("acknowledged");
    expect(alarmOf(floor)?.snoozedUntil).toBe(instant(900));
  });

  it("ends when it clears, and says nothing about its next time", () => {
    const floor = floorAfter([live, told(1, queue), marked({ acknowledged }), told(30), told(31, queue)]);
    expect(alarmOf(floor)).not.toHaveProperty("acknowledged");
    expect(floorAfter([live, told(1), marked({ acknowledged })]).alarms).toEqual({});
  });
});

describe("the alarms of our own rules", () => {
  it("stand beside the CTI's, about its services, and are no source of the floor", () => {
    const rule = {
      id: "r1",
      kpi: "waiting",
      target: "interact:SAC",
      severity: "critical" as const,
      since: instant(3),
      isUnknown: false,
      isQuiet: false,
    };
    const report: AlarmReport = {
      name: "Fila longa",
      scope: "service",
      target: "SAC",
      value: 4,
      limit: 3,
      rule,
    };
    const floor = floorAfter([
      live,
      told(1, queue),
      { type: "alarms", source: "rules", alarms: [report], at: instant(9) },
      told(10, queue),
    ]);
    expect(floor.alarms["rules:r1:any:interact:SAC"]).toMatchObject({
      kind: "rule",
      target: "interact:SAC",
      since: instant(3),
      severity: "critical",
    });
    expect(alarmOf(floor)).toMatchObject({ kind: "cti" });
    expect(Object.keys(floor.sources)).toEqual(["interact"]);
  });
});
