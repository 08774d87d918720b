import type { Floor } from "../floor";
import type { AgentRecord } from "../records";
import type { AgentHabits } from "./agent-habits";
import type { BreakPlanner } from "./break-planner";
import { changeState } from "./change-state";
import type { PauseDesk } from "./pause-desk";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** An agent's day: logging in for the shift, what follows each contact, logging out, coming back tomorrow. */
export class AgentDay {
  readonly #floor: Floor;
  readonly #pauses: PauseDesk;
  readonly #breaks: BreakPlanner;
  readonly #habits: AgentHabits;

  constructor(floor: Floor, pauses: PauseDesk, breaks: BreakPlanner, habits: AgentHabits) {
    this.#floor = floor;
    this.#pauses = pauses;
    this.#breaks = breaks;
    this.#habits = habits;
  }

  /** Logs the agent in if their shift is on, since it began; else waits for the next one. */
  begin(agent: AgentRecord): void {
    const { now, random, isLively } = this.#floor;
    if (!isLively) {
      this.login(agent, now - random.between(0, 3) * HOUR_MS, now + DAY_MS);
      return;
    }
    const { startsAt, endsAt } = this.#nextShift(agent, now + 10 * MINUTE_MS);
    if (startsAt <= now) this.login(agent, startsAt, endsAt);
    else this.#planLogin(agent, startsAt, endsAt);
  }

  /** Logs the agent in, as of `loginAt`, until `endsAt`. */
  login(agent: AgentRecord, loginAt: number, endsAt: number): void {
    const { random, isLively } = this.#floor;
    agent.session += 1;
    agent.loginAt = Math.round(loginAt);
    agent.shiftEndsAt = endsAt;
    agent.wantsLogout = false;
    agent.pauseUsedMs.clear();
    agent.contingency = isLively && random.chance(0.015);
    const draw = isLively ? random.next() : 1;
    if (draw < 0.02) {
      this.#settleIn(agent, "invalid_state_fail_pause");
      return;
    }
    if (draw < 0.13) {
      this.#settleIn(agent, "pause");
      return;
    }
    changeState(this.#floor, agent, { state: "ready_free", by: agent.name, event: "login" });
    this.#planSession(agent);
    this.#floor.handovers.agentFreed(agent);
  }

  /** Logs the agent out; they must have no contact. Sent away by somebody else, they come back after a while. */
  logout(agent: AgentRecord, by: string): void {
    const floor = this.#floor;
    agent.session += 1;
    agent.loginAt = undefined;
    agent.wantsLogout = false;
    agent.contingency = false;
    changeState(floor, agent, { state: "not_logged_in", by, event: "logout" });
    if (!floor.isLively) return;
    const backAt = floor.now + floor.random.between(10, 30) * MINUTE_MS;
    if (by !== agent.name && backAt + 10 * MINUTE_MS < agent.shiftEndsAt) {
      this.#planLogin(agent, backAt, agent.shiftEndsAt);
      return;
    }
    const { startsAt, endsAt } = this.#nextShift(agent, Math.max(floor.now, agent.shiftEndsAt) + HOUR_MS);
    this.#planLogin(agent, startsAt, endsAt);
  }

  /** The last contact is over: home, to the pending pause, or free again. */
  settle(agent: AgentRecord): void {
    if (agent.calls.length > 0 || agent.loginAt === undefined) return;
    if (agent.wantsLogout) {
      this.logout(agent, agent.name);
      return;
    }
    if (this.#pauses.takePending(agent)) return;
    if (agent.state === "ready_service" || agent.state === "ready_private") {
      changeState(this.#floor, agent, { state: "ready_free", by: "system" });
    }
  }

  #settleIn(agent: AgentRecord, state: "pause" | "invalid_state_fail_pause"): void {
    const floor = this.#floor;
    const by = state === "pause" ? agent.name : "system";
    changeState(floor, agent, { state, by, event: "login" });
    this.#planSession(agent);
    floor.afterInStay(agent, floor.random.between(20_000, 120_000), () =>
      this.#pauses.operate(agent, agent.name),
    );
  }

  #planSession(agent: AgentRecord): void {
    const floor = this.#floor;
    if (!floor.isLively) return;
    floor.inSession(agent, agent.shiftEndsAt, () => {
      agent.wantsLogout = true;
      this.settle(agent);
    });
    this.#breaks.plan(agent);
    this.#habits.begin(agent);
  }

  #planLogin(agent: AgentRecord, startsAt: number, endsAt: number): void {
    this.#floor.inSession(agent, startsAt, () => this.login(agent, startsAt, endsAt));
  }

  /** The first shift that ends after `instant`: every day but a day off now and then. */
  #nextShift(agent: AgentRecord, instant: number): { startsAt: number; endsAt: number } {
    const { clock, random } = this.#floor;
    const { fromHour, lengthHours } = agent.shift;
    const lateness = random.between(-4, 9) * MINUTE_MS;
    let startsAt = clock.startOfDay(instant) - DAY_MS + fromHour * HOUR_MS + lateness;
    const isDayOff = () => agent.ordinal >= 12 && (clock.day(startsAt) + agent.ordinal) % 9 === 0;
    while (startsAt + lengthHours * HOUR_MS <= instant || isDayOff()) startsAt += DAY_MS;
    return { startsAt, endsAt: startsAt + lengthHours * HOUR_MS + random.between(0, 8) * MINUTE_MS };
  }
}
