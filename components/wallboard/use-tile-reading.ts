"use client";

import { useCallback } from "react";
import {
  type FloorDocument,
  type Media,
  type Reading,
  readFloorKpi,
  readServiceKpi,
  type TileServices,
} from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { isSameReading } from "../kpi/is-same-reading.ts";
import { findServices } from "./find-services.ts";

export interface TileReading {
  readonly reading: Reading;
  /** Ids of services that the tile names and the floor does not have. */
  readonly missing: readonly string[];
}

/** A figure of the services of a tile together, at the floor's own instant. Undefined before the first snapshot. */
export function useTileReading(
  kpi: string,
  services: TileServices,
  media: Media | undefined,
): TileReading | undefined {
  const read = useCallback(
    (floor: FloorDocument): TileReading => {
      // Whose wait is the longest does not change with the second: what shows it ticks by itself.
      const at = { nowMs: Date.parse(floor.serverTime) };
      if (services === "all") return { reading: readFloorKpi(kpi, floor, at, media), missing: [] };
      const found = findServices(floor, services);
      return {
        reading: readServiceKpi(kpi, found.services, { ...at, floor }, media),
        missing: found.missing,
      };
    },
    [kpi, services, media],
  );
  return useFloorValue(read, isSame);
}

function isSame(a: TileReading, b: TileReading): boolean {
  if (a.missing.join("\n") !== b.missing.join("\n")) return false;
  const [before, now] = [a.reading, b.reading];
  if ("oldest" in before && "oldest" in now && before.oldest !== undefined)
    return before.oldest.startedAt === now.oldest?.startedAt && before.isLive === now.isLive;
  return isSameReading(before, now);
}
