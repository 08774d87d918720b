import { type AlarmKind, alarmKinds } from "../catalogue/alarm-kinds.ts";

/** A limit that the CTI is asked to watch in one medium. */
export interface AlarmThreshold {
  /** Canonical name of one of the 8 kinds. */
  readonly name: string;
  readonly media: string;
  /** A whole number in the kind's unit: percent, seconds, a count or a profile. */
  readonly value: number;
}

/**
 * What is wrong with a threshold, by its place in the list. `same_limit`: an alarm event names no medium, the limit it
 * repeats tells which, so that two media may not share one; `suggestion` is the nearest free limit.
 */
export type AlarmThresholdFault =
  | { readonly index: number; readonly code: "unknown_alarm" | "unknown_medium" | "not_whole" | "twice" }
  | {
      readonly index: number;
      readonly code: "out_of_range";
      readonly lowest: number;
      readonly highest: number;
    }
  | {
      readonly index: number;
      readonly code: "same_limit";
      readonly media: string;
      readonly suggestion?: number;
    };

const ranges: Readonly<Record<AlarmKind["unit"], { readonly lowest: number; readonly highest: number }>> = {
  ratio_percent: { lowest: 0, highest: 99 },
  seconds: { lowest: 1, highest: 86_400 },
  count: { lowest: 0, highest: 9999 },
  profile: { lowest: 1, highest: 5 },
};

const media = ["voice", "chat", "email"] as const;

/** The media in which the CTI watches a kind. Fault pauses are counted per agent, whatever the medium: one threshold. */
export function alarmThresholdMedia(kind: AlarmKind): readonly string[] {
  return kind.scope === "agent" ? ["voice"] : media;
}

/** The limits a kind allows, both included. */
export function alarmThresholdRange(kind: AlarmKind): { readonly lowest: number; readonly highest: number } {
  return ranges[kind.unit];
}

/** Everything wrong with a list of thresholds; empty when the CTI can be asked for it. */
export function checkAlarmThresholds(thresholds: readonly AlarmThreshold[]): readonly AlarmThresholdFault[] {
  return thresholds.flatMap((threshold, index) => {
    const fault = faultAlone(threshold, index) ?? faultAmong(thresholds, threshold, index);
    return fault === undefined ? [] : [fault];
  });
}

function faultAlone(
  { name, media: medium, value }: AlarmThreshold,
  index: number,
): AlarmThresholdFault | undefined {
  const kind = alarmKinds.get(name);
  if (kind === undefined) return { index, code: "unknown_alarm" };
  if (!alarmThresholdMedia(kind).includes(medium)) return { index, code: "unknown_medium" };
  if (!Number.isInteger(value)) return { index, code: "not_whole" };
  const { lowest, highest } = alarmThresholdRange(kind);
  return value < lowest || value > highest ? { index, code: "out_of_range", lowest, highest } : undefined;
}

function faultAmong(
  all: readonly AlarmThreshold[],
  threshold: AlarmThreshold,
  index: number,
): AlarmThresholdFault | undefined {
  const siblings = all.filter((other, place) => place !== index && other.name === threshold.name);
  const isTwice = all.slice(0, index).some((other) => isSame(other, threshold));
  if (isTwice) return { index, code: "twice" };
  const twin = siblings.find(({ value }) => value === threshold.value);
  if (twin === undefined) return undefined;
  const suggestion = nearestFree(threshold, new Set(siblings.map(({ value }) => value)));
  return {
    index,
    code: "same_limit",
    media: twin.media,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function isSame(one: AlarmThreshold, other: AlarmThreshold): boolean {
  return one.name === other.name && one.media === other.media;
}

function nearestFree({ name, value }: AlarmThreshold, taken: ReadonlySet<number>): number | undefined {
  const kind = alarmKinds.get(name);
  if (kind === undefined) return undefined;
  const { lowest, highest } = alarmThresholdRange(kind);
  for (let step = 1; step <= taken.size + 1; step += 1) {
    const free = [value + step, value - step].find(
      (each) => each >= lowest && each <= highest && !taken.has(each),
    );
    if (free !== undefined) return free;
  }
  return undefined;
}
