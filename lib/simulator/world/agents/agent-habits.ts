import { attachCall } from "../calls/attach-call";
import { callFacts } from "../calls/call-facts";
import { createCall } from "../calls/create-call";
import { detachCall } from "../calls/detach-call";
import { moveCall } from "../calls/move-call";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord } from "../records";
import type { PauseDesk } from "./pause-desk";

const HOUR_MS = 3_600_000;

/** What agents do besides their services: private calls, a change of handling mode, the faults of a long day. */
export class AgentHabits {
  readonly #floor: Floor;
  readonly #pauses: PauseDesk;

  constructor(floor: Floor, pauses: PauseDesk) {
    this.#floor = floor;
    this.#pauses = pauses;
  }

  /** Lets them happen while the agent's session lasts. */
  begin(agent: AgentRecord): void {
    if (!this.#floor.isLively) return;
    if (agent.slots.voice > 0) this.#planPrivateCall(agent);
    this.#planFault(agent);
    this.#planModeChange(agent);
  }

  #planPrivateCall(agent: AgentRecord): void {
    const floor = this.#floor;
    floor.inSession(agent, floor.now + floor.random.exponential(1.2 * HOUR_MS), () => {
      if (agent.state === "ready_free") this.#callPrivately(agent);
      this.#planPrivateCall(agent);
    });
  }

  #callPrivately(agent: AgentRecord): void {
    const floor = this.#floor;
    const type = floor.random.chance(0.6) ? "outbound" : "inbound";
    const isInternal = floor.random.chance(0.7);
    const call = createCall(floor, undefined, {
      type,
      source: isInternal ? "internal" : "external",
      ...(isInternal ? { interlocutor: String(floor.random.whole(4000, 4999)) } : {}),
    });
    moveCall(floor, call, "talking");
    attachCall(floor, call, agent);
    floor.tell(() => ({ type: "call_accept", agent: agent.name, call: callFacts(call) }));
    floor.afterInPhase(call, 15_000 + floor.random.exponential(70_000), () => this.#hangUp(call, agent));
  }

  #hangUp(call: CallRecord, agent: AgentRecord): void {
    moveCall(this.#floor, call, "gone");
    this.#floor.tell(() => ({ type: "call_end", agent: agent.name, call: callFacts(call) }));
    detachCall(call);
    this.#floor.handovers.agentFreed(agent);
  }

  #planModeChange(agent: AgentRecord): void {
    const floor = this.#floor;
    floor.inSession(agent, floor.now + floor.random.exponential(20 * HOUR_MS), () => {
      const [first, ...others] = agent.devices;
      if (first === undefined) return;
      const handleMode = first.handleMode === "auto" ? "manual" : "auto";
      agent.devices = [{ ...first, handleMode }, ...others];
      floor.tell(() => ({ type: "config_change", agent: agent.name }));
    });
  }

  #planFault(agent: AgentRecord): void {
    const floor = this.#floor;
    floor.inSession(agent, floor.now + floor.random.exponential(14 * HOUR_MS), () => {
      if (agent.state === "ready_free") {
        const draw = floor.random.next();
        const isFollowMe = draw > 0.85;
        const other = isFollowMe ? "follow_me_fail_pause" : "fail_pause";
        this.#pauses.fail(agent, draw < 0.6 ? "inactivity_fail_pause" : other);
      }
      this.#planFault(agent);
    });
  }
}
