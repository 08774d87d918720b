import {
  applyEvents,
  emptyFloor,
  type FloorContent,
  type FloorEvent,
  type Instant,
  isOnlyHeard,
} from "@/lib/domain/index.ts";
import { createHeardClock } from "./create-heard-clock.ts";
import { createRecentRevisions } from "./create-recent-revisions.ts";
import type { FloorRevision } from "./floor-revision.ts";
import type { SourcePulse } from "./hub.ts";

export interface LedgerOptions {
  readonly epoch: string;
  /** Ids of the sources, on the floor from revision 0 on. */
  readonly sources: readonly string[];
  readonly at: Instant;
  readonly recentRevisions: number;
  readonly recentMs: number;
}

/** The floor as folded so far, and its published revisions. */
export interface Ledger {
  /**
   * Folds a batch; true when it leaves something to publish.
   * @throws whatever `applyEvents` throws; the floor is then as before, signs of life apart.
   */
  fold(events: readonly FloorEvent[]): boolean;
  /** Makes the next revision; undefined when nothing changed since the last one. */
  publish(nowMs: number): FloorRevision | undefined;
  current(): FloorRevision;
  find(epoch: string, revision: number): FloorRevision | undefined;
  /** The current revision's floor with fresh signs of life. */
  fresh(): FloorContent;
  pulses(nowMs: number): Readonly<Record<string, SourcePulse>>;
}

export function createLedger(options: LedgerOptions): Ledger {
  const heard = createHeardClock();
  let folded = firstFloor(options);
  const recent = createRecentRevisions(
    { epoch: options.epoch, revision: 0, content: folded, at: options.at },
    { count: options.recentRevisions, ms: options.recentMs },
  );
  return {
    fold(events) {
      const facts = heard.sift(events);
      if (facts === undefined) return false;
      // Signs of life first: a link that falls silent is stale since it was last heard.
      folded = applyEvents(heard.stamped(folded), facts);
      return !isOnlyHeard(recent.current().content, folded);
    },
    publish(nowMs) {
      const former = recent.current();
      if (isOnlyHeard(former.content, folded)) return undefined;
      folded = heard.stamped(folded);
      const at = new Date(nowMs).toISOString();
      const next = { epoch: options.epoch, revision: former.revision + 1, content: folded, at };
      recent.add(next, nowMs);
      return next;
    },
    current: () => recent.current(),
    find: (epoch, revision) => recent.find(epoch, revision),
    fresh: () => heard.stamped(recent.current().content),
    pulses: (nowMs) => heard.pulses(folded, nowMs),
  };
}

function firstFloor({ sources, at }: LedgerOptions): FloorContent {
  return applyEvents(
    emptyFloor,
    sources.map((source) => ({ type: "link", source, link: "connecting", at })),
  );
}
