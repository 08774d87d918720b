import type { AgentStatsReport } from "@/lib/domain/index.ts";
import type { WireAgentStats, WireMediaStats } from "../wire/index.ts";
import { translateCall } from "./translate-call.ts";

/** Statistics of one agent for the floor; `isSwapped` exchanges `inbound` and `outbound`. */
export function translateAgentStats(agent: WireAgentStats, isSwapped: boolean): AgentStatsReport {
  const report: { -readonly [Field in keyof AgentStatsReport]: AgentStatsReport[Field] } = {
    name: agent.name,
    services: isSwapped ? agent.services.map(swapService) : agent.services,
  };
  if (agent.states !== undefined) report.states = agent.states;
  if (agent.calls !== undefined) report.calls = agent.calls.map((call) => translateCall(call, agent.name));
  return report;
}

function swapService(service: WireAgentStats["services"][number]): WireAgentStats["services"][number] {
  return { name: service.name, stats: service.stats.map(swapMedia) };
}

function swapMedia({ media, values }: WireMediaStats): WireMediaStats {
  const { inbound, outbound, ...swapped } = values;
  return {
    media,
    values: {
      ...swapped,
      ...(outbound === undefined ? {} : { inbound: outbound }),
      ...(inbound === undefined ? {} : { outbound: inbound }),
    },
  };
}
