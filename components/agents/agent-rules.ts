import { useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import type { RowRules } from "../ui/data-table/index.ts";
import { entityPath } from "../ui/entity-path.ts";
import { type AgentLine, agentLine, isSameLine } from "./agent-line.ts";

/** How the lines of the agents list are read and found, and where they lead. */
export const agentRules: RowRules<AgentLine> = {
  useRow: useAgentLine,
  nameOf: ({ agent }) => agent.name,
  hooksOf: ({ id, agent }) => ({ "data-agent": id, "data-presence": agent.presence }),
  hrefOf: (id) => entityPath("agents", id),
};

function useAgentLine(id: string): AgentLine | undefined {
  const select = useCallback((floor: FloorDocument) => agentLine(floor, id), [id]);
  return useFloorValue(select, isSameLine);
}
