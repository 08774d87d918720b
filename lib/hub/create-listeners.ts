import { setMaxListeners } from "node:events";
import type { FloorRevision } from "./floor-revision.ts";
import type { HubListener } from "./hub.ts";

export interface Listeners {
  readonly size: number;
  add(listener: HubListener, signal: AbortSignal): void;
  tell(revision: FloorRevision): void;
  clear(): void;
}

/** Who is told of revisions. One that throws does not keep it from the others. */
export function createListeners(onError: (error: unknown) => void): Listeners {
  const entries = new Set<{ readonly listener: HubListener }>();
  /** Aborts with the hub, which lets go of the signals of those still listening. */
  const end = new AbortController();
  // Listeners come and go as often as the last viewer leaves; Node holds weakly what watches this signal for them.
  setMaxListeners(0, end.signal);
  return {
    get size() {
      return entries.size;
    },
    add(listener, signal) {
      if (signal.aborted || end.signal.aborted) return;
      const entry = { listener };
      entries.add(entry);
      signal.addEventListener("abort", () => entries.delete(entry), { once: true, signal: end.signal });
    },
    tell(revision) {
      for (const { listener } of entries) {
        try {
          listener(revision);
        } catch (error) {
          onError(error);
        }
      }
    },
    clear() {
      entries.clear();
      end.abort();
    },
  };
}
