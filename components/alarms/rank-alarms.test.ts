import { describe, expect, it } from "vitest";
import { buildAlarm, buildFloor } from "@/lib/live/testing/build-floor.ts";
import { alarmsByTarget } from "./alarms-by-target.ts";
import { rankAlarms } from "./rank-alarms.ts";

const floor = buildFloor({
  alarms: {
    young: buildAlarm({ since: "2026-11-21T11:59:30.000Z" }),
    old: buildAlarm({ since: "2026-11-21T11:00:00.000Z", target: "interact:__proto__" }),
    twin: buildAlarm({ since: "2026-11-21T11:59:30.000Z" }),
  },
});

describe("the active alarms", () => {
  it("stand with the oldest on top, and those of the same instant in a stable order", () => {
    expect(rankAlarms(floor)).toEqual(["old", "twin", "young"]);
  });

  it("stand by whether somebody looks after them, then by severity, then by age", () => {
    const alarms = {
      seen: buildAlarm({
        severity: "critical",
        acknowledged: { by: "sofia", at: "2026-11-21T12:00:00.000Z" },
      }),
      asleep: buildAlarm({ severity: "warning", snoozedUntil: "cleared" }),
      old: buildAlarm({ severity: "warning", since: "2026-11-21T09:00:00.000Z" }),
      worst: buildAlarm({ severity: "critical" }),
    };
    expect(rankAlarms(buildFloor({ alarms }))).toEqual(["worst", "old", "seen", "asleep"]);
  });

  it("are counted by what they are about, whatever its name", () => {
    const counts = alarmsByTarget(floor.alarms);
    expect(counts.get("interact:Vendas")).toBe(2);
    expect(counts.get("interact:__proto__")).toBe(1);
    expect(counts.get("interact:Nobody")).toBeUndefined();
  });
});
