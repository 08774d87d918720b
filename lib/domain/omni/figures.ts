import type { AbsenceReason } from "../kpi/reading.ts";
import type { Contact } from "./create-agent-book.ts";
import type { Part } from "./part.ts";

/** What happened and happens in one service, in all of its media that count. */
export interface Figures {
  readonly waiting: Part;
  readonly handling: Part;
  /** Counters and times of the day, in seconds. */
  readonly received: Part;
  readonly handled: Part;
  readonly finished: Part;
  readonly handleSeconds: Part;
  readonly dequeued: Part;
  readonly queueSeconds: Part;
  readonly longestQueueSeconds: Part;
  readonly shortestWaitSeconds: Part;
  /** What agents' messages measured today. */
  readonly firstReplies: Tally;
  readonly replies: Tally;
  /** Null when they are not told, for `callsReason`. */
  readonly calls: readonly Contact[] | null;
  readonly callsReason: AbsenceReason;
}

/** How often something was measured, and the sum of it in seconds. */
export interface Tally {
  readonly count: Part;
  readonly seconds: Part;
}
