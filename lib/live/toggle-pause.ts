import { browserView } from "./browser-view.ts";

/** A person stops the screen, or lets it run again. */
export function togglePause(): void {
  const view = browserView();
  if (view.paused() === undefined) view.pause();
  else view.resume();
}
