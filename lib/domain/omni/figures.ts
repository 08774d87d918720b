import type { Contact } from "./create-agent-book.ts";
import type { Known } from "./known.ts";

/** What happened and happens in one service, in all of its media that count; null where it cannot be known. */
export interface Figures {
  readonly waiting: Known;
  readonly handling: Known;
  /** Counters and times since the last reset, in seconds. */
  readonly received: Known;
  readonly handled: Known;
  readonly finished: Known;
  readonly handleSeconds: Known;
  readonly dequeued: Known;
  readonly queueSeconds: Known;
  readonly longestQueueSeconds: Known;
  readonly calls: readonly Contact[] | null;
}
