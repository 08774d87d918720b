import type { Clock } from "./clock";

interface Appointment {
  readonly at: number;
  readonly order: number;
  readonly action: () => void;
}

/** A clock that stands still until told: `advance` runs every timer that falls due, in order, at its own instant. */
export class DrivenClock implements Clock {
  readonly sliceMs = Number.POSITIVE_INFINITY;
  #now: number;
  #order = 0;
  readonly #appointments = new Set<Appointment>();

  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  schedule(delayMs: number, action: () => void): () => void {
    const appointment = { at: this.#now + Math.max(0, delayMs), order: this.#order++, action };
    this.#appointments.add(appointment);
    return () => {
      this.#appointments.delete(appointment);
    };
  }

  breathe(resume: () => void): void {
    resume();
  }

  /** Moves time forward by `milliseconds`, synchronously. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let next = this.#earliest(until); next !== undefined; next = this.#earliest(until)) {
      this.#appointments.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.action();
    }
    this.#now = until;
  }

  #earliest(until: number): Appointment | undefined {
    let earliest: Appointment | undefined;
    for (const candidate of this.#appointments) {
      if (candidate.at <= until && (earliest === undefined || isBefore(candidate, earliest)))
        earliest = candidate;
    }
    return earliest;
  }
}

function isBefore(one: Appointment, other: Appointment): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
