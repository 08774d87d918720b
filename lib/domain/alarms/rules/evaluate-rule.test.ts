import { describe, expect, it } from "vitest";
import type { FloorAgent, FloorContent } from "../../floor.ts";
import { buildContext, noonMs } from "../../kpi/testing/build-context.ts";
import { agent, service, waitingCall } from "../../kpi/testing/build-entities.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import type { RuleStates } from "./look-at-target.ts";
import { previewRule } from "./preview-rule.ts";
import { reportRule } from "./report-rule.ts";

const rule: AlarmRule = {
  id: "r1",
  name: "Waits too long",
  isEnabled: true,
  kpi: "longest_wait",
  scope: { of: "each_service" },
  direction: "above",
  warn: 60,
  critical: 300,
  holdSeconds: 0,
  margin: 0,
  cooldownSeconds: 0,
};

const late = service("Sales", { voice: { waiting: 1 } }, { calls: { "1": waitingCall("11:58:00") } });
const early = service("Help", { voice: { waiting: 1 } }, { calls: { "2": waitingCall("11:59:30") } });
const empty = service("Night", { voice: { waiting: 0 } }, { calls: {} });
const silent = service("Mute", { voice: { waiting: 4 } });

function floorOf(
  services: readonly ReturnType<typeof service>[],
  agents: readonly FloorAgent[] = [],
  link: "live" | "stale" = "live",
): FloorContent {
  const { floor } = buildContext({ agents, source: { link } });
  const byId = Object.fromEntries(services.map((each) => [`interact:${each.name}`, each]));
  return { ...floor, services: byId, alarms: {}, commands: {} };
}

/** One look, taken two targets at a time. */
function looked(of: AlarmRule, before: RuleStates, floor: FloorContent, nowMs: number): RuleStates {
  const look = evaluateRule(of, before, floor, nowMs);
  while (!look.next(2));
  return look.states;
}

const raisedBy = (of: AlarmRule, floor: FloorContent, before = new Map()) =>
  reportRule(of, looked(of, before, floor, noonMs), false);

describe("a rule over the floor", () => {
  it("raises for the services that are past its limit, each on its own", () => {
    const reports = raisedBy(rule, floorOf([late, early, empty, silent]));
    expect(reports).toMatchObject([
      {
        name: "Waits too long",
        scope: "service",
        target: "interact:Sales",
        value: 120,
        limit: 60,
        rule: { id: "r1", kpi: "longest_wait", severity: "warning", isUnknown: false, isQuiet: false },
      },
    ]);
  });

  it("looks at named services only, and at those that are there", () => {
    const ids = ["interact:Help", "interact:Gone", "__proto__"];
    const named = { ...rule, warn: 10, scope: { of: "services", ids } } as const;
    expect(raisedBy(named, floorOf([late, early])).map(({ target }) => target)).toEqual(["interact:Help"]);
  });

  it("reads the floor as a whole, agents included", () => {
    const whole = { ...rule, scope: { of: "floor" } } as const;
    expect(raisedBy(whole, floorOf([late, early]))).toMatchObject([{ scope: "floor", value: 120 }]);
    const staff = { ...whole, kpi: "ready", direction: "below", warn: 2, critical: 1 } as const;
    const ready = agent("Ana", { presence: "available" });
    expect(raisedBy(staff, floorOf([], [ready]))).toMatchObject([{ value: 1, limit: 2 }]);
  });

  it("keeps what it raised while the source is not live, as unknown, and never begins then", () => {
    const before = looked(rule, new Map(), floorOf([late]), noonMs);
    const stale = floorOf([late, early], [], "stale");
    const after = looked(rule, before, stale, noonMs + 600_000);
    expect(reportRule(rule, after, false)).toMatchObject([{ value: 120, rule: { isUnknown: true } }]);
  });

  it("forgets a service that is gone, and one its figure is not about", () => {
    const before = looked(rule, new Map(), floorOf([late]), noonMs);
    expect(looked(rule, before, floorOf([]), noonMs).size).toBe(0);
    const level = { ...rule, kpi: "service_level", direction: "below", warn: 0.8, critical: 0.5 } as const;
    const outbound = service("Dials", { voice: {} }, { direction: "outbound" });
    expect(looked(level, new Map(), floorOf([outbound]), noonMs).size).toBe(0);
  });

  it("says nothing of a rate that too few were counted for, and lets go when the day begins anew", () => {
    const anyVolume: AlarmRule = { ...rule, kpi: "abandon_rate", warn: 0.1, critical: 0.5 };
    const abandons = { ...anyVolume, minVolume: 20 };
    const nightOf = (received: number) =>
      floorOf([service("Sales", { voice: { received, abandoned: received, handled: 0 } })]);
    expect(raisedBy(anyVolume, nightOf(1))).toHaveLength(1);
    expect(raisedBy(abandons, nightOf(19))).toEqual([]);
    expect(previewRule(abandons, nightOf(19), noonMs)).toMatchObject({ raised: [], unknown: [], watched: 1 });
    const raised = looked(abandons, new Map(), nightOf(20), noonMs);
    expect(reportRule(abandons, raised, false)).toMatchObject([{ value: 1, limit: 0.5 }]);
    expect(reportRule(abandons, looked(abandons, raised, nightOf(1), noonMs + 1_000), false)).toEqual([]);
    // The same floor, looked at by a rule that asks for less.
    const asksLess = { ...abandons, minVolume: 1 };
    const few = looked(abandons, new Map(), nightOf(1), noonMs);
    expect(reportRule(asksLess, looked(asksLess, few, nightOf(1), noonMs), false)).toHaveLength(1);
  });

  it("reads anew what changed, and only that", () => {
    const queue = { ...rule, kpi: "waiting", warn: 3 } as const;
    const long = service("Sales", { voice: { waiting: 4 } });
    const first = looked(queue, new Map(), floorOf([long]), noonMs);
    const same = looked(queue, first, floorOf([long]), noonMs + 1_000);
    expect(same.get("interact:Sales")?.seen).toBe(first.get("interact:Sales")?.seen);
    const shorter = looked(
      queue,
      same,
      floorOf([service("Sales", { voice: { waiting: 1 } })]),
      noonMs + 2_000,
    );
    expect(reportRule(queue, shorter, false)).toEqual([]);
    const stale = looked(queue, same, floorOf([long], [], "stale"), noonMs + 2_000);
    expect(reportRule(queue, stale, false)).toMatchObject([{ rule: { isUnknown: true } }]);
    const ready = { ...queue, kpi: "ready", direction: "below", warn: 1, critical: 0 } as const;
    const staffed = (presence: "available" | "busy") =>
      floorOf([long], [agent("Ana", { presence, services: ["interact:Sales"] })]);
    const before = looked(ready, new Map(), staffed("available"), noonMs);
    expect(reportRule(ready, before, false)).toEqual([]);
    expect(reportRule(ready, looked(ready, before, staffed("busy"), noonMs), false)).toHaveLength(1);
  });

  it("watches the pause of agents who are there, against its limit for one time", () => {
    const pause = { ...rule, kpi: "pause_of_partial", scope: { of: "each_agent" }, warn: 1 } as const;
    const { critical: _, ...over } = pause;
    const states = {
      "101": { name: "custom_pause", times: 1, totalSeconds: 0, runningSince: "2026-11-21T11:40:00.000Z" },
    };
    const agents = [
      agent("Ana", { presence: "paused", states }),
      agent("Bia", { presence: "offline", states }),
      agent("Cau", {
        presence: "available",
        states: { "3": { name: "ready_free", times: 1, totalSeconds: 9 } },
      }),
      agent("Duda", { presence: "available" }),
    ];
    const floor = {
      ...floorOf([], agents),
      pauses: { "interact:101": { id: "101", name: "Coffee", trigger: "manual", partialMinutes: 10 } },
    } as const;
    expect(raisedBy(over, floor)).toMatchObject([{ scope: "agent", target: "interact:Ana", value: 2 }]);
    expect(previewRule(over, floor, noonMs)).toMatchObject({ watched: 3, unknown: ["interact:Duda"] });
  });
});

describe("the preview of a rule", () => {
  it("tells for whom it would raise now, hold time or not, and of whom nobody can say", () => {
    const draft = { ...rule, holdSeconds: 600 };
    expect(previewRule(draft, floorOf([late, early, empty, silent]), noonMs)).toEqual({
      raised: [{ scope: "service", target: "interact:Sales", value: 120, severity: "warning" }],
      unknown: ["interact:Mute"],
      watched: 4,
    });
  });

  it("knows nothing while the screen is not live", () => {
    const { raised, unknown } = previewRule(rule, floorOf([late]), noonMs, false);
    expect([raised, unknown]).toEqual([[], ["interact:Sales"]]);
  });
});
