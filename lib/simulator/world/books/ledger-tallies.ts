/** What the public counters do not split, kept so that every one of them can be reconciled. */
export function createLedgerTallies() {
  return {
    handledReceived: 0,
    handledGenerated: 0,
    /** Generated calls that never reached the other side. */
    unreached: 0,
    /** Calls that entered the queue, each once. */
    enqueued: 0,
    handledFromQueue: 0,
    branchAbandonedFromQueue: 0,
    unreachedFromQueue: 0,
    /** Calls that were on their way at the last reset. */
    carriedReceived: 0,
    carriedGenerated: 0,
    carriedQueued: 0,
    /** Calls on their way now: begun, neither handled nor lost. */
    presentReceived: 0,
    presentGenerated: 0,
    presentQueued: 0,
    /** Sums behind the statistics that are averages. */
    abandonedSeconds: 0,
    generatedWaitSeconds: 0,
    generatedTalkSeconds: 0,
    generatedTalks: 0,
  };
}

/** The private tallies of one service in one media. */
export type LedgerTallies = ReturnType<typeof createLedgerTallies>;
