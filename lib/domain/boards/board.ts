import type { EntityId, Media, Presence } from "../floor.ts";
import type { Threshold } from "../kpi/threshold.ts";
import type { OmniMedia } from "../omni/omni-media.ts";
import type { TrendKpiId } from "../trends/trend-kpi.ts";
import type { BoardFaultCode } from "./check/board-fault-code.ts";

export type { BoardFaultCode };

/** Every page of a board is a grid of so many columns and rows; a tile covers whole cells. */
export const boardGrid = { columns: 12, rows: 8 } as const;

/** Services a tile is about: all that the viewer may see, or those named, in their order. */
export type TileServices = "all" | readonly EntityId[];

/** Where a tile stands: the column and row of its first cell, from 0, and how many cells it covers. */
export interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface TileBase extends TilePlace {
  /** Unique in the board. */
  readonly id: string;
  /** Absent = what the tile shows names itself. Plain text. */
  readonly title?: string;
}

/** One figure, large: any KPI or statistic of services or of the floor, with its target and the last hour. */
export interface KpiTile extends TileBase {
  readonly kind: "kpi";
  /** Id of one of `serviceKpis` or of a statistic of services. */
  readonly kpi: string;
  readonly services: TileServices;
  /** Absent = all media together. */
  readonly media?: Media;
  /** Absent = the default threshold of the KPI, if it has one. */
  readonly target?: Omit<Threshold, "kpi">;
  /** The last hour as a line, where the KPI has a trend. */
  readonly hasTrend?: boolean;
}

/** Services one below the other, the worst first; as many as fit, and how many more there are. */
export interface ServicesTableTile extends TileBase {
  readonly kind: "services_table";
  readonly services: TileServices;
  readonly media?: Media;
  /** Ids of KPIs or statistics of services, in the order of the columns; one to six. */
  readonly columns: readonly string[];
  readonly order: "worst_first" | "by_name" | "as_listed";
}

/** How many agents are in each presence. */
export interface AgentsByStateTile extends TileBase {
  readonly kind: "agents_by_state";
  readonly services: TileServices;
}

/** Agents with state and time in it, named as the board's privacy allows. */
export interface AgentsListTile extends TileBase {
  readonly kind: "agents_list";
  readonly services: TileServices;
  /** Which are shown; absent = everybody who is logged in. */
  readonly presences?: readonly Presence[];
}

/** Contacts that wait, the longest first. */
export interface WaitingCallsTile extends TileBase {
  readonly kind: "waiting_calls";
  readonly services: TileServices;
  readonly media?: Media;
}

/** The alarms that are up now. Every page has a strip, whether it has such a tile or not. */
export interface AlarmsTile extends TileBase {
  readonly kind: "alarms";
}

/** The Omni chats-dashboard in short: contacts, slots, agents by Omni status. */
export interface ChatsTile extends TileBase {
  readonly kind: "chats";
  readonly services: TileServices;
}

/** The totals of Omni chat-services that are named, of one service or all. */
export interface ChatServicesTile extends TileBase {
  readonly kind: "chat_services";
  /** Ids of `omniAttributes`; one to twelve. */
  readonly attributes: readonly string[];
  readonly service?: EntityId;
  readonly media?: OmniMedia;
}

/** A KPI over the last stretch of time, one line a service, six at most. */
export interface TrendTile extends TileBase {
  readonly kind: "trend";
  readonly kpi: TrendKpiId;
  readonly services: readonly EntityId[];
  readonly media?: Media;
  /** How far back; absent = since midnight of the contact centre. */
  readonly minutes?: 60 | 180 | 360;
}

export interface ClockTile extends TileBase {
  readonly kind: "clock";
  /** IANA zone; absent = that of the contact centre. */
  readonly timezone?: string;
  readonly hasDate: boolean;
}

/** Plain text; a line break is kept, everything else is only text. */
export interface AnnouncementTile extends TileBase {
  readonly kind: "announcement";
  readonly text: string;
  readonly tone: "plain" | "accent" | "warning";
}

export type Tile =
  | KpiTile
  | ServicesTableTile
  | AgentsByStateTile
  | AgentsListTile
  | WaitingCallsTile
  | AlarmsTile
  | ChatsTile
  | ChatServicesTile
  | TrendTile
  | ClockTile
  | AnnouncementTile;

export type TileKind = Tile["kind"];

export interface BoardPage {
  /** Unique in the board. */
  readonly id: string;
  readonly title?: string;
  /** How long it stays before the next; absent = the board's. 5–300. */
  readonly seconds?: number;
  /** At most 24, none over another. */
  readonly tiles: readonly Tile[];
}

/**
 * How agents are told of on a board that anybody may look at: by name, by alias (initials, where no alias is told), or
 * only as counts. Fewer than `minimumGroup` agents in a count are shown as `< n`; 0 = every count is shown.
 */
export interface BoardPrivacy {
  readonly agents: "names" | "aliases" | "counts";
  readonly minimumGroup: number;
  /** Pause reasons are shown as "paused" alone. */
  readonly hidesPauseReasons: boolean;
}

/** A wallboard as people make it. Times of day are `HH:MM` on the wall of the contact centre's zone. */
export interface Board {
  readonly name: string;
  /** One to twelve, shown in turn. */
  readonly pages: readonly BoardPage[];
  /** How long a page stays, 5–300. */
  readonly rotateSeconds: number;
  readonly theme: "dark" | "light";
  readonly privacy: BoardPrivacy;
  /** When the screen is dimmed, to this share of its light (0.1–1); `from` after `to` goes over midnight. Absent = never. */
  readonly night?: { readonly from: string; readonly to: string; readonly brightness: number };
  /** Moves everything 1–4 px every three minutes, against burn-in. */
  readonly hasPixelShift: boolean;
  /** One tone when a critical alarm is raised. */
  readonly hasSound: boolean;
  /** Jump to the page that shows what a critical alarm is about, and stay while it lasts. */
  readonly jumpsToCritical: boolean;
  /** Language of the screen; absent = the browser's. */
  readonly locale?: "pt-BR" | "en" | "es";
}

/** A tile of a board in small: what it is and where. */
export interface TileSketch extends TilePlace {
  readonly id: string;
  readonly kind: TileKind;
}

/** What `GET /api/boards` lists. */
export interface BoardSummary {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly pages: number;
  readonly tiles: number;
  readonly theme: Board["theme"];
  /** Services that its tiles name one by one. */
  readonly services: readonly EntityId[];
  /** The tiles of the first page, to draw it in small. */
  readonly firstPage: readonly TileSketch[];
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** A board that is kept but is none any more: it can be restored from a version, or deleted. */
export interface DamagedBoard {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly faults: readonly BoardFault[];
}

/** What `GET /api/boards` answers: by name. */
export interface BoardList {
  readonly boards: readonly BoardSummary[];
  readonly damaged: readonly DamagedBoard[];
}

/** A version of a board that is kept, for whoever wants it back. */
export interface BoardVersion {
  readonly version: number;
  readonly name: string;
  readonly pages: number;
  readonly tiles: number;
  readonly savedAt: string;
  readonly savedBy: string;
  /** The version that was put back with it; absent where somebody wrote it. */
  readonly restoredFrom?: number;
}

/** What `GET /api/boards/<id>` answers. A change names the version it was made from. */
export interface StoredBoard {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly board: Board;
}

/** What is wrong with a board: where, as a path such as `pages[0].tiles[3].kpi`, and what, as a code. */
export interface BoardFault {
  readonly path: string;
  readonly code: BoardFaultCode;
  /** What was found, cut to 60 characters. */
  readonly found?: string;
  /** Of what is out of range, too long, too few or too many. */
  readonly lowest?: number;
  readonly highest?: number;
}
