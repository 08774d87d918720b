import type { FloorEvent } from "@/lib/domain/index.ts";
import type { Clock } from "./clock.ts";

/**
 * Alarms have no event that says they cleared [manual: on_alarm]: after a break the CTI tells those that are active, or
 * nothing at all. Silence after a break means that none is.
 */
export interface AlarmSweep {
  /** What the CTI tells may have been missed from here on: nobody knows the alarms until they are told again. */
  broken(): void;
  /** The link is live: alarms still active must be told within three intervals. Say it as often as you like. */
  expect(): void;
  /** Sees every event that is passed on. */
  note(events: readonly FloorEvent[]): void;
  stop(): void;
}

interface AlarmSweepDependencies {
  readonly clock: Clock;
  readonly source: string;
  readonly now: () => string;
  readonly updateIntervalSeconds: number;
  readonly isLive: () => boolean;
  readonly emit: (events: readonly FloorEvent[]) => void;
}

/** A sweep that begins broken: nothing has been told yet. */
export function createAlarmSweep(dependencies: AlarmSweepDependencies): AlarmSweep {
  const { clock, source, now, updateIntervalSeconds } = dependencies;
  let isDue = true;
  let cancel: (() => void) | undefined;
  const forgetTimer = (): void => {
    cancel?.();
    cancel = undefined;
  };
  return {
    broken() {
      forgetTimer();
      if (!isDue) dependencies.emit([{ type: "alarms-untold", source }]);
      isDue = true;
    },
    expect() {
      if (!isDue) return;
      cancel ??= clock.schedule(updateIntervalSeconds * 3000, () => {
        cancel = undefined;
        if (!dependencies.isLive()) return;
        isDue = false;
        dependencies.emit([{ type: "alarms", source, alarms: [], at: now() }]);
      });
    },
    note(events) {
      if (!isDue || !events.some(({ type }) => type === "alarms")) return;
      isDue = false;
      forgetTimer();
    },
    stop: forgetTimer,
  };
}
