import type { FloorEvent } from "@/lib/domain/index.ts";
import type { WireAgent, WireEvent } from "../wire/index.ts";
import type { Scene } from "./scene.ts";
import { translateAgentState } from "./translate-agent-state.ts";
import { translateAgentStats } from "./translate-agent-stats.ts";
import { translateAgentStatus } from "./translate-agent-status.ts";
import { translateAlarms } from "./translate-alarms.ts";
import { translateCall } from "./translate-call.ts";
import { translateCapacity } from "./translate-capacity.ts";
import { translateListing } from "./translate-listing.ts";
import { translateServiceStats } from "./translate-service-stats.ts";

/** One event as facts for the floor. Matters of the channel, the subscription and the server give none. */
export function translateWireEvent(event: WireEvent, scene: Scene): readonly FloorEvent[] {
  const { source, at, isFull: full } = scene;
  switch (event.kind) {
    case "service_stats":
      return [
        { type: "service-stats", source, services: event.services.map(translateServiceStats), full, at },
      ];
    case "agent_stats": {
      const agents = event.agents.map((agent) => translateAgentStats(agent, scene.isDirectionSwapped));
      return [{ type: "agent-stats", source, agents, full, at }];
    }
    case "alarms":
      return [{ type: "alarms", source, alarms: translateAlarms(event.alarms, scene.alarmThresholds), at }];
    case "list_change": {
      const isComplete = (event.isComplete || full) && !scene.hasDropped;
      return translateListing(event.listing, { ...scene, isComplete });
    }
    case "agent_status":
      return translateAgentStatus(event, scene, true);
    case "login":
    case "state_change":
      return stateFacts(event.agent, scene, true);
    case "logout":
      return stateFacts({ ...event.agent, state: event.agent.state ?? "not_logged_in" }, scene, true);
    default:
      return translateRarer(event, scene);
  }
}

function translateRarer(event: WireEvent, scene: Scene): readonly FloorEvent[] {
  switch (event.kind) {
    case "config_change":
      return [
        ...stateFacts(event.agent, scene, false),
        {
          type: "agent-capacity",
          source: scene.source,
          agent: event.agent.name,
          capacity: translateCapacity(event.devices),
        },
      ];
    case "call":
      return [...stateFacts(event.agent, scene, false), callFact(event, scene)];
    case "chat_message":
      return [
        ...stateFacts(event.agent, scene, false),
        {
          type: "chat-message",
          source: scene.source,
          agent: event.agent.name,
          callId: event.callId,
          from: event.actor === event.agent.name ? "agent" : "party",
          at: scene.at,
        },
      ];
    case "queue_change":
      return stateFacts(event.agent, scene, false);
    case "ignored":
      return event.agent === undefined ? [] : stateFacts(event.agent, scene, false);
    default:
      return [];
  }
}

function callFact(event: Extract<WireEvent, { kind: "call" }>, scene: Scene): FloorEvent {
  const { source, at } = scene;
  const agent = event.agent.name;
  return event.step === "end"
    ? { type: "call-ended", source, agent, callId: event.call.id, at }
    : {
        type: "call-changed",
        source,
        agent,
        call: translateCall(event.call, agent),
        ...(event.step === "accept" ? { isAccepted: true } : {}),
        at,
      };
}

function stateFacts(agent: WireAgent, scene: Scene, isTransition: boolean): readonly FloorEvent[] {
  const report = translateAgentState(agent, { isTransition, tellsPendingPause: true }, scene.parseDate);
  if (report === undefined) return [];
  return [{ type: "agent-state", source: scene.source, agent: agent.name, report, at: scene.at }];
}
