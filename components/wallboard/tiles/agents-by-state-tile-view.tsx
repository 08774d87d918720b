"use client";

import type { AgentsByStateTile } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { AgentCounts } from "../agent-counts.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { useTileAbout } from "../use-tile-about.ts";

/** How the agents are spread over the states. */
export function AgentsByStateTileView({ tile }: { readonly tile: AgentsByStateTile }) {
  const t = useWords("wallboard.title");
  const about = useTileAbout(tile.services);
  return (
    <TileFrame title={tile.title ?? t("agents_by_state")} about={about}>
      <AgentCounts services={tile.services} />
    </TileFrame>
  );
}
