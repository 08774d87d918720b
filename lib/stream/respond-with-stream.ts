import type { Scope } from "./scope.ts";
import type { StreamRefusal } from "./stream-refusal.ts";
import type { StreamRegistry } from "./stream-registry.ts";
import type { Topic } from "./topic.ts";

export interface StreamAccess {
  readonly registry: StreamRegistry;
  /** The topics this viewer may ask for; all unless given. */
  readonly topics?: readonly Topic[];
  /** The whole floor unless given. */
  readonly scope?: Scope;
  /** Groups the streams of one signed-in session for its limit and its revocation. */
  readonly sessionKey?: string;
}

/**
 * The answer to `GET /api/stream`: the live stream, or the reason why not. Reads `topics`, `since` and `Last-Event-ID`;
 * a resume point that cannot be read or is gone means a snapshot, an unknown topic is refused by its name.
 */
export function respondWithStream(request: Request, access: StreamAccess): Response | StreamRefusal {
  throw new Error(`${request.url} is not built yet: ${access.sessionKey}`);
}
