import {
  type FloorAgent,
  type FloorDocument,
  type FloorPause,
  operatingStateId,
} from "@/lib/domain/index.ts";
import { mayOrder, type OwnRights } from "./own-rights.ts";
import { canLogOut, canSetState, manualPauses } from "./possible-commands.ts";

/** What one person can order of one agent now. */
export interface AgentChoices {
  readonly canOperate: boolean;
  readonly pauses: readonly FloorPause[];
  readonly canLogOut: boolean;
  readonly canReset: boolean;
}

/** Only what is permitted and possible. */
export function agentChoices(
  rights: OwnRights | undefined,
  id: string,
  agent: FloorAgent,
  pauses: FloorDocument["pauses"],
): AgentChoices {
  const isHere = canLogOut(agent);
  const maySet = isHere && mayOrder(rights, "set_agent_state", id);
  return {
    canOperate: maySet && canSetState(agent, operatingStateId),
    pauses: maySet
      ? manualPauses(pauses, agent.source).filter((pause) => canSetState(agent, pause.id, pause))
      : [],
    canLogOut: isHere && mayOrder(rights, "agent_logout", id),
    canReset: isHere && mayOrder(rights, "reset_agent_stats", id),
  };
}

/** Whether anything at all may be ordered of an agent: less to look at than what exactly. */
export function hasAgentChoices(
  rights: OwnRights | undefined,
  id: string,
  agent: Pick<FloorAgent, "presence">,
): boolean {
  return (
    canLogOut(agent) &&
    (["set_agent_state", "agent_logout", "reset_agent_stats"] as const).some((name) =>
      mayOrder(rights, name, id),
    )
  );
}
