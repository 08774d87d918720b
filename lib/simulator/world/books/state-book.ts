import type { AgentStateName, PauseTrigger, StateTotals } from "../types";

interface Row {
  readonly id: number;
  readonly name: AgentStateName;
  readonly trigger: PauseTrigger | undefined;
  times: number;
  totalMs: number;
  prePauseTimes: number;
  prePauseMs: number;
}

/** How often and how long an agent stood in each state since the book was opened or reset. */
export class StateBook {
  readonly #rows = new Map<number, Row>();
  #current: Row | undefined;
  #since = 0;
  #prePauseSince: number | undefined;

  /** The agent enters a state; the stay in the one before is closed. */
  enter(id: number, name: AgentStateName, trigger: PauseTrigger | undefined, now: number): void {
    this.#close(now);
    const row = this.#rows.get(id) ?? newRow(id, name, trigger);
    this.#rows.set(id, row);
    row.times += 1;
    this.#current = row;
    this.#since = now;
  }

  /** The agent gets a pause to take after the contact. */
  prePauseBegan(now: number): void {
    if (this.#current === undefined || this.#prePauseSince !== undefined) return;
    this.#current.prePauseTimes += 1;
    this.#prePauseSince = now;
  }

  /** The pending pause was taken or called off. */
  prePauseEnded(now: number): void {
    if (this.#current !== undefined && this.#prePauseSince !== undefined) {
      this.#current.prePauseMs += now - this.#prePauseSince;
    }
    this.#prePauseSince = undefined;
  }

  /** Forgets everything; the running stay goes on from now, counted with no entry of its own. */
  reset(now: number): void {
    const current = this.#current;
    this.#rows.clear();
    this.#since = now;
    if (current === undefined) return;
    this.#current = newRow(current.id, current.name, current.trigger);
    this.#rows.set(current.id, this.#current);
    if (this.#prePauseSince !== undefined) this.#prePauseSince = now;
  }

  /** How many times the agent entered states whose name passes `isCounted`. */
  entries(isCounted: (name: AgentStateName) => boolean): number {
    let total = 0;
    for (const row of this.#rows.values()) if (isCounted(row.name)) total += row.times;
    return total;
  }

  /** The rows of states_details, the running stay included up to `now`. */
  read(now: number): StateTotals[] {
    return [...this.#rows.values()].map((row) => this.#totals(row, now));
  }

  #totals(row: Row, now: number): StateTotals {
    const isCurrent = row === this.#current;
    const running = isCurrent ? now - this.#since : 0;
    const prePauseRunning = isCurrent && this.#prePauseSince !== undefined ? now - this.#prePauseSince : 0;
    const mayHavePrePause = row.name === "ready_service" || row.name === "ready_private";
    return {
      id: row.id,
      name: row.name,
      trigger: row.trigger,
      times: row.times,
      totalTime: Math.floor((row.totalMs + running) / 1000),
      prePause: mayHavePrePause
        ? { times: row.prePauseTimes, totalTime: Math.floor((row.prePauseMs + prePauseRunning) / 1000) }
        : undefined,
    };
  }

  #close(now: number): void {
    this.prePauseEnded(now);
    if (this.#current !== undefined) this.#current.totalMs += now - this.#since;
  }
}

function newRow(id: number, name: AgentStateName, trigger: PauseTrigger | undefined): Row {
  return { id, name, trigger, times: 0, totalMs: 0, prePauseTimes: 0, prePauseMs: 0 };
}
