import type { EntityId, Media } from "../../floor.ts";
import { trendKpis } from "../../trends/trend-kpi.ts";
import type { TileServices, TrendTile } from "../board.ts";
import { boardLimits } from "../check/board-limits.ts";
import { at, kpiTile, type TileDraft } from "./template.ts";

/** Three large figures beside each other: what waits, how long, and how well it goes. */
export function queueRow(services: TileServices, media: Media, y: number): readonly TileDraft[] {
  return ["waiting", "longest_wait", "service_level"].map((kpi, column) =>
    kpiTile(kpi, at(column * 4, y, 4, 4), { services, media, hasTrend: true }),
  );
}

/** Figures beside each other in the lower half, as wide as so many fit. */
export function figureRow(
  kpis: readonly string[],
  y: number,
  of: { readonly services: TileServices; readonly media?: Media },
): readonly TileDraft[] {
  const width = 12 / kpis.length;
  return kpis.map((kpi, column) =>
    kpiTile(kpi, at(column * width, y, width, 4), { ...of, hasTrend: trendKpis.has(kpi) }),
  );
}

/** A day as lines over the whole width; nothing while there is no service to draw. */
export function trendRow(
  kpi: TrendTile["kpi"],
  ids: readonly EntityId[],
  y: number,
  media?: Media,
): readonly TileDraft[] {
  const services = ids.slice(0, boardLimits.trendServices.highest);
  if (services.length === 0) return [];
  return [{ kind: "trend", kpi, services, ...(media === undefined ? {} : { media }), ...at(0, y, 12, 4) }];
}
