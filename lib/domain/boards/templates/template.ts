import type { EntityId, FloorContent, Media } from "../../floor.ts";
import type { Board, BoardPage, KpiTile, Tile, TilePlace, TileServices } from "../board.ts";
import { boardLimits } from "../check/board-limits.ts";

export type BoardTemplateId = "voice" | "digital" | "mixed" | "manager";

/** A text that a template needs, for whoever has the words. */
export type TemplateWord =
  | `name_${BoardTemplateId}`
  | "page_now"
  | "page_voice_and_chat"
  | "page_services"
  | "page_people"
  | "page_today"
  | "page_email"
  | "page_trend"
  | "announcement";

/** Says it in the language of the board. */
export type TemplateWords = (word: TemplateWord) => string;

/** The services that a template is about, by what comes in through them. */
export interface TemplateServices {
  readonly all: readonly EntityId[];
  readonly voice: readonly EntityId[];
  readonly digital: readonly EntityId[];
  readonly email: readonly EntityId[];
}

type Services = FloorContent["services"];

/** Services, those with most contacts first: a trend shows six of them. */
export function templateServices(services: Services): TemplateServices {
  const all = Object.entries(services).sort(
    ([a, one], [b, other]) => receivedBy(other) - receivedBy(one) || a.localeCompare(b),
  );
  const of = (isSuch: (media: Media) => boolean) =>
    all.flatMap(([id, { media }]) => (media.some(isSuch) ? [id] : []));
  return {
    all: all.map(([id]) => id),
    voice: of((media) => media === "voice"),
    digital: of((media) => media !== "voice"),
    email: of((media) => media === "email"),
  };
}

function receivedBy({ metrics }: Services[EntityId]): number {
  return Object.values(metrics).reduce((sum, { received = 0 }) => sum + received, 0);
}

/** Named one by one; all where that is what they are, where there is none yet, or where they are too many to be named. */
export function tileServices(ids: readonly EntityId[], { all }: TemplateServices): TileServices {
  const isAll = ids.length === 0 || ids.length === all.length || ids.length > boardLimits.services.highest;
  return isAll ? "all" : ids;
}

export function at(x: number, y: number, w: number, h: number): TilePlace {
  return { x, y, w, h };
}

type KpiOf = Pick<KpiTile, "services" | "media" | "hasTrend">;

export function kpiTile(kpi: string, place: TilePlace, of: KpiOf): Omit<KpiTile, "id"> {
  return { kind: "kpi", kpi, ...of, ...place };
}

/** A tile before it has an id. */
export type TileDraft = Tile extends infer Kind ? (Kind extends Tile ? Omit<Kind, "id"> : never) : never;

export interface PageDraft {
  readonly title?: string;
  readonly tiles: readonly TileDraft[];
}

/** A board as screens begin: dark, with nobody's name on it. */
export function templateBoard(name: string, pages: readonly PageDraft[]): Board {
  return {
    name,
    pages: pages.map(pageOf),
    rotateSeconds: 20,
    theme: "dark",
    privacy: { agents: "aliases", minimumGroup: 0, hidesPauseReasons: true },
    hasPixelShift: true,
    hasSound: false,
    jumpsToCritical: true,
  };
}

/** A board of one page without a tile. */
export function blankBoard(name: string): Board {
  return templateBoard(name, [{ tiles: [] }]);
}

function pageOf({ tiles, ...page }: PageDraft, index: number): BoardPage {
  const id = `page-${index + 1}`;
  return {
    id,
    ...page,
    tiles: tiles.map((tile, place): Tile => ({ ...tile, id: `${id}-tile-${place + 1}` })),
  };
}
