import { canSplitByMedia } from "../../alarms/rules/rule-kpis.ts";
import { isRecord } from "../../is-record.ts";
import { serviceKpis } from "../../kpi/service-kpis.ts";
import { omniAttributes } from "../../omni/omni-attributes.ts";
import { omniMedia } from "../../omni/omni-media.ts";
import { trendKpiIds } from "../../trends/trend-kpi.ts";
import type {
  AgentsByStateTile,
  AgentsListTile,
  AlarmsTile,
  AnnouncementTile,
  ChatServicesTile,
  ChatsTile,
  ClockTile,
  KpiTile,
  ServicesTableTile,
  Tile,
  TileKind,
  TrendTile,
  WaitingCallsTile,
} from "../board.ts";
import { boardGrid } from "../board.ts";
import { boardLimits } from "./board-limits.ts";
import { objectOf, optional } from "./read-members.ts";
import { faultyTarget, readTarget } from "./read-target.ts";
import { linesOf, oneOf, type Reader, readFlag, readId, setOf, textOf, wholeOf } from "./read-values.ts";
import type { Spot } from "./spot.ts";

/** A tile of any kind. What it names need not be on the floor: a service may come back. */
export const readTile: Reader<Tile> = (value, spot) => {
  if (!isRecord(value)) return spot.tell("not_an_object", { found: value });
  const kind = value.kind;
  if (kind === undefined) return spot.at("kind").tell("missing");
  const read = tileReaders.get(kind);
  if (read === undefined) return spot.at("kind").tell("unknown_tile", { found: kind });
  const tile = read(value, spot);
  return tile === undefined ? undefined : withinGrid(tile, spot);
};

const readEntityId: Reader<string> = (value, spot) => {
  const id = textOf(256)(value, spot);
  return id === undefined || /^\w+:./su.test(id) ? id : spot.tell("not_an_id", { found: id });
};

const readServices: Reader<KpiTile["services"]> = (value, spot) =>
  value === "all" ? value : setOf(readEntityId, boardLimits.services)(value, spot);

const base = {
  id: readId,
  title: optional(textOf(boardLimits.title)),
  x: wholeOf({ lowest: 0, highest: boardGrid.columns - 1 }),
  y: wholeOf({ lowest: 0, highest: boardGrid.rows - 1 }),
  w: wholeOf({ lowest: 1, highest: boardGrid.columns }),
  h: wholeOf({ lowest: 1, highest: boardGrid.rows }),
};
const services = readServices;
const media = optional(textOf(32));
const kpis = [...serviceKpis.keys()];
const readKpi: Reader<string> = oneOf(kpis, "unknown_kpi");
const presences = ["offline", "available", "busy", "private", "paused", "faulted", "unknown"] as const;

const readKpiShape = objectOf<KpiTile>({
  ...base,
  kind: oneOf(["kpi"]),
  kpi: readKpi,
  services,
  media,
  target: optional(readTarget),
  hasTrend: optional(readFlag),
});

/** What goes with a KPI follows from the KPI: its limits, and whether it has media at all. */
const readKpiTile: Reader<KpiTile> = (value, spot) => {
  const tile = readKpiShape(value, spot);
  const kpi = serviceKpis.get(tile?.kpi ?? "");
  if (tile === undefined || kpi === undefined) return undefined;
  const isOfMedia = tile.media === undefined || canSplitByMedia(kpi);
  if (!isOfMedia) spot.at("media").tell("no_media", { found: tile.media });
  const isFaulty = tile.target !== undefined && faultyTarget(kpi, tile.target, spot.at("target"));
  return isOfMedia && !isFaulty ? tile : undefined;
};

const tileReaders: ReadonlyMap<unknown, Reader<Tile>> = new Map<TileKind, Reader<Tile>>([
  ["kpi", readKpiTile],
  [
    "services_table",
    objectOf<ServicesTableTile>({
      ...base,
      kind: oneOf(["services_table"]),
      services,
      media,
      columns: setOf(readKpi, boardLimits.columns),
      order: oneOf(["worst_first", "by_name", "as_listed"]),
    }),
  ],
  ["agents_by_state", objectOf<AgentsByStateTile>({ ...base, kind: oneOf(["agents_by_state"]), services })],
  [
    "agents_list",
    objectOf<AgentsListTile>({
      ...base,
      kind: oneOf(["agents_list"]),
      services,
      presences: optional(setOf(oneOf(presences), { lowest: 1, highest: presences.length })),
    }),
  ],
  ["waiting_calls", objectOf<WaitingCallsTile>({ ...base, kind: oneOf(["waiting_calls"]), services, media })],
  ["alarms", objectOf<AlarmsTile>({ ...base, kind: oneOf(["alarms"]) })],
  ["chats", objectOf<ChatsTile>({ ...base, kind: oneOf(["chats"]), services })],
  [
    "chat_services",
    objectOf<ChatServicesTile>({
      ...base,
      kind: oneOf(["chat_services"]),
      attributes: setOf(oneOf([...omniAttributes.keys()], "unknown_attribute"), boardLimits.attributes),
      service: optional(readEntityId),
      media: optional(oneOf(omniMedia)),
    }),
  ],
  [
    "trend",
    objectOf<TrendTile>({
      ...base,
      kind: oneOf(["trend"]),
      kpi: oneOf(trendKpiIds, "unknown_kpi"),
      services: setOf(readEntityId, boardLimits.trendServices),
      media,
      minutes: optional(readMinutes),
    }),
  ],
  [
    "clock",
    objectOf<ClockTile>({
      ...base,
      kind: oneOf(["clock"]),
      timezone: optional(readZone),
      hasDate: readFlag,
    }),
  ],
  [
    "announcement",
    objectOf<AnnouncementTile>({
      ...base,
      kind: oneOf(["announcement"]),
      text: linesOf(boardLimits.announcement),
      tone: oneOf(["plain", "accent", "warning"]),
    }),
  ],
]);

function withinGrid<T extends Tile>(tile: T, spot: Spot): T | undefined {
  if (tile.x + tile.w > boardGrid.columns)
    return spot.at("w").tell("out_of_grid", { found: tile.w, highest: boardGrid.columns - tile.x });
  if (tile.y + tile.h > boardGrid.rows)
    return spot.at("h").tell("out_of_grid", { found: tile.h, highest: boardGrid.rows - tile.y });
  return tile;
}

function readMinutes(value: unknown, spot: Spot): 60 | 180 | 360 | undefined {
  const stretches = [60, 180, 360] as const;
  return stretches.find((minutes) => minutes === value) ?? spot.tell("unknown_value", { found: value });
}

function readZone(value: unknown, spot: Spot): string | undefined {
  const zone = textOf(64)(value, spot);
  if (zone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return spot.tell("unknown_zone", { found: zone });
  }
}
