"use client";

import { useSyncExternalStore } from "react";
import type { PlayerState } from "./replay/player-state.ts";
import type { ReplayPlayer } from "./replay/replay-player.ts";
import { type ReplayMode, replayMode } from "./replay-mode.ts";

const live: ReplayMode = { generation: 0, player: undefined };

/** What this tab draws from; changes only as a replay begins or ends. */
export function useReplayMode(): ReplayMode {
  const mode = replayMode();
  return useSyncExternalStore(mode.subscribe, mode.getState, () => live);
}

/** Whether this tab shows what was, and not what is. */
export function useIsReplay(): boolean {
  return useReplayMode().player !== undefined;
}

/** One fact of a player. Compared with `Object.is`. */
export function usePlayer<T>({ player }: ReplayPlayer, select: (state: PlayerState) => T): T {
  const read = () => select(player.getState());
  return useSyncExternalStore(player.subscribe, read, read);
}
