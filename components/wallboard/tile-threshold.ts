import {
  defaultThresholds,
  type KpiTile,
  type Reading,
  resolveThreshold,
  type Threshold,
} from "@/lib/domain/index.ts";

/** Limits that hold for one service and medium at a time: no sum over many services is judged by them. */
const perService: ReadonlySet<string> = new Set(["waiting"]);

/**
 * The limits by which a tile's figure is judged: its own, else those in force. A longest wait is judged by the service
 * and medium it is of, since waits of media differ.
 */
export function tileThreshold(tile: KpiTile, reading: Reading): Threshold | undefined {
  const { kpi, services, media, target } = tile;
  if (target !== undefined) return { ...target, kpi };
  const only = services === "all" || services.length !== 1 ? undefined : services[0];
  if (perService.has(kpi) && only === undefined) return undefined;
  const oldest = reading.quality === "unavailable" ? undefined : reading.oldest;
  return resolveThreshold(defaultThresholds, kpi, {
    service: oldest?.service ?? only,
    media: oldest?.media ?? media,
  });
}
