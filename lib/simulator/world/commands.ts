import type { AgentDay } from "./agents/agent-day";
import type { PauseDesk } from "./agents/pause-desk";
import { PAUSE_CATALOGUE } from "./catalogue/pause-catalogue";
import { STATE_IDS } from "./catalogue/state-ids";
import type { Floor } from "./floor";
import type { AgentRecord } from "./records";
import type { CommandOutcome } from "./types";

const DONE: CommandOutcome = { ok: true };

/** What a supervisor may order. Who may order it is not decided here. */
export class Commands {
  readonly #floor: Floor;
  readonly #pauses: PauseDesk;
  readonly #day: AgentDay;

  constructor(floor: Floor, pauses: PauseDesk, day: AgentDay) {
    this.#floor = floor;
    this.#pauses = pauses;
    this.#day = day;
  }

  /**
   * 2 brings the agent back to work (or calls a pending pause off); the id of a registered pause
   * pauses them, after the contact at hand if there is one. An agent already so stays as they are.
   */
  setAgentState(name: string, stateId: number, by: string): CommandOutcome {
    const agent = this.#floor.agents.get(name);
    if (agent === undefined) return refusal("not_found");
    const pause = PAUSE_CATALOGUE.find(({ id }) => id === stateId);
    if (pause === undefined && stateId !== STATE_IDS.ready) return refusal("invalid_data");
    if (agent.loginAt === undefined) return refusal("command_failed");
    if (pause !== undefined) {
      if (agent.pause?.id !== pause.id) this.#pauses.ask(agent, pause, by);
    } else if (agent.state.startsWith("ready")) {
      this.#pauses.callOff(agent);
    } else {
      this.#pauses.operate(agent, by);
    }
    return DONE;
  }

  /** Fails for an agent who is logged out, and for one with a contact: no customer is cut off. */
  logoutAgent(name: string, by: string): CommandOutcome {
    const agent = this.#floor.agents.get(name);
    if (agent === undefined) return refusal("not_found");
    if (agent.loginAt === undefined || agent.calls.length > 0) return refusal("command_failed");
    this.#day.logout(agent, by);
    return DONE;
  }

  /** Zeroes an agent's counters and state times; fails for an agent who is logged out. */
  resetAgentStatistics(name: string): CommandOutcome {
    const agent = this.#floor.agents.get(name);
    if (agent === undefined) return refusal("not_found");
    if (agent.loginAt === undefined) return refusal("command_failed");
    this.#clear(agent);
    return DONE;
  }

  /** Zeroes a service's counters in all its media; what stands now goes on standing. */
  resetServiceStatistics(name: string): CommandOutcome {
    const service = this.#floor.services.get(name);
    if (service === undefined) return refusal("not_found");
    for (const { ledger } of service.lines.values()) ledger.reset();
    return DONE;
  }

  /** Begins the books of a new day, and of every day after it. */
  resetAtMidnight(): void {
    const { clock, now } = this.#floor;
    const midnight = clock.startOfDay(clock.startOfDay(now) + 36 * 3_600_000);
    this.#floor.at(midnight, () => {
      for (const name of this.#floor.services.keys()) this.resetServiceStatistics(name);
      for (const agent of this.#floor.agents.values()) this.#clear(agent);
      this.resetAtMidnight();
    });
  }

  #clear(agent: AgentRecord): void {
    agent.statistics.clear();
    agent.states.reset(this.#floor.now);
  }
}

function refusal(error: "command_failed" | "not_found" | "invalid_data"): CommandOutcome {
  return { ok: false, error };
}
