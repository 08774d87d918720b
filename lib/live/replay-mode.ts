import { createStore, type StoreApi } from "zustand/vanilla";
import { drawFrom, liveSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";
import type { ReplayPlayer } from "./replay/replay-player.ts";
import { type ReplayStart, writeReplay } from "./replay-address.ts";

/** What this tab draws from. Another `generation` has nothing of the one before: the page is drawn anew. */
export interface ReplayMode {
  readonly generation: number;
  /** Present while this tab shows a replay. */
  readonly player: ReplayPlayer | undefined;
}

const place = Symbol.for("mirante.replay-mode");

type Home = typeof globalThis & { [place]?: StoreApi<ReplayMode> };

export function replayMode(): StoreApi<ReplayMode> {
  const home: Home = globalThis;
  home[place] ??= createStore((): ReplayMode => ({ generation: 0, player: undefined }));
  return home[place];
}

export function currentReplay(): ReplayPlayer | undefined {
  return replayMode().getState().player;
}

/**
 * Leaves the live stream, which another tab may take over, and shows the floor as it was. False when the code for it could
 * not be had: everything is then as before.
 */
export async function enterReplay(start: ReplayStart): Promise<boolean> {
  const code = await import("./replay/replay-player.ts").catch(() => undefined);
  if (code === undefined) return false;
  const player = new code.ReplayPlayer(start);
  leavePause();
  currentReplay()?.stop();
  liveSession().stop();
  drawFrom(player);
  change(player);
  player.start();
  return true;
}

/** Back to what is so now. */
export function leaveReplay(): void {
  const player = currentReplay();
  if (player === undefined) return;
  player.stop();
  drawFrom(undefined);
  writeReplay(undefined);
  change(undefined);
}

function change(player: ReplayPlayer | undefined): void {
  const mode = replayMode();
  mode.setState({ generation: mode.getState().generation + 1, player });
}

/** A pause is of the view that is left: coming back must show what is so then. */
function leavePause(): void {
  const view = browserView();
  if (view.paused() !== undefined) view.resume();
}
