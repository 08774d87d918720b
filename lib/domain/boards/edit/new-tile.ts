import type { EntityId } from "../../floor.ts";
import type { TileKind } from "../board.ts";
import type { NewTile } from "./edit-tiles.ts";

/** What a new tile is filled with. */
export interface NewTileFacts {
  /** Of the floor, in the order in which they are offered. */
  readonly services: readonly EntityId[];
  /** What an announcement says until somebody writes it. */
  readonly text: string;
}

/** The most lines of a trend. */
const mostLines = 3;

/** A tile of a kind as it is when it is put on a page: the figures that the field looks at first, at a size that reads well. */
export function newTile(kind: TileKind, { services, text }: NewTileFacts): NewTile {
  switch (kind) {
    case "kpi":
      return { kind, w: 3, h: 3, kpi: "waiting", services: "all" };
    case "services_table":
      return {
        kind,
        w: 6,
        h: 4,
        services: "all",
        columns: ["waiting", "longest_wait", "service_level"],
        order: "worst_first",
      };
    case "agents_by_state":
      return { kind, w: 4, h: 4, services: "all" };
    case "agents_list":
      return { kind, w: 4, h: 5, services: "all" };
    case "waiting_calls":
      return { kind, w: 4, h: 4, services: "all" };
    case "alarms":
      return { kind, w: 4, h: 3 };
    case "chats":
      return { kind, w: 4, h: 3, services: "all" };
    case "chat_services":
      return { kind, w: 6, h: 3, attributes: ["queue", "sessions", "received", "aht"] };
    case "trend":
      return { kind, w: 6, h: 3, kpi: "waiting", services: services.slice(0, mostLines), minutes: 60 };
    case "clock":
      return { kind, w: 3, h: 2, hasDate: true };
    case "announcement":
      return { kind, w: 4, h: 2, text, tone: "plain" };
  }
}
