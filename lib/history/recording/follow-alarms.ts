import type { AlarmRecord, FloorAlarm, FloorContent } from "@/lib/domain/index.ts";
import { type HistoryWrite, plainWrite } from "../writing/history-write.ts";

type Alarms = FloorContent["alarms"];

/** An alarm that is raised, as it was written. */
export interface OpenAlarm {
  readonly place: number;
  readonly source: string;
  readonly record: AlarmRecord;
}

/** Writes alarms as they are raised, worsen, are acknowledged and clear. Pure but for its memory. */
export interface AlarmFollower {
  take(
    before: Alarms,
    after: Alarms,
    isLive: (source: string) => boolean,
    atMs: number,
  ): readonly HistoryWrite[];
  /** Takes up what was raised when the former process ended at `untilMs`. */
  resume(alarms: readonly OpenAlarm[], untilMs: number): void;
  /** Ends what is not told any more of a source that tells its alarms. */
  settle(source: string): readonly HistoryWrite[];
}

/** The source of alarms that rules of ours raise. */
const ruleSource = "rules";

export function createAlarmFollower(nextPlace: (ms: number) => number): AlarmFollower {
  const open = new Map<string, OpenAlarm>();
  const resumed = new Map<string, { readonly alarm: OpenAlarm; readonly untilMs: number }>();

  function see(id: string, alarm: FloorAlarm, atMs: number): HistoryWrite | undefined {
    const key = `${id} ${alarm.since}`;
    const known = open.get(id) ?? resumed.get(key)?.alarm;
    const isSame = known !== undefined && known.record.raisedAt === alarm.since;
    const place = isSame ? known.place : nextPlace(atMs);
    const record = recordOf(id, place, alarm, isSame ? known.record : undefined);
    resumed.delete(key);
    open.set(id, { place, source: alarm.source, record });
    return isSame && JSON.stringify(known.record) === JSON.stringify(record)
      ? undefined
      : alarmWrite({ place, source: alarm.source, record });
  }
  function clear(id: string, atMs: number, isLive: boolean): HistoryWrite | undefined {
    const alarm = open.get(id);
    if (alarm === undefined) return undefined;
    open.delete(id);
    return endWrite(alarm, atMs, !isLive);
  }
  return {
    take(before, after, isLive, atMs) {
      if (before === after) return [];
      const writes: (HistoryWrite | undefined)[] = [];
      for (const [id, alarm] of Object.entries(before)) {
        const next = Object.hasOwn(after, id) ? after[id] : undefined;
        if (next?.since !== alarm.since)
          writes.push(clear(id, atMs, alarm.source === ruleSource || isLive(alarm.source)));
      }
      for (const [id, alarm] of Object.entries(after))
        if (before[id] !== alarm) writes.push(see(id, alarm, atMs));
      return writes.filter((write) => write !== undefined);
    },
    resume(alarms, untilMs) {
      for (const alarm of alarms)
        resumed.set(`${alarm.record.id.slice(alarm.record.id.indexOf(" ") + 1)} ${alarm.record.raisedAt}`, {
          alarm,
          untilMs,
        });
    },
    settle(source) {
      const ended = [...resumed].filter(([, { alarm }]) => alarm.source === source);
      for (const [key] of ended) resumed.delete(key);
      return ended.map(([, { alarm, untilMs }]) => endWrite(alarm, untilMs, true));
    },
  };
}

function recordOf(id: string, place: number, alarm: FloorAlarm, before?: AlarmRecord): AlarmRecord {
  const { name, scope, target, media, severity, since, sinceIsFloor, value, limit, acknowledged } = alarm;
  const { kind, kpi } = alarm;
  const kept = acknowledged ?? before?.acknowledged;
  return {
    id: `${place} ${id}`,
    alarm: alarm.rule ?? name,
    ...{ name, scope, target, raisedAt: since, limit },
    ...(media === undefined ? {} : { media }),
    ...(kind === undefined ? {} : { kind }),
    ...(kpi === undefined ? {} : { kpi }),
    ...(severity === undefined ? {} : { severity }),
    ...(sinceIsFloor === true ? { raisedIsFloor: true as const } : {}),
    worst: before === undefined ? value : worstOf(before, value, limit),
    ...(kept === undefined ? {} : { acknowledged: kept }),
  };
}

/** The value that is furthest past the limit: above it, or below where less is worse. */
function worstOf(before: AlarmRecord, value: number, limit: number): number {
  return Math.abs(value - limit) > Math.abs(before.worst - limit) ? value : before.worst;
}

function alarmWrite({ place, record, source }: OpenAlarm, clearedMs?: number): HistoryWrite {
  return plainWrite("history_alarms", place, {
    place,
    alarm: source,
    raised_at: Date.parse(record.raisedAt),
    cleared_at: clearedMs ?? null,
    record: JSON.stringify(record),
  });
}

function endWrite(alarm: OpenAlarm, clearedMs: number, isFloor: boolean): HistoryWrite {
  const clearedAt = new Date(clearedMs).toISOString();
  const record = { ...alarm.record, clearedAt, ...(isFloor ? { clearedIsFloor: true as const } : {}) };
  return alarmWrite({ ...alarm, record }, clearedMs);
}
