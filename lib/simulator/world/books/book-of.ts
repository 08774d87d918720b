import type { AgentRecord, LineRecord } from "../records";
import { type AgentStatistics, createAgentStatistics } from "./agent-statistics";

/** The statistics page of an agent on a line, opened at its first entry. */
export function bookOf(agent: AgentRecord, line: LineRecord): AgentStatistics {
  const page = agent.statistics.get(line) ?? createAgentStatistics();
  agent.statistics.set(line, page);
  return page;
}
