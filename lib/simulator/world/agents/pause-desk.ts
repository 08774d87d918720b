import type { Floor } from "../floor";
import type { AgentRecord } from "../records";
import type { AgentStateName, PauseFacts } from "../types";
import { changeState } from "./change-state";

type FailState = Extract<AgentStateName, `${string}fail_pause`>;

const MINUTE_MS = 60_000;
const SCHEDULED_GRACE_MS = MINUTE_MS;

/** Pauses: asked for, pending while a contact lasts, taken, overstayed, over. */
export class PauseDesk {
  readonly #floor: Floor;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  /** Pauses the agent now, or after the contact at hand. The agent must be logged in. */
  ask(agent: AgentRecord, pause: PauseFacts, by: string): void {
    if (agent.calls.length === 0) {
      this.#take(agent, pause, by);
      return;
    }
    const { now } = this.#floor;
    agent.states.prePauseEnded(now);
    agent.states.prePauseBegan(now);
    agent.prePause = { id: pause.id, name: pause.name, trigger: pause.trigger, beganAt: now };
    agent.afterContact = { pause, by };
    this.#floor.tell(() => ({ type: "state_change", agent: agent.name }));
  }

  /** Takes the pending pause; false when there is none. */
  takePending(agent: AgentRecord): boolean {
    const { afterContact } = agent;
    if (agent.prePause === undefined || afterContact === undefined) return false;
    this.#take(agent, afterContact.pause, afterContact.by);
    return true;
  }

  /** Calls the pending pause off. */
  callOff(agent: AgentRecord): void {
    if (agent.prePause === undefined) return;
    agent.states.prePauseEnded(this.#floor.now);
    agent.prePause = undefined;
    agent.afterContact = undefined;
    this.#floor.tell(() => ({ type: "state_change", agent: agent.name }));
  }

  /** Puts the agent, who has no contact, in a fault pause; they come back by themselves after a while. */
  fail(agent: AgentRecord, state: FailState): void {
    changeState(this.#floor, agent, { state, by: "system" });
    if (!this.#floor.isLively) return;
    const lastsMs = 20_000 + this.#floor.random.exponential(100_000);
    this.#floor.afterInStay(agent, lastsMs, () => this.operate(agent, agent.name));
  }

  /** Brings the agent back to work. */
  operate(agent: AgentRecord, by: string): void {
    changeState(this.#floor, agent, { state: "ready_free", by });
    this.#floor.handovers.agentFreed(agent);
  }

  #take(agent: AgentRecord, pause: PauseFacts, by: string): void {
    const floor = this.#floor;
    if (pause.trigger === "scheduled") {
      const pauseEndsAt = floor.now + pause.durationMinutes * MINUTE_MS;
      changeState(floor, agent, { state: "custom_pause", by, pause, pauseEndsAt });
      this.#planScheduledEnd(agent, pause);
    } else {
      changeState(floor, agent, { state: "custom_pause", by, pause });
      this.#planManualEnd(agent, pause);
    }
  }

  #planScheduledEnd(agent: AgentRecord, pause: PauseFacts): void {
    const { random } = this.#floor;
    const durationMs = pause.durationMinutes * MINUTE_MS;
    if (random.chance(0.92)) {
      const backAfterMs = durationMs + random.between(0, SCHEDULED_GRACE_MS * 0.8);
      this.#planReturn(agent, backAfterMs);
    } else {
      this.#planFault(agent, durationMs + SCHEDULED_GRACE_MS, "timeout_scheduled_fail_pause");
    }
  }

  #planManualEnd(agent: AgentRecord, pause: PauseFacts): void {
    const limitMs = limitOf(pause, agent.pauseUsedMs.get(pause.id) ?? 0);
    const usualMs = Math.min(pause.partialMinutes || 40, pause.totalMinutes || 40) * MINUTE_MS;
    const lastsMs = this.#floor.random.lognormal(usualMs * 0.8, 0.15);
    if (lastsMs < limitMs) this.#planReturn(agent, lastsMs);
    else this.#planFault(agent, limitMs, "fail_pause");
  }

  #planReturn(agent: AgentRecord, delayMs: number): void {
    this.#floor.afterInStay(agent, delayMs, () => {
      if (this.#floor.isLively) this.operate(agent, agent.name);
    });
  }

  #planFault(agent: AgentRecord, delayMs: number, state: FailState): void {
    this.#floor.afterInStay(agent, delayMs, () => {
      if (this.#floor.isLively) this.fail(agent, state);
    });
  }
}

/** How much longer an agent may stay in a manual pause before it becomes a fault. */
function limitOf(pause: PauseFacts, usedMs: number): number {
  const total = pause.totalMinutes === 0 ? Number.POSITIVE_INFINITY : pause.totalMinutes * MINUTE_MS - usedMs;
  const partial = pause.partialMinutes === 0 ? Number.POSITIVE_INFINITY : pause.partialMinutes * MINUTE_MS;
  return Math.max(0, Math.min(total, partial));
}
