import { browserSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";

/** The server's time in whole seconds (epoch milliseconds), for what happens once; of the pause while paused; undefined before the first frame. */
export function currentNow(): number | undefined {
  return browserView().paused()?.atMs ?? browserSession().ticker.current();
}
