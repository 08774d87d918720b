import type { AlarmMarks, FloorContent, FloorEvent } from "@/lib/domain/index.ts";
import type { AlarmDesk, AlarmReference, MarkAnswer } from "./alarm-desk.ts";
import type { AlarmStore } from "./alarm-store.ts";
import { tendMarks } from "./tend-marks.ts";

export interface AlarmDeskOptions {
  readonly store: AlarmStore;
  /** The floor that people see. */
  readonly floor: () => Pick<FloorContent, "alarms">;
  /** Brings facts onto the floor. */
  readonly report: (facts: readonly FloorEvent[]) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** A desk over one floor. */
export function createAlarmDesk({ store, floor, report, now }: AlarmDeskOptions): AlarmDesk {
  const counters = { acknowledged: 0, unacknowledged: 0, snoozed: 0 };

  function mark(reference: AlarmReference, change: (before: AlarmMarks) => AlarmMarks): MarkAnswer {
    const { alarm: id, since } = reference;
    const { alarms } = floor();
    const alarm = Object.hasOwn(alarms, id) ? alarms[id] : undefined;
    if (alarm === undefined) return "gone";
    if (since !== undefined && since !== alarm.since) return "another";
    const kept = store.find(id);
    const marks = change(kept?.since === alarm.since ? kept.marks : {});
    store.keep(id, { since: alarm.since, marks });
    report([{ type: "alarm-marks", alarm: id, marks }]);
    return "done";
  }

  function count(answer: MarkAnswer, counter: keyof typeof counters): MarkAnswer {
    if (answer === "done") counters[counter] += 1;
    return answer;
  }

  return {
    acknowledge(reference, by, note) {
      const at = new Date(now()).toISOString();
      const acknowledged = { by, at, ...(note === undefined ? {} : { note }) };
      return count(
        mark(reference, (before) => ({ ...before, acknowledged })),
        "acknowledged",
      );
    },
    unacknowledge(reference) {
      return count(
        mark(reference, ({ acknowledged: _, ...rest }) => rest),
        "unacknowledged",
      );
    },
    snooze(reference, minutes) {
      const snoozedUntil = minutes === "cleared" ? minutes : new Date(now() + minutes * 60_000).toISOString();
      return count(
        mark(reference, ({ snoozedUntil: _, ...rest }) => (minutes === 0 ? rest : { ...rest, snoozedUntil })),
        "snoozed",
      );
    },
    tend(seen) {
      const facts = tendMarks(store, seen.alarms, now());
      if (facts.length > 0) report(facts);
    },
    counters: () => ({ ...counters, kept: store.entries().length }),
  };
}
