import {
  boardGrid,
  boardLimits,
  omniAttributes,
  omniMedia,
  serviceKpis,
  trendKpiIds,
} from "@/lib/domain/index.ts";
import { locales } from "@/lib/format/index.ts";
import { presences } from "./floor-schemas.ts";
import {
  anyOf,
  count,
  flag,
  instant,
  listOf,
  type Members,
  number,
  oneOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

const upTo = (most: number): Schema => ({ ...text, minLength: 1, maxLength: most });
const within = ({ lowest, highest }: Range): Schema => ({ ...number, minimum: lowest, maximum: highest });
const whole = (range: Range): Schema => ({ ...within(range), type: "integer" });
const setOf = (items: Schema, { lowest, highest }: Range): Schema => ({
  ...listOf(items),
  ...{ minItems: lowest, maxItems: highest, uniqueItems: true },
});

const { columns, rows } = boardGrid;
const place = {
  x: whole({ lowest: 0, highest: columns - 1 }),
  y: whole({ lowest: 0, highest: rows - 1 }),
  w: whole({ lowest: 1, highest: columns }),
  h: whole({ lowest: 1, highest: rows }),
};
const services = anyOf(oneOf(["all"]), setOf(text, boardLimits.services));
const kpi = oneOf([...serviceKpis.keys()]);
const media = upTo(32);

function tile(kind: string, members: Members = {}, optional: Members = {}): Schema {
  const all = { id: text, kind: oneOf([kind]), ...place, ...members };
  return record(all, { title: upTo(boardLimits.title), ...optional });
}

const tiles = [
  tile(
    "kpi",
    { kpi, services },
    {
      media,
      target: record({ direction: oneOf(["above", "below"]), warn: number, critical: number }),
      hasTrend: flag,
    },
  ),
  tile(
    "services_table",
    {
      services,
      columns: setOf(kpi, boardLimits.columns),
      order: oneOf(["worst_first", "by_name", "as_listed"]),
    },
    { media },
  ),
  tile("agents_by_state", { services }),
  tile(
    "agents_list",
    { services },
    { presences: setOf(oneOf(presences), { lowest: 1, highest: presences.length }) },
  ),
  tile("waiting_calls", { services }, { media }),
  tile("alarms"),
  tile("chats", { services }),
  tile(
    "chat_services",
    { attributes: setOf(oneOf([...omniAttributes.keys()]), boardLimits.attributes) },
    { service: text, media: oneOf(omniMedia) },
  ),
  tile(
    "trend",
    { kpi: oneOf(trendKpiIds), services: setOf(text, boardLimits.trendServices) },
    { media, minutes: oneOf([60, 180, 360]) },
  ),
  tile("clock", { hasDate: flag }, { timezone: text }),
  tile("announcement", { text: upTo(boardLimits.announcement), tone: oneOf(["plain", "accent", "warning"]) }),
];

const seconds = whole(boardLimits.seconds);
const change = { updatedAt: instant, updatedBy: text };
const kept = { id: text, name: text, version: count };
const theme = oneOf(["dark", "light"]);

/** Boards as they are sent, kept and listed. */
export const boardSchemas: Readonly<Record<string, Schema>> = {
  Tile: anyOf(...tiles),
  Board: record(
    {
      name: upTo(boardLimits.name),
      pages: {
        ...listOf(
          record(
            { id: text, tiles: { ...listOf(reference("Tile")), maxItems: boardLimits.tiles.highest } },
            { title: upTo(boardLimits.title), seconds },
          ),
        ),
        ...{ minItems: boardLimits.pages.lowest, maxItems: boardLimits.pages.highest },
      },
      rotateSeconds: seconds,
      theme,
      privacy: record({
        agents: oneOf(["names", "aliases", "counts"]),
        minimumGroup: whole(boardLimits.minimumGroup),
        hidesPauseReasons: flag,
      }),
      ...{ hasPixelShift: flag, hasSound: flag, jumpsToCritical: flag },
    },
    {
      night: record({ from: text, to: text, brightness: within(boardLimits.brightness) }),
      locale: oneOf(locales),
    },
  ),
  StoredBoard: record({ id: text, version: count, ...change, board: reference("Board") }),
  BoardSummary: record({
    ...{ ...kept, ...change, pages: count, tiles: count, theme, services: listOf(text) },
    firstPage: listOf(record({ id: text, kind: text, ...place })),
  }),
  BoardFault: record({ path: text, code: text }, { found: text, lowest: number, highest: number }),
  DamagedBoard: record({ ...kept, ...change, faults: listOf(reference("BoardFault")) }),
  BoardVersion: record(
    { version: count, name: text, pages: count, tiles: count, savedAt: instant, savedBy: text },
    { restoredFrom: count },
  ),
};
