import { minuteOfDay } from "../alarms/rules/is-quiet.ts";
import type { Board, BoardFault, BoardPage, BoardPrivacy, Tile } from "./board.ts";
import { boardGrid } from "./board.ts";
import { boardLimits } from "./check/board-limits.ts";
import { objectOf, optional } from "./check/read-members.ts";
import { readTile } from "./check/read-tile.ts";
import {
  listOf,
  numberOf,
  oneOf,
  type Reader,
  readFlag,
  readId,
  textOf,
  wholeOf,
} from "./check/read-values.ts";
import { createSpot, type Spot } from "./check/spot.ts";

export type CheckedBoard = { readonly board: Board } | { readonly faults: readonly BoardFault[] };

/**
 * What somebody sent or a file held, as a board: a copy of what is known of it, or what is wrong with it and where, at
 * most fifty faults. Nothing of it is followed further down than a board goes, so that neither depth nor cycles, size or
 * strange members cost more than a look. A service that is not on the floor is no fault; HTML is text like any other.
 */
export function checkBoard(value: unknown): CheckedBoard {
  const faults: BoardFault[] = [];
  const spot = createSpot(faults);
  const board = readBoard(value, spot);
  if (board !== undefined) tellTwins(board.pages, spot);
  return board === undefined || faults.length > 0 ? { faults } : { board };
}

const readPrivacy = objectOf<BoardPrivacy>({
  agents: oneOf(["names", "aliases", "counts"]),
  minimumGroup: wholeOf(boardLimits.minimumGroup),
  hidesPauseReasons: readFlag,
});

const readTime: Reader<string> = (value, spot) =>
  typeof value === "string" && minuteOfDay(value) !== undefined
    ? value
    : spot.tell("not_a_time", { found: value });

const readNightShape = objectOf<NonNullable<Board["night"]>>({
  from: readTime,
  to: readTime,
  brightness: numberOf(boardLimits.brightness),
});

const readNight: typeof readNightShape = (value, spot) => {
  const night = readNightShape(value, spot);
  return night?.from === night?.to && night !== undefined
    ? spot.at("to").tell("no_span", { found: night.to })
    : night;
};

const readPageShape = objectOf<BoardPage>({
  id: readId,
  title: optional(textOf(boardLimits.title)),
  seconds: optional(wholeOf(boardLimits.seconds)),
  tiles: listOf(readTile, boardLimits.tiles),
});

const readPage: Reader<BoardPage> = (value, spot) => {
  const page = readPageShape(value, spot);
  if (page !== undefined) tellOverlaps(page.tiles, spot.at("tiles"));
  return page;
};

const readBoard = objectOf<Board>({
  name: textOf(boardLimits.name),
  pages: listOf(readPage, boardLimits.pages),
  rotateSeconds: wholeOf(boardLimits.seconds),
  theme: oneOf(["dark", "light"]),
  privacy: readPrivacy,
  night: optional(readNight),
  hasPixelShift: readFlag,
  hasSound: readFlag,
  jumpsToCritical: readFlag,
  locale: optional(oneOf(["pt-BR", "en", "es"])),
});

function tellOverlaps(tiles: readonly Tile[], spot: Spot): void {
  const taken = new Map<number, Tile>();
  for (const [index, tile] of tiles.entries()) {
    const cells = cellsOf(tile);
    const other = cells.flatMap((cell) => taken.get(cell) ?? [])[0];
    if (other !== undefined) spot.at(index).tell("overlaps", { found: other.id });
    for (const cell of cells) taken.set(cell, tile);
  }
}

function cellsOf({ x, y, w, h }: Tile): readonly number[] {
  return Array.from({ length: w * h }, (_, index) => {
    const row = y + Math.floor(index / w);
    return row * boardGrid.columns + x + (index % w);
  });
}

/** Ids are unique in the whole board: those of pages among pages, those of tiles among tiles. */
function tellTwins(pages: readonly BoardPage[], spot: Spot): void {
  const [pageIds, tileIds] = [new Set<string>(), new Set<string>()];
  for (const [index, page] of pages.entries()) {
    const here = spot.at("pages").at(index);
    tellTwin(page.id, pageIds, here);
    for (const [place, tile] of page.tiles.entries()) tellTwin(tile.id, tileIds, here.at("tiles").at(place));
  }
}

function tellTwin(id: string, known: Set<string>, spot: Spot): void {
  if (known.has(id)) spot.at("id").tell("duplicate", { found: id });
  known.add(id);
}
