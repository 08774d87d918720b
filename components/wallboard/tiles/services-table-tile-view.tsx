"use client";

import { type CSSProperties, useCallback } from "react";
import {
  defaultThresholds,
  type FloorDocument,
  type ServicesTableTile,
  worstServices,
} from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useCalmIds } from "@/lib/live/index.ts";
import { findServices, nameInId } from "../find-services.ts";
import { rowUnits } from "../fitting-list.tsx";
import { MoreRows } from "../more-rows.tsx";
import { ServiceCells } from "../service-cells.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { useFittingRows } from "../use-fitting-rows.ts";
import { useShortKpiName } from "../use-short-kpi-name.ts";

/** Services one below the other, as many as fit; the order changes at most every three seconds. */
export function ServicesTableTileView({ tile }: { readonly tile: ServicesTableTile }) {
  const t = useWords("wallboard.title");
  const { services, order } = tile;
  const rank = useCallback((floor: FloorDocument) => idsInOrder(floor, services, order), [services, order]);
  const ids = useCalmIds(rank, neverHeld);
  return (
    <TileFrame title={tile.title ?? t("services_table")}>
      {ids === undefined ? <TileNote word="loading" /> : null}
      {ids?.length === 0 ? (
        <TileNote
          word={services === "all" ? "noServices" : "missing"}
          names={services === "all" ? "" : services.map(nameInId).join(", ")}
        />
      ) : null}
      {ids === undefined || ids.length === 0 ? null : <Table tile={tile} ids={ids} />}
    </TileFrame>
  );
}

function Table({ tile, ids }: { readonly tile: ServicesTableTile; readonly ids: readonly string[] }) {
  const words = useWords("services");
  const nameOf = useShortKpiName();
  const [box, rows] = useFittingRows<HTMLDivElement>(rowUnits);
  // The head takes one row, and what tells of more another.
  const room = Math.max(0, rows - 1);
  const shown = ids.length <= room ? ids.length : Math.max(0, room - 1);
  return (
    <div
      ref={box}
      className="tile-table"
      style={{ "--columns": tile.columns.length, "--rows": shown + 1 } as CSSProperties}
      {...(shown === ids.length ? { "data-whole": "" } : {})}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span data-cut-name="">{words("name")}</span>
            </th>
            {tile.columns.map((kpi) => (
              <th key={kpi} scope="col">
                <span data-cut-name="">{nameOf(kpi)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.slice(0, shown).map((id) => (
            <ServiceCells key={id} id={id} columns={tile.columns} media={tile.media} />
          ))}
        </tbody>
      </table>
      <MoreRows count={rows === 0 ? 0 : ids.length - shown} />
    </div>
  );
}

const neverHeld = () => false;

function idsInOrder(
  floor: FloorDocument,
  wanted: ServicesTableTile["services"],
  order: ServicesTableTile["order"],
): readonly string[] {
  const { services } = findServices(floor, wanted);
  if (order === "worst_first") {
    const context = { floor, nowMs: Date.parse(floor.serverTime) };
    return worstServices(services, context, defaultThresholds).map(({ id }) => id);
  }
  const ids = services.map(({ source, name }) => `${source}:${name}`);
  return order === "as_listed" ? ids : ids.sort((a, b) => nameInId(a).localeCompare(nameInId(b)));
}
