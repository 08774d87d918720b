import type { AlarmRecord } from "../history/history.ts";
import type { ShiftAlarm, ShiftAlarms, ShiftFacts } from "./shift-report.ts";

const mostTold = 8;

/** Alarms of a shift: how many, how long, and how soon somebody looked after them. */
export function sumAlarms({ records, isCut }: ShiftFacts["alarms"], madeAtMs: number): ShiftAlarms {
  const alarms = records.map((record) => tell(record, madeAtMs));
  const exact = records.flatMap(({ raisedIsFloor, raisedAt, acknowledged }) =>
    raisedIsFloor || acknowledged === undefined ? [] : [secondsBetween(raisedAt, acknowledged.at)],
  );
  return {
    isCut,
    raised: alarms.length,
    stillOpen: alarms.filter(({ isOpen }) => isOpen).length,
    neverAcknowledged: records.filter(({ acknowledged }) => acknowledged === undefined).length,
    medianSecondsToAcknowledge: medianOf(exact),
    longest: alarms
      .sort((a, b) => b.seconds - a.seconds || (a.raisedAt < b.raisedAt ? -1 : 1))
      .slice(0, mostTold),
  };
}

function tell(record: AlarmRecord, madeAtMs: number): ShiftAlarm {
  const { id, name, scope, target, media, raisedAt, clearedAt, acknowledged } = record;
  const isOpen = clearedAt === undefined;
  const end = clearedAt ?? new Date(madeAtMs).toISOString();
  return {
    ...{ id, name, scope, target, raisedAt, isOpen },
    ...(media === undefined ? {} : { media }),
    seconds: secondsBetween(raisedAt, end),
    isFloor: isOpen || record.raisedIsFloor === true || record.clearedIsFloor === true,
    ...(acknowledged === undefined
      ? {}
      : { acknowledgedBy: acknowledged.by, secondsToAcknowledge: secondsBetween(raisedAt, acknowledged.at) }),
  };
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
}

/** The middle one; of an even number the mean of the two in the middle. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
