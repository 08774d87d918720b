"use client";

import type { TrendTile } from "@/lib/domain/index.ts";
import { lateQuerying } from "../../shell/late-querying.tsx";
import { TileNote } from "../tile-note.tsx";

/** `TrendLines`, which comes late and keeps its place. */
export const LateTrendLines = lateQuerying(
  async () => (await import("./trend-lines.tsx")).TrendLines,
  function WaitingLines(_: { readonly tile: TrendTile }) {
    return <TileNote word="loading" />;
  },
);
