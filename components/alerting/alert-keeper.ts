import type { FloorAlarm } from "@/lib/domain/index.ts";
import { isCalm } from "../alarms/is-calm.ts";
import { type HeardAlarm, type HeardAlarms, heardOf } from "./heard-alarms.ts";

export interface AlertKeeperOptions {
  readonly heard: HeardAlarms;
  /** How often an alarm is said as long as nobody looks after it; 1 = once. */
  readonly times: number;
  readonly everyMs: number;
}

type Alarms = Readonly<Record<string, FloorAlarm>>;

/**
 * Decides which alarms are to be said now: new ones, ones that became critical, and again those that nobody looks after.
 * What was said before a reload, or by another tab, is not said again; an alarm that somebody acknowledged or snoozed is
 * new once that ends. Nothing is said of what is unknown, or within quiet hours: only once these are over.
 */
export class AlertKeeper {
  readonly #options: AlertKeeperOptions;
  readonly #heard: Map<string, HeardAlarm>;
  /** Those that this page said itself, which it says again. */
  readonly #own = new Map<string, { readonly times: number; readonly atMs: number }>();

  constructor(options: AlertKeeperOptions) {
    this.#options = options;
    this.#heard = new Map(options.heard.load());
  }

  /** Ids of the alarms to say now, and notes that they were. `nowMs` is of any clock that only goes forward. */
  next(alarms: Alarms, nowMs: number): readonly string[] {
    const before = this.#heard.size;
    const due: string[] = [];
    let isForgotten = false;
    for (const [id, alarm] of Object.entries(alarms)) {
      if (isCalm(alarm)) isForgotten = this.#forget(id) || isForgotten;
      else if (this.#isDue(id, alarm, nowMs)) due.push(id);
    }
    for (const id of this.#own.keys()) if (!Object.hasOwn(alarms, id)) this.#own.delete(id);
    if (due.length > 0 || isForgotten || this.#heard.size !== before) this.#options.heard.keep(this.#heard);
    return due;
  }

  #isDue(id: string, alarm: FloorAlarm, nowMs: number): boolean {
    if (alarm.isQuiet === true || alarm.isUnknown === true) return false;
    if (this.#isNew(id, alarm)) {
      this.#heard.delete(id);
      this.#heard.set(id, heardOf(alarm));
      this.#own.set(id, { times: 1, atMs: nowMs });
      return true;
    }
    const own = this.#own.get(id);
    const isAgain =
      own !== undefined && own.times < this.#options.times && nowMs - own.atMs >= this.#options.everyMs;
    if (isAgain) this.#own.set(id, { times: own.times + 1, atMs: nowMs });
    return isAgain;
  }

  #isNew(id: string, alarm: FloorAlarm): boolean {
    const heard = this.#heard.get(id);
    if (heard === undefined) return true;
    // After a restart of the server nobody knows when it began: it is taken for the one that was heard.
    if (heard.since !== alarm.since && alarm.sinceIsFloor !== true) return true;
    return alarm.severity === "critical" && heard.severity === "warning";
  }

  #forget(id: string): boolean {
    this.#own.delete(id);
    return this.#heard.delete(id);
  }
}
