export interface TickerPorts {
  /** The server's time now, or undefined before it is known. */
  readonly nowMs: () => number | undefined;
  readonly isHidden: () => boolean;
}

/**
 * One clock for every ticking number of the page: whole seconds of server time, one timer however many
 * listeners, none while the page is hidden or nobody listens. `refresh` brings it up to date at once.
 */
export class Ticker {
  readonly #ports: TickerPorts;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #secondMs: number | undefined;

  constructor(ports: TickerPorts) {
    this.#ports = ports;
  }

  /** Server time cut to the second; the same value until the next tick. */
  readonly current = (): number | undefined => this.#secondMs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.refresh();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  };

  refresh(): void {
    clearTimeout(this.#timer);
    const nowMs = this.#ports.nowMs();
    const secondMs = nowMs === undefined ? undefined : Math.floor(nowMs / 1_000) * 1_000;
    if (secondMs !== this.#secondMs) {
      this.#secondMs = secondMs;
      for (const listener of this.#listeners) listener();
    }
    if (this.#listeners.size === 0 || this.#ports.isHidden()) return;
    // Just past the next whole second of the server, so that all numbers turn together and none twice.
    const waitMs = nowMs === undefined ? 1_000 : 1_005 - (nowMs % 1_000);
    this.#timer = setTimeout(() => this.refresh(), waitMs);
  }
}
