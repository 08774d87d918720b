import { type Reading, readAgentKpi } from "@/lib/domain/index.ts";
import type { AgentLine } from "./agent-line.ts";

/** A KPI or statistic of an agent, over all services and media. */
export function readLine({ agent, sources, pauses }: AgentLine, kpi: string, nowMs: number): Reading {
  return readAgentKpi(kpi, [agent], { floor: { sources, pauses, agents: {} }, nowMs });
}
