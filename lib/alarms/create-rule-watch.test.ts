import { expect, it } from "vitest";
import {
  type AlarmRule,
  applyEvents,
  emptyFloor,
  type FloorContent,
  type FloorEvent,
} from "@/lib/domain/index.ts";
import { createRuleWatch } from "./create-rule-watch.ts";

const start = Date.parse("2026-11-21T12:00:00.000Z");
const rule: AlarmRule = {
  id: "r1",
  name: "Queue",
  isEnabled: true,
  kpi: "waiting",
  scope: { of: "each_service" },
  direction: "above",
  warn: 5,
  holdSeconds: 2,
  margin: 2,
  cooldownSeconds: 0,
};

/** A floor of one live source, the watch over it, and the clock of both. */
function house(rules: readonly AlarmRule[], mostAlarms?: number) {
  let floor: FloorContent = emptyFloor;
  let nowMs = start;
  let due: (() => void)[] = [];
  const told: FloorEvent[] = [];
  const errors: unknown[] = [];
  let written = rules;
  const fold = (facts: readonly FloorEvent[]) => {
    floor = applyEvents(floor, facts);
  };
  fold([{ type: "link", source: "interact", link: "live", at: new Date(start).toISOString() }]);
  const watch = createRuleWatch({
    rules: () => written,
    floor: () => floor,
    report: (facts) => {
      told.push(...facts);
      fold(facts);
    },
    timezone: "America/Sao_Paulo",
    now: () => nowMs,
    setTimer: (run) => {
      due.push(run);
      return () => {
        due = due.filter((each) => each !== run);
      };
    },
    onError: (error) => errors.push(error),
    ...(mostAlarms === undefined ? {} : { mostAlarms }),
  });
  return {
    watch,
    told,
    errors,
    fold,
    write: (next: readonly AlarmRule[]) => {
      written = next;
    },
    alarms: () => Object.values(floor.alarms),
    isIdle: () => due.length === 0,
    queue(...waiting: readonly number[]) {
      const services = waiting.map((count, index) => ({
        name: `S${index}`,
        stats: [{ media: "voice", values: { waiting: count } }],
      }));
      const at = new Date(nowMs).toISOString();
      fold([{ type: "service-stats", source: "interact", services, full: false, at }]);
    },
    pass(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        nowMs += 1_000;
        // A round that was cut in slices goes on in the same second.
        while (due.length > 0) {
          const [run] = due.splice(0, 1);
          const before = watch.counters().rounds;
          run?.();
          if (watch.counters().rounds > before) break;
        }
      }
    },
  };
}

it("brings an alarm onto the floor after the hold time, and takes it away past the margin", () => {
  const { queue, pass, alarms } = house([rule]);
  queue(8);
  pass(2);
  expect(alarms()).toEqual([]);
  pass(1);
  expect(alarms()).toMatchObject([
    {
      source: "rules",
      kind: "rule",
      rule: "r1",
      name: "Queue",
      kpi: "waiting",
      target: "interact:S0",
      value: 8,
      limit: 5,
    },
  ]);
  queue(4);
  pass(1);
  expect(alarms()).toHaveLength(1);
  queue(3);
  pass(1);
  expect(alarms()).toEqual([]);
});

it("keeps what people did while the value only moves, and tells mere movement every five seconds", () => {
  const { queue, pass, alarms, told, fold } = house([{ ...rule, holdSeconds: 0 }]);
  queue(8);
  pass(1);
  const marks = { acknowledged: { by: "local", at: new Date(start).toISOString() } };
  fold([{ type: "alarm-marks", alarm: "rules:r1:any:interact:S0", marks }]);
  for (const count of [9, 10, 11, 12]) {
    queue(count);
    pass(1);
  }
  expect([told.length, alarms()[0]?.value]).toEqual([1, 8]);
  pass(1);
  expect([told.length, alarms()[0]?.value]).toEqual([2, 12]);
  expect(alarms()[0]?.acknowledged).toEqual(marks.acknowledged);
});

it("says unknown and keeps the alarm while the source is not live", () => {
  const { queue, pass, alarms, fold, watch } = house([{ ...rule, holdSeconds: 0 }]);
  queue(8);
  pass(1);
  fold([{ type: "link", source: "interact", link: "stale", at: new Date(start).toISOString() }]);
  queue(0);
  pass(3);
  expect(alarms()).toMatchObject([{ value: 8, isUnknown: true }]);
  expect(watch.standing("r1")).toEqual({ watched: 1, raised: 1, unknown: 1 });
  expect(watch.standing("r2")).toBeUndefined();
});

it("raises nothing for a rule that is off, and clears what a rule raised once it is deleted", () => {
  const { queue, pass, alarms, write } = house([{ ...rule, isEnabled: false }]);
  queue(8);
  pass(5);
  expect(alarms()).toEqual([]);
  write([{ ...rule, holdSeconds: 0 }]);
  pass(1);
  expect(alarms()).toHaveLength(1);
  write([]);
  pass(1);
  expect(alarms()).toEqual([]);
});

it("marks alarms of the quiet hours, which then are shown and not heard", () => {
  const quietHours = { from: "09:00", to: "09:01" };
  const { queue, pass, alarms } = house([{ ...rule, holdSeconds: 0, quietHours }]);
  queue(8);
  pass(1);
  expect(alarms()[0]?.isQuiet).toBe(true);
  pass(60);
  expect(alarms()[0]?.isQuiet).toBeUndefined();
});

it("raises no more than may be, the critical ones first", () => {
  const { queue, pass, alarms, watch } = house([{ ...rule, holdSeconds: 0, critical: 10 }], 2);
  queue(8, 8, 20);
  pass(1);
  expect(alarms().map(({ severity, target }) => `${severity} ${target}`)).toEqual([
    "critical interact:S2",
    "warning interact:S0",
  ]);
  expect(watch.counters()).toMatchObject({ raised: 3, dropped: 1 });
});

it("looks no more once it is stopped", () => {
  const { pass, watch, isIdle } = house([rule]);
  pass(2);
  watch.stop();
  pass(2);
  expect([watch.counters().rounds, isIdle()]).toEqual([2, true]);
});
