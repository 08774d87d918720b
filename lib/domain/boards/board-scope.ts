import type { EntityId, FloorContent, FloorService } from "../floor.ts";
import { agentsOfServices } from "../kpi/agents-of-services.ts";
import { serviceKpis } from "../kpi/service-kpis.ts";
import { own } from "../own.ts";
import type { Scope } from "../scope/scope.ts";
import type { Topic, Topics } from "../scope/topic.ts";
import type { Board, Tile } from "./board.ts";
import { servicesOf } from "./board-services.ts";

/** What a screen of a board is sent of the floor, and no more. */
export interface BoardScope {
  readonly scope: Scope;
  readonly topics: Topics;
}

interface Remembered extends BoardScope {
  readonly agents: FloorContent["agents"];
  readonly services: FloorContent["services"];
}

const known = new WeakMap<Board, Remembered>();

/**
 * What the tiles of a board read: the services that they name, or all; agents only where a tile counts or shows them, and
 * then those attached to these services; alarms always, of what is in scope. A board about no service is told alarms of
 * everything. Omni's tiles need the whole floor: an agent's contacts and slots in use are known only from all services. The figures of a floor narrowed to it are those of the whole floor. Which agents are attached depends on the
 * floor: the answer for a board stays the same object while they are the same, so that what is narrowed by it is kept.
 */
export function boardScope(board: Board, floor: Pick<FloorContent, "agents" | "services">): BoardScope {
  const before = known.get(board);
  if (before?.agents === floor.agents && before.services === floor.services) return before;
  const now = scopeOf(board, floor);
  const isSame = before !== undefined && JSON.stringify(before.scope) === JSON.stringify(now.scope);
  const kept = { ...(isSame ? { scope: before.scope, topics: before.topics } : now) };
  known.set(board, { ...kept, agents: floor.agents, services: floor.services });
  return known.get(board) ?? kept;
}

function scopeOf(board: Board, floor: Pick<FloorContent, "agents" | "services">): BoardScope {
  const tiles = board.pages.flatMap((page) => page.tiles);
  const named = tiles.flatMap((tile) => (isOmni(tile) ? ["all"] : servicesOf(tile)));
  const ofAgents = tiles.filter(countsAgents);
  const topics: readonly Topic[] = [
    ...(named.length === 0 ? [] : (["services"] as const)),
    ...(ofAgents.length === 0 ? [] : (["agents"] as const)),
    "alarms",
  ];
  if (named.length === 0 || named.includes("all")) return { scope: { kind: "all" }, topics };
  const agents = attachedTo(ofAgents.flatMap(servicesOf), floor);
  return { scope: { kind: "lists", services: [...new Set(named)].sort(), agents }, topics };
}

function countsAgents(tile: Tile): boolean {
  switch (tile.kind) {
    case "agents_by_state":
    case "agents_list":
    case "chats":
    case "chat_services":
      return true;
    case "kpi":
      return isOfAgents(tile.kpi);
    case "services_table":
      return tile.columns.some(isOfAgents);
    case "waiting_calls":
    case "alarms":
    case "trend":
    case "clock":
    case "announcement":
      return false;
  }
}

function isOmni({ kind }: Tile): boolean {
  return kind === "chats" || kind === "chat_services";
}

function isOfAgents(kpi: string): boolean {
  return serviceKpis.get(kpi)?.entity === "floor";
}

function attachedTo(
  ids: readonly EntityId[],
  { agents, services }: Pick<FloorContent, "agents" | "services">,
): readonly EntityId[] {
  const found = [...new Set(ids)].flatMap((id): FloorService[] => {
    const service = own(services, id);
    return service === undefined ? [] : [service];
  });
  const attached = new Set(agentsOfServices(agents, found));
  return Object.entries(agents).flatMap(([id, agent]) => (attached.has(agent) ? [id] : []));
}
