import { browserView } from "./browser-view.ts";
import { currentReplay } from "./replay-mode.ts";

/** A person stops the screen, or lets it run again; a replay too. */
export function togglePause(): void {
  const replay = currentReplay();
  if (replay !== undefined) {
    replay.toggle();
    return;
  }
  const view = browserView();
  if (view.paused() === undefined) view.pause();
  else view.resume();
}
