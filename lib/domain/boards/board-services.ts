import type { EntityId } from "../floor.ts";
import type { Scope } from "../scope/scope.ts";
import { sees } from "../scope/sees.ts";
import type { Board, Tile } from "./board.ts";

/** Services that the tiles of a board name one by one, each once. */
export function boardServices({ pages }: Pick<Board, "pages">): readonly EntityId[] {
  const named = pages.flatMap(({ tiles }) => tiles.flatMap(servicesOf));
  return [...new Set(named)].filter((id) => id !== "all");
}

/** Whether no service that a board names is out of `scope`: a board tells the names of its services. */
export function seesBoard(scope: Scope, services: readonly EntityId[]): boolean {
  return services.every((service) => sees(scope, "services", service));
}

/** What a tile is about: `all`, the ids of services, or nothing. */
export function servicesOf(tile: Tile): readonly (EntityId | "all")[] {
  switch (tile.kind) {
    case "kpi":
    case "services_table":
    case "agents_by_state":
    case "agents_list":
    case "waiting_calls":
    case "chats":
    case "trend":
      return tile.services === "all" ? ["all"] : tile.services;
    case "chat_services":
      return [tile.service ?? "all"];
    case "alarms":
    case "clock":
    case "announcement":
      return [];
  }
}
