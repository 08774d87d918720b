import { browserSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";

/** Whose time: of the `screen` it stands still with the values while the screen is paused, of the `server` it never does. */
export type Clock = "screen" | "server";

/** The time in whole seconds of the server (epoch milliseconds); undefined before the first frame. */
export function nowOf(clock: Clock): number | undefined {
  const pause = clock === "screen" ? browserView().paused() : undefined;
  return pause === undefined ? browserSession().ticker.current() : Math.floor(pause.atMs / 1_000) * 1_000;
}

/** Calls back at each second, and when a pause begins or ends. */
export function watchNow(listener: () => void): () => void {
  const stops = [browserSession().ticker.subscribe(listener), browserView().subscribePause(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
