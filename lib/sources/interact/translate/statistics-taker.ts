import type { AgentStatsReport, FloorEvent, ServiceStatsReport } from "@/lib/domain/index.ts";
import type { PlainValue } from "../codec/index.ts";
import {
  type DiagnosticsCollector,
  readAgentStats,
  readServiceStats,
  type WireEvent,
} from "../wire/index.ts";
import type { Scene } from "./scene.ts";
import { translateAgentStats } from "./translate-agent-stats.ts";
import { translateServiceStats } from "./translate-service-stats.ts";

/** Takes the members of one statistics event one at a time, and gives the whole in the end. */
interface StatisticsTaker {
  /** The list whose members it takes. */
  readonly list: "services" | "agents";
  take(member: PlainValue): void;
  finish(): { readonly wire: WireEvent; readonly events: readonly FloorEvent[] };
}

/** The taker for an event by its canonical name; undefined when the event carries no statistics. */
export function statisticsTaker(
  name: string,
  scene: Scene,
  diagnostics: DiagnosticsCollector,
): StatisticsTaker | undefined {
  if (name === "on_service_stats") return serviceTaker(scene, diagnostics);
  return name === "on_agent_stats" ? agentTaker(scene, diagnostics) : undefined;
}

function serviceTaker(scene: Scene, diagnostics: DiagnosticsCollector): StatisticsTaker {
  const { source, at, isFull: full } = scene;
  const services: ServiceStatsReport[] = [];
  return {
    list: "services",
    take(member) {
      const stats = readServiceStats(member, diagnostics);
      if (stats !== undefined) services.push(translateServiceStats(stats));
    },
    finish: () => ({
      wire: { kind: "service_stats", services: [] },
      events: [{ type: "service-stats", source, services, full, at }],
    }),
  };
}

function agentTaker(scene: Scene, diagnostics: DiagnosticsCollector): StatisticsTaker {
  const { source, at, isFull: full } = scene;
  const agents: AgentStatsReport[] = [];
  return {
    list: "agents",
    take(member) {
      const stats = readAgentStats(member, diagnostics);
      if (stats !== undefined) agents.push(translateAgentStats(stats, scene.isDirectionSwapped));
    },
    finish: () => ({
      wire: { kind: "agent_stats", agents: [] },
      events: [{ type: "agent-stats", source, agents, full, at }],
    }),
  };
}
