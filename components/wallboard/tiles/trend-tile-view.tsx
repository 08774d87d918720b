"use client";

import type { TrendTile } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { nameInId } from "../find-services.ts";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { LateTrendLines } from "../trend/late-trend-lines.tsx";
import { useShortKpiName } from "../use-short-kpi-name.ts";

/** A KPI over time. The server keeps the series; what it does not know is hatched. */
export function TrendTileView({ tile }: { readonly tile: TrendTile }) {
  const t = useWords("wallboard");
  const media = useWords("media");
  const name = useShortKpiName();
  const isGone = useFloorValue((floor) =>
    tile.services.every((service) => !Object.hasOwn(floor.services, service)),
  );
  const span = tile.minutes === undefined ? t("today") : t("lastHours", { hours: tile.minutes / 60 });
  const about = [span, tile.media === undefined ? undefined : media(tile.media)]
    .filter((part) => part !== undefined)
    .join(" · ");
  return (
    <TileFrame title={tile.title ?? name(tile.kpi)} about={about}>
      {isGone === true ? (
        <TileNote word="missing" names={tile.services.map(nameInId).join(", ")} />
      ) : (
        <LateTrendLines tile={tile} />
      )}
    </TileFrame>
  );
}
