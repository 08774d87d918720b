import { PAUSE_CATALOGUE } from "../catalogue/pause-catalogue";
import type { Floor } from "../floor";
import type { AgentRecord } from "../records";
import type { PauseFacts } from "../types";
import type { PauseDesk } from "./pause-desk";

interface BreakHabit {
  readonly pauseId: number;
  /** Where in the shift, as a share of it; a band to draw from. */
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

const HABITS: readonly BreakHabit[] = [
  { pauseId: 101, from: 0.42, to: 0.62, probability: 0.9 },
  { pauseId: 102, from: 0.2, to: 0.32, probability: 0.85 },
  { pauseId: 102, from: 0.7, to: 0.85, probability: 0.85 },
  { pauseId: 103, from: 0.05, to: 0.5, probability: 0.7 },
  { pauseId: 103, from: 0.5, to: 0.95, probability: 0.7 },
  { pauseId: 104, from: 0.1, to: 0.8, probability: 0.06 },
  { pauseId: 105, from: 0.1, to: 0.9, probability: 0.18 },
  { pauseId: 106, from: 0.1, to: 0.8, probability: 0.06 },
  { pauseId: 107, from: 0.1, to: 0.9, probability: 0.02 },
  { pauseId: 108, from: 0.05, to: 0.9, probability: 0.06 },
  { pauseId: 201, from: 0.33, to: 0.42, probability: 0.35 },
  { pauseId: 202, from: 0.62, to: 0.7, probability: 0.45 },
  { pauseId: 203, from: 0.04, to: 0.08, probability: 0.25 },
];
const PAUSES = new Map(PAUSE_CATALOGUE.map((pause) => [pause.id, pause]));

/** The breaks of a shift: lunch, rest, and whatever the day brings; scheduled ones come from the system. */
export class BreakPlanner {
  readonly #floor: Floor;
  readonly #pauses: PauseDesk;

  constructor(floor: Floor, pauses: PauseDesk) {
    this.#floor = floor;
    this.#pauses = pauses;
  }

  /** Plans the breaks that are still ahead in the agent's shift. */
  plan(agent: AgentRecord): void {
    const { random, now } = this.#floor;
    const loginAt = agent.loginAt ?? now;
    const shiftMs = agent.shiftEndsAt - loginAt;
    for (const habit of HABITS) {
      const pause = PAUSES.get(habit.pauseId);
      const at = loginAt + shiftMs * random.between(habit.from, habit.to);
      const isTaken = random.chance(habit.probability);
      if (pause === undefined || !isTaken || at <= now) continue;
      this.#floor.inSession(agent, at, () => this.#begin(agent, pause));
    }
  }

  #begin(agent: AgentRecord, pause: PauseFacts): void {
    const isAtWork = agent.state.startsWith("ready") && agent.prePause === undefined && !agent.wantsLogout;
    if (isAtWork) this.#pauses.ask(agent, pause, pause.trigger === "scheduled" ? "system" : agent.name);
  }
}
