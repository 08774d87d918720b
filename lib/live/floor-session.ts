import type { LiveSession } from "./live-session.ts";
import type { ServerClock } from "./server-clock.ts";

/** What the pages draw from: the floor as it is now, or as it was in a replay. */
export interface FloorSession
  extends Pick<
    LiveSession,
    "store" | "freshness" | "entities" | "ticker" | "start" | "stop" | "check" | "reconnect"
  > {
  readonly clock: Pick<ServerClock, "nowMs">;
}
