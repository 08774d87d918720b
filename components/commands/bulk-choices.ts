import { type EntityId, type FloorDocument, type FloorPause, operatingStateId } from "@/lib/domain/index.ts";
import { mayOrder, type OwnRights } from "./own-rights.ts";
import { canLogOut, canSetState, manualPauses } from "./possible-commands.ts";
import type { Wish } from "./wish.ts";

type BulkName = "set_agent_state" | "agent_logout" | "reset_agent_stats";

/** What can be ordered of several agents at once: each wish names those it can be asked of, and counts the others. */
export interface BulkChoices {
  readonly operate: Wish | undefined;
  readonly pauses: readonly { readonly pause: FloorPause; readonly wish: Wish }[];
  readonly logOut: Wish | undefined;
  readonly reset: Wish | undefined;
}

/** By the rights and the floor of now; a wish that nobody is left for is none. */
export function bulkChoices(
  rights: OwnRights | undefined,
  chosen: readonly EntityId[],
  { agents, pauses }: Pick<FloorDocument, "agents" | "pauses">,
): BulkChoices {
  const wishFor = (
    name: BulkName,
    isPossible: (agent: FloorDocument["agents"][string]) => boolean,
    stateId?: string,
  ): Wish | undefined => {
    const targets = chosen.filter((id) => {
      const agent = agents[id];
      return agent !== undefined && mayOrder(rights, name, id) && isPossible(agent);
    });
    if (targets.length === 0) return undefined;
    const leftOut = chosen.length - targets.length;
    return { name, targets, leftOut, ...(stateId === undefined ? {} : { stateId }) };
  };
  const sources = new Set(chosen.flatMap((id) => agents[id]?.source ?? []));
  return {
    operate: wishFor("set_agent_state", (agent) => canSetState(agent, operatingStateId), operatingStateId),
    pauses: [...sources].flatMap((source) =>
      manualPauses(pauses, source).flatMap((pause) => {
        const isPossible = (agent: FloorDocument["agents"][string]) =>
          agent.source === source && canSetState(agent, pause.id, pause);
        const wish = wishFor("set_agent_state", isPossible, pause.id);
        return wish === undefined ? [] : [{ pause, wish }];
      }),
    ),
    logOut: wishFor("agent_logout", canLogOut),
    reset: wishFor("reset_agent_stats", canLogOut),
  };
}

/** Whether anything of it can be ordered. */
export function hasBulkChoices({ operate, pauses, logOut, reset }: BulkChoices): boolean {
  return operate !== undefined || pauses.length > 0 || logOut !== undefined || reset !== undefined;
}
