import type { PlainNode } from "../codec/index.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { findList } from "./find-list.ts";
import { readAgentStats } from "./read-agent-stats.ts";
import { readAlarms } from "./read-alarms.ts";
import { readList } from "./read-list.ts";
import { readServiceStats } from "./read-service-stats.ts";
import type { WireEvent } from "./wire-event.ts";

/** Events of the supervisor's monitor [manual: supervision events]; undefined when it is none of them. */
export function readStatisticsEvent(
  name: string,
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): WireEvent | undefined {
  switch (name) {
    case "on_service_stats": {
      const services = readList(findList(node, ["services"]));
      return {
        kind: "service_stats",
        services: services.flatMap((member) => readServiceStats(member, diagnostics) ?? []),
      };
    }
    case "on_agent_stats": {
      const agents = readList(findList(node, ["agents"]));
      return {
        kind: "agent_stats",
        agents: agents.flatMap((member) => readAgentStats(member, diagnostics) ?? []),
      };
    }
    case "on_alarm":
      return readAlarmEvent(node, diagnostics);
    default:
      return undefined;
  }
}

/** A message without any list must not pass for "no alarm is active". */
function readAlarmEvent(node: PlainNode, diagnostics: DiagnosticsCollector): WireEvent {
  const list = findList(node, ["alarms"]);
  if (list === undefined) return diagnostics.drop() ?? { kind: "malformed", name: "on_alarm" };
  return { kind: "alarms", alarms: readAlarms(list, diagnostics) };
}
