export interface TickerPorts {
  /** The server's time now, or undefined before it is known. */
  readonly nowMs: () => number | undefined;
  readonly isHidden: () => boolean;
}

/** A second rides with what changes about each second, or many times in one, give or take this. */
const evenMs = 150;
const manyMs = 300;
/** It does not turn again so soon after it turned by itself. */
const soonestMs = 500;
/** Riding, it waits so much longer than a second for the next change before it turns by itself. */
const graceMs = 160;

/**
 * One clock for every ticking number of the page: server time in steps of a second, one timer however many listeners, none
 * while the page is hidden or nobody listens. `refresh` brings it up to date at once; `ride` lets the second turn in the frame of
 * a change that is drawn anyway. By itself it turns at whole seconds.
 */
export class Ticker {
  readonly #ports: TickerPorts;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tickMs: number | undefined;
  #turnedAtMs = Number.NEGATIVE_INFINITY;
  #changedAtMs = Number.NEGATIVE_INFINITY;
  #isRiding = false;

  constructor(ports: TickerPorts) {
    this.#ports = ports;
  }

  /** Server time of the last tick; the same value until the next one. */
  readonly current = (): number | undefined => this.#tickMs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.refresh();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  };

  refresh(): void {
    const nowMs = this.#ports.nowMs();
    const secondMs = nowMs === undefined ? undefined : Math.floor(nowMs / 1_000) * 1_000;
    this.#isRiding = false;
    if (!this.#holds(secondMs, nowMs)) this.#turn(secondMs, nowMs);
    // Just past the next whole second of the server, so that all numbers turn together and none twice.
    this.#wait(nowMs === undefined ? 1_000 : 1_005 - (nowMs % 1_000));
  }

  /** A change is about to be drawn. Whether the second turned with it. */
  ride(): boolean {
    const nowMs = this.#ports.nowMs();
    if (nowMs === undefined || this.#listeners.size === 0 || this.#ports.isHidden()) return false;
    const [sinceTurnMs, sinceChangeMs] = [nowMs - this.#turnedAtMs, nowMs - this.#changedAtMs];
    this.#changedAtMs = nowMs;
    if (this.#tickMs === undefined || !this.#mayRide(sinceTurnMs, sinceChangeMs)) return false;
    this.#isRiding = true;
    this.#wait(1_000 + graceMs);
    if (sinceTurnMs < soonestMs) {
      // It turned by itself a moment ago: it rides with the next one.
      this.#turnedAtMs = nowMs;
      return false;
    }
    const evenlyMs = this.#tickMs + 1_000;
    this.#turn(Math.abs(nowMs - evenlyMs) <= evenMs ? evenlyMs : nowMs, nowMs);
    return true;
  }

  /** Seconds stay even: one rides where changes are, and otherwise turns at its own time. */
  #mayRide(sinceTurnMs: number, sinceChangeMs: number): boolean {
    const isDue = Math.abs(sinceTurnMs - 1_000) <= evenMs;
    if (this.#isRiding) return isDue;
    return Math.abs(sinceChangeMs - 1_000) <= evenMs || (sinceChangeMs <= manyMs && isDue);
  }

  /** The last tick rode past this second already. */
  #holds(secondMs: number | undefined, nowMs: number | undefined): boolean {
    if (secondMs === undefined || nowMs === undefined || this.#tickMs === undefined)
      return secondMs === this.#tickMs;
    return secondMs <= this.#tickMs && this.#tickMs <= nowMs + evenMs;
  }

  #turn(tickMs: number | undefined, nowMs: number | undefined): void {
    this.#tickMs = tickMs;
    this.#turnedAtMs = nowMs ?? Number.NEGATIVE_INFINITY;
    for (const listener of this.#listeners) listener();
  }

  #wait(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#listeners.size === 0 || this.#ports.isHidden()) return;
    this.#timer = setTimeout(() => this.refresh(), delayMs);
  }
}
