/** What a screen shows of its pages, and since when. Instants are monotonic milliseconds. */
export interface Rotation {
  readonly index: number;
  readonly startedAtMs: number;
  readonly nowMs: number;
  /** A person stopped it. */
  readonly isStopped: boolean;
  /** It stays for a critical alarm. */
  readonly isHeld: boolean;
  /** The alarm that a person turned away from. */
  readonly dismissed?: string;
}

/** The page that shows what a critical alarm is about. `alarm` tells one alarm from the next. */
export interface AlarmPage {
  readonly page: number;
  readonly alarm: string;
}

export type RotationEvent =
  | { readonly type: "tick"; readonly nowMs: number }
  | { readonly type: "step"; readonly by: 1 | -1; readonly nowMs: number }
  | { readonly type: "go"; readonly to: number; readonly nowMs: number }
  | { readonly type: "toggle"; readonly nowMs: number };

/** What the pages are now: for how many seconds each stays, and the one in alarm, if any. */
export interface RotationFacts {
  readonly seconds: readonly number[];
  readonly alarmPage: AlarmPage | undefined;
}

export function startRotation(nowMs: number): Rotation {
  return { index: 0, startedAtMs: nowMs, nowMs, isStopped: false, isHeld: false };
}

/**
 * One event in the life of a screen: time turns the page, a person turns or stops it, and a critical alarm brings its
 * page and keeps it, whatever a person stopped, until it ends or the person turns away from it.
 */
export function turnPages(
  before: Rotation,
  event: RotationEvent,
  { seconds, alarmPage }: RotationFacts,
): Rotation {
  const count = Math.max(1, seconds.length);
  const { nowMs } = event;
  const state = { ...before, nowMs, index: Math.min(before.index, count - 1) };
  switch (event.type) {
    case "step":
      return turnedBy(state, (state.index + event.by + count) % count, alarmPage);
    case "go":
      return turnedBy(state, Math.min(Math.max(0, event.to), count - 1), alarmPage);
    case "toggle":
      return { ...state, isStopped: !state.isStopped, startedAtMs: nowMs };
    case "tick":
      return ticked(state, seconds, alarmPage);
  }
}

/** How many whole seconds the page stays; undefined while nothing turns it. */
export function secondsLeft(
  { index, startedAtMs, nowMs, isStopped, isHeld }: Rotation,
  seconds: readonly number[],
) {
  const stays = seconds[index];
  if (stays === undefined || seconds.length < 2 || isStopped || isHeld) return undefined;
  return Math.max(0, Math.ceil(stays - (nowMs - startedAtMs) / 1000));
}

function turnedBy(state: Rotation, index: number, alarmPage: AlarmPage | undefined): Rotation {
  const dismissed = alarmPage === undefined ? {} : { dismissed: alarmPage.alarm };
  return { ...state, ...dismissed, index, startedAtMs: state.nowMs, isHeld: false };
}

function ticked(state: Rotation, seconds: readonly number[], alarmPage: AlarmPage | undefined): Rotation {
  const { nowMs } = state;
  if (alarmPage !== undefined && alarmPage.alarm !== state.dismissed)
    return { ...state, index: alarmPage.page, startedAtMs: nowMs, isHeld: true };
  const free = { ...state, isHeld: false };
  const stays = seconds[state.index] ?? Number.POSITIVE_INFINITY;
  if (state.isStopped || seconds.length < 2 || nowMs - state.startedAtMs < stays * 1000) return free;
  return { ...free, index: (state.index + 1) % seconds.length, startedAtMs: nowMs };
}
