import { localDayStart } from "./local-day-start.ts";

const maxPoints = 180;
const steps = [1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 60];

export interface StretchOptions {
  /** The first minute that has not ended. */
  readonly until: number;
  /** How far back; absent = since the day began. */
  readonly minutes?: number | undefined;
  /** Wanted minutes a point; made longer when that would be too many points. */
  readonly stepMinutes?: number | undefined;
  readonly timezone: string;
  readonly maxPoints?: number;
}

export interface Stretches {
  readonly dayStart: number;
  readonly stepMinutes: number;
  /** First minutes of the stretches, oldest first; all of `stepMinutes`, the last one may not have ended. */
  readonly starts: readonly number[];
}

/** Cuts time into stretches that begin at whole steps since midnight, so that they are the same at every look. */
export function planStretches(options: StretchOptions): Stretches {
  const { until, timezone } = options;
  const dayStart = localDayStart(until - 1, timezone);
  const from = options.minutes === undefined ? dayStart : until - options.minutes;
  const stepMinutes = stepFor(until - from, options.stepMinutes ?? 1, options.maxPoints ?? maxPoints);
  const first = from - modulo(from - dayStart, stepMinutes);
  const count = Math.max(0, Math.ceil((until - first) / stepMinutes));
  const starts = Array.from({ length: count }, (_, index) => first + index * stepMinutes);
  return { dayStart, stepMinutes, starts };
}

/** The first step may begin before the time wanted: one point of the allowance is for that. */
function stepFor(minutes: number, wanted: number, points: number): number {
  if (wanted === 1 && minutes <= points) return 1;
  const least = Math.max(wanted, Math.ceil(minutes / (points - 1)));
  return steps.find((step) => step >= least) ?? least;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
