import type { FloorDocument } from "@/lib/domain/index.ts";
import { isCalm } from "../../alarms/is-calm.ts";

/**
 * Decides when a critical alarm is new. Those of the first look, and those that were raised while nothing was live, are
 * not: a reload or a reconnect replays nothing.
 */
export class ChimeKeeper {
  #known: ReadonlySet<string> | undefined;

  /** Whether one is new since the last look. `alarms`: see `criticalAlarms`; undefined while nothing is live. */
  next(alarms: readonly string[] | undefined): boolean {
    const known = this.#known;
    this.#known = alarms === undefined ? undefined : new Set(alarms);
    return alarms !== undefined && known !== undefined && alarms.some((alarm) => !known.has(alarm));
  }
}

/** The critical alarms that nobody looks after and that may be heard, each told from the one before of its name. */
export function criticalAlarms({ alarms }: Pick<FloorDocument, "alarms">): readonly string[] {
  return Object.entries(alarms).flatMap(([id, alarm]) =>
    alarm.severity === "critical" && !isCalm(alarm) && alarm.isQuiet !== true ? [`${id} ${alarm.since}`] : [],
  );
}
