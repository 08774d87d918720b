import { changeState } from "../agents/change-state";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord } from "../records";

/** Gives a call to an agent, who is busy with it from now on. */
export function attachCall(floor: Floor, call: CallRecord, agent: AgentRecord): void {
  call.agent = agent;
  agent.calls.push(call);
  const state = call.line === undefined ? "ready_private" : "ready_service";
  if (agent.state !== state) changeState(floor, agent, { state, by: "system" });
}
