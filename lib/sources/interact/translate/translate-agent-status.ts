import type { FloorEvent } from "@/lib/domain/index.ts";
import type { WireAgentStatus } from "../wire/index.ts";
import type { Scene } from "./scene.ts";
import { translateAgentState } from "./translate-agent-state.ts";
import { translateCall } from "./translate-call.ts";
import { translateCapacity } from "./translate-capacity.ts";

/** State, capacity and calls of one agent; of each only what the message tells. */
export function translateAgentStatus(
  status: WireAgentStatus,
  scene: Scene,
  tellsPendingPause: boolean,
): readonly FloorEvent[] {
  const { source, at } = scene;
  const agent = status.agent.name;
  const events: FloorEvent[] = [];
  const report = translateAgentState(
    status.agent,
    { isTransition: false, tellsPendingPause },
    scene.parseDate,
  );
  if (report !== undefined) events.push({ type: "agent-state", source, agent, report, at });
  if (status.devices !== undefined) {
    events.push({ type: "agent-capacity", source, agent, capacity: translateCapacity(status.devices) });
  }
  if (status.calls !== undefined) {
    const calls = status.calls.map((call) => translateCall(call, agent));
    events.push({ type: "agent-calls", source, agent, calls, at });
  }
  return events;
}
