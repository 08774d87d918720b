import type { AlarmRecord } from "@/lib/domain/index.ts";

/** How long something took, in seconds; `isAtLeast`: its beginning or end was not seen. */
export interface Elapsed {
  readonly seconds: number;
  readonly isAtLeast: boolean;
}

/** How long an alarm lasted; undefined while it does. */
export function alarmDuration(alarm: AlarmRecord): Elapsed | undefined {
  if (alarm.clearedAt === undefined) return undefined;
  return {
    seconds: secondsBetween(alarm.raisedAt, alarm.clearedAt),
    isAtLeast: alarm.raisedIsFloor === true || alarm.clearedIsFloor === true,
  };
}

/** How long nobody had seen an alarm; undefined where nobody acknowledged it. */
export function timeToAcknowledge({
  raisedAt,
  raisedIsFloor,
  acknowledged,
}: AlarmRecord): Elapsed | undefined {
  if (acknowledged === undefined) return undefined;
  return { seconds: secondsBetween(raisedAt, acknowledged.at), isAtLeast: raisedIsFloor === true };
}

/** The middle of some times, of two the mean; undefined of none. Least times count as what they are known to be. */
export function medianSeconds(times: readonly (Elapsed | undefined)[]): Elapsed | undefined {
  const known = times.filter((time) => time !== undefined).toSorted((a, b) => a.seconds - b.seconds);
  const middle = (known.length - 1) / 2;
  const [low, high] = [known[Math.floor(middle)], known[Math.ceil(middle)]];
  if (low === undefined || high === undefined) return undefined;
  return {
    seconds: (low.seconds + high.seconds) / 2,
    isAtLeast: known.some(({ isAtLeast }) => isAtLeast),
  };
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1_000);
}
