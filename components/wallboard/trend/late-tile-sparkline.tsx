"use client";

import { lateQuerying } from "../../shell/late-querying.tsx";
import type { TileSparklineProps } from "./tile-sparkline.tsx";

/** `TileSparkline`, which comes late and keeps its place. */
export const LateTileSparkline = lateQuerying(
  async () => (await import("./tile-sparkline.tsx")).TileSparkline,
  function WaitingSparkline(_: TileSparklineProps) {
    return <div className="tile-spark" />;
  },
);
