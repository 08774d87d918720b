"use client";

import { lateQuerying } from "../../shell/late-querying.tsx";
import type { TileAgainstDayProps } from "./tile-against-day.tsx";

/** `TileAgainstDay`, which comes late and keeps its place. */
export const LateTileAgainstDay = lateQuerying(
  async () => (await import("./tile-against-day.tsx")).TileAgainstDay,
  function WaitingComparison(_: TileAgainstDayProps) {
    return <div className="tile-against" />;
  },
);
