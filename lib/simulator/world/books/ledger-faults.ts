import type { LedgerTallies } from "./ledger-tallies";
import type { ServiceStatistics } from "./service-statistics";

const PROFILES = [1, 2, 3, 4, 5] as const;

/**
 * The identities that the books of a service in a media keep at every instant; one sentence per
 * breach, none when they add up. `on the way` = begun and neither handled nor lost yet; `carried` =
 * on the way at the last reset (0 before the first). All are exact, resets included:
 *
 * 1. received + carried = handled (received ones) + received_abandoned + overflowed + out_operation + on the way
 * 2. generated + carried = handled (generated ones) + generated_abandoned + unreached + on the way
 * 3. on the way (both) = waiting + before_handling + generating
 * 4. abandoned = before_queue_abandoned + in_queue_abandoned + branch_abandoned = received_abandoned + generated_abandoned
 * 5. overflowed = overflowed_by_time + overflowed_by_size
 * 6. calls that entered the queue + carried = dequeued + those of them still on the way
 * 7. dequeued = (handled - immediate_handled) + in_queue_abandoned + overflowed_by_time
 *    + branch_abandoned after queueing + unreached after queueing
 * 8. Σ handled_profile_N = handled; Σ abandoned_profile_N = abandoned; Σ in_queue_profile_N = waiting = queued
 *
 * `unreached` is no_response on an outbound service and callback_rejected on an inbound one, where
 * no_response counts offers that rang out and went back to the queue, as agente_abandoned counts
 * those an agent rejected: neither ends a call. overflowed covers received calls only.
 */
export function ledgerFaults(statistics: ServiceStatistics, tallies: LedgerTallies): string[] {
  const sides: readonly (readonly [string, number, number])[] = [
    ...originSides(statistics, tallies),
    ...queueSides(statistics, tallies),
    ...profileSides(statistics),
  ];
  const breaches = sides.filter(([, left, right]) => left !== right);
  const negatives = Object.entries(statistics).filter(([, value]) => value < 0);
  return [
    ...breaches.map(([identity, left, right]) => `${identity}: ${left} is not ${right}`),
    ...negatives.map(([name, value]) => `${name} is ${value}`),
  ];
}

function originSides(statistics: ServiceStatistics, tallies: LedgerTallies) {
  const onTheWay = tallies.presentReceived + tallies.presentGenerated;
  const receivedEnds =
    tallies.handledReceived +
    statistics.received_abandoned +
    statistics.overflowed +
    statistics.out_operation;
  const generatedEnds = tallies.handledGenerated + statistics.generated_abandoned + tallies.unreached;
  return [
    ["received", statistics.received + tallies.carriedReceived, receivedEnds + tallies.presentReceived],
    ["generated", statistics.generated + tallies.carriedGenerated, generatedEnds + tallies.presentGenerated],
    ["on the way", onTheWay, statistics.waiting + statistics.before_handling + statistics.generating],
    ["handled", statistics.handled, tallies.handledReceived + tallies.handledGenerated],
    [
      "abandoned by place",
      statistics.abandoned,
      statistics.before_queue_abandoned + statistics.in_queue_abandoned + statistics.branch_abandoned,
    ],
    [
      "abandoned by origin",
      statistics.abandoned,
      statistics.received_abandoned + statistics.generated_abandoned,
    ],
    ["overflowed", statistics.overflowed, statistics.overflowed_by_time + statistics.overflowed_by_size],
  ] as const;
}

function queueSides(statistics: ServiceStatistics, tallies: LedgerTallies) {
  const left = statistics.dequeued + tallies.presentQueued;
  const handledFromQueue = statistics.handled - statistics.immediate_handled;
  const ends =
    handledFromQueue +
    statistics.in_queue_abandoned +
    statistics.overflowed_by_time +
    tallies.branchAbandonedFromQueue +
    tallies.unreachedFromQueue;
  return [
    ["queue", tallies.enqueued + tallies.carriedQueued, left],
    ["dequeued", statistics.dequeued, ends],
    ["handled from the queue", handledFromQueue, tallies.handledFromQueue],
  ] as const;
}

function profileSides(statistics: ServiceStatistics) {
  const sum = (of: "handled" | "abandoned" | "in_queue") =>
    PROFILES.reduce((total, profile) => total + statistics[`${of}_profile_${profile}`], 0);
  return [
    ["handled by profile", sum("handled"), statistics.handled],
    ["abandoned by profile", sum("abandoned"), statistics.abandoned],
    ["in queue by profile", sum("in_queue"), statistics.waiting],
    ["queued", statistics.queued, statistics.waiting],
  ] as const;
}
