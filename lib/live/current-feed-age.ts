import { browserSession } from "./browser-session.ts";

/** How long ago the last good frame came, in milliseconds; undefined before the first. For what happens once. */
export function currentFeedAge(): number | undefined {
  const { frameAtMs } = browserSession().store.getState();
  return frameAtMs === undefined ? undefined : Math.max(0, performance.now() - frameAtMs);
}
