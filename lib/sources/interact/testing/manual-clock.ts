import { setImmediate } from "node:timers/promises";
import type { Clock } from "../clock.ts";
import { countInFlight, requestsInFlight } from "./in-flight.ts";

interface Appointment {
  readonly atMs: number;
  readonly order: number;
  readonly action: () => void;
}

const quietTurns = 6;

/**
 * Time that stands still until told. `advance` plays every timer at its own instant, and lets the real sockets come
 * to rest in between, so that an hour of protocol takes moments and no answer is overtaken by its own deadline.
 */
export class ManualClock implements Clock {
  /** How long, in real time, to wait for requests that are not answered before time moves on all the same. */
  patienceMs = 500;
  readonly #appointments = new Set<Appointment>();
  /** Tests share a process: what one before this left without an answer is not waited for. */
  readonly #others = requestsInFlight();
  #nowMs: number;
  #order = 0;

  constructor(startMs = Date.UTC(2026, 10, 23, 13, 0, 0)) {
    this.#nowMs = startMs;
  }

  /** Timers that have not fired. */
  get pending(): number {
    return this.#appointments.size;
  }

  wallMs(): number {
    return this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  schedule(delayMs: number, action: () => void): () => void {
    const appointment = { atMs: this.#nowMs + Math.max(0, delayMs), order: this.#order++, action };
    this.#appointments.add(appointment);
    return () => {
      this.#appointments.delete(appointment);
    };
  }

  /** Moves time forward by `milliseconds`. */
  async advance(milliseconds: number): Promise<void> {
    const untilMs = this.#nowMs + milliseconds;
    await this.settle();
    for (let next = this.#earliest(untilMs); next !== undefined; next = this.#earliest(untilMs)) {
      this.#appointments.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.action();
      await this.settle();
    }
    this.#nowMs = untilMs;
    await this.settle();
  }

  /** Moves time forward timer by timer until `isDone`; throws after `withinMs` of this clock. */
  async advanceUntil(isDone: () => boolean, withinMs: number): Promise<void> {
    const untilMs = this.#nowMs + withinMs;
    await this.settle();
    while (!isDone()) {
      const next = this.#earliest(untilMs);
      if (next === undefined) throw new Error(`still not so after ${withinMs} ms of this clock`);
      await this.advance(next.atMs - this.#nowMs);
    }
  }

  /** Lets everything under way come to rest without moving time. */
  async settle(): Promise<void> {
    const untilRealMs = performance.now() + this.patienceMs;
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      await setImmediate();
      if (countInFlight(this.#others) > 0 && performance.now() < untilRealMs) quiet = 0;
    }
  }

  #earliest(untilMs: number): Appointment | undefined {
    let earliest: Appointment | undefined;
    for (const each of this.#appointments) {
      if (each.atMs > untilMs) continue;
      if (earliest === undefined || each.atMs < earliest.atMs) earliest = each;
      else if (each.atMs === earliest.atMs && each.order < earliest.order) earliest = each;
    }
    return earliest;
  }
}
