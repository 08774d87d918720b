/** How many frames vote on the offset: two minutes of heartbeats, fewer seconds of patches. */
const windowSize = 16;
/** A server clock set back by more than this is believed after `stepVotes` frames in a row agree. */
const stepMs = 1_500;
const stepVotes = 3;

/**
 * The server's time, carried by this browser's monotonic clock. Frames tell the server's time; the frame that
 * travelled fastest (largest `server − monotonic`) is the truest. The browser's own wall clock is never asked,
 * so it may be wrong by a day. A clock set forward is believed at once, one set back after three frames.
 */
export class ServerClock {
  readonly #monotonicMs: () => number;
  #offsets: number[] = [];
  #offsetMs: number | undefined;

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs;
  }

  /** Learns from a frame that this browser received `ageMs` ago. An unreadable instant is ignored. */
  observe(serverTime: string, ageMs = 0): void {
    const serverMs = Date.parse(serverTime);
    if (!Number.isFinite(serverMs)) return;
    this.#offsets.push(serverMs - (this.#monotonicMs() - ageMs));
    const last = this.#offsets.slice(-stepVotes);
    const current = this.#offsetMs;
    const isSetBack = current !== undefined && last.every((offset) => current - offset > stepMs);
    if (last.length === stepVotes && isSetBack) this.#offsets = last;
    if (this.#offsets.length > windowSize) this.#offsets.shift();
    this.#offsetMs = Math.max(...this.#offsets);
  }

  /** The server's time now in epoch milliseconds, or undefined before the first frame. */
  nowMs(): number | undefined {
    return this.#offsetMs === undefined ? undefined : this.#monotonicMs() + this.#offsetMs;
  }

  /** A past instant of this browser's monotonic clock as server time. */
  atMonotonic(monotonicMs: number): number | undefined {
    return this.#offsetMs === undefined ? undefined : monotonicMs + this.#offsetMs;
  }
}
