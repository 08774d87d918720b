"use client";

import { memo, type ReactNode } from "react";
import type { Tile } from "@/lib/domain/index.ts";
import { TileBoundary } from "./tile-boundary.tsx";
import { AgentsByStateTileView } from "./tiles/agents-by-state-tile-view.tsx";
import { AgentsListTileView } from "./tiles/agents-list-tile-view.tsx";
import { AlarmsTileView } from "./tiles/alarms-tile-view.tsx";
import { AnnouncementTileView } from "./tiles/announcement-tile-view.tsx";
import { ChatServicesTileView } from "./tiles/chat-services-tile-view.tsx";
import { ChatsTileView } from "./tiles/chats-tile-view.tsx";
import { ClockTileView } from "./tiles/clock-tile-view.tsx";
import { KpiTileView } from "./tiles/kpi-tile-view.tsx";
import { ServicesTableTileView } from "./tiles/services-table-tile-view.tsx";
import { TrendTileView } from "./tiles/trend-tile-view.tsx";
import { WaitingCallsTileView } from "./tiles/waiting-calls-tile-view.tsx";

/** A tile in its place on the grid. One that cannot be drawn says so and leaves the others alone. */
export const BoardTile = memo(function BoardTile({ tile }: { readonly tile: Tile }) {
  const { x, y, w, h } = tile;
  return (
    <section
      className="board-tile"
      data-tile={tile.id}
      data-kind={tile.kind}
      data-low={h === 1 ? "" : undefined}
      style={{ gridArea: `${y + 1} / ${x + 1} / span ${h} / span ${w}` }}
    >
      <TileBoundary>{viewOf(tile)}</TileBoundary>
    </section>
  );
});

function viewOf(tile: Tile): ReactNode {
  switch (tile.kind) {
    case "kpi":
      return <KpiTileView tile={tile} />;
    case "services_table":
      return <ServicesTableTileView tile={tile} />;
    case "agents_by_state":
      return <AgentsByStateTileView tile={tile} />;
    case "agents_list":
      return <AgentsListTileView tile={tile} />;
    case "waiting_calls":
      return <WaitingCallsTileView tile={tile} />;
    case "alarms":
      return <AlarmsTileView tile={tile} />;
    case "chats":
      return <ChatsTileView tile={tile} />;
    case "chat_services":
      return <ChatServicesTileView tile={tile} />;
    case "trend":
      return <TrendTileView tile={tile} />;
    case "clock":
      return <ClockTileView tile={tile} />;
    case "announcement":
      return <AnnouncementTileView tile={tile} />;
  }
}
