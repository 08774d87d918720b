import { wholeSeconds } from "../time/whole-seconds";
import type { BookedCall, CallPhase, Profile } from "./booked-call";
import { gaugesOf } from "./gauges-of";
import { createLedgerTallies, type LedgerTallies } from "./ledger-tallies";
import { createServiceStatistics, type ServiceStatistics } from "./service-statistics";

const GAUGES: Readonly<Record<CallPhase, keyof ServiceStatistics | undefined>> = {
  greeting: "before_handling",
  dialling: "generating",
  queued: "waiting",
  ringing: "before_handling",
  talking: "handling",
  classifying: "classifying",
  after_call: "after_call_working",
  terminating: "terminating",
  gone: undefined,
};
const UNDECIDED: ReadonlySet<CallPhase> = new Set(["greeting", "dialling", "queued", "ringing"]);

/**
 * The books of one service in one media, and the only writer of its statistics. Counters grow until
 * a reset; gauges (waiting, queued, handling, generating, before_handling, classifying,
 * after_call_working, terminating, consultation, in_queue_profile_N) follow the calls and survive
 * it. Times are whole seconds booked when the phase they measure ends. `ledgerFaults` states the
 * identities that hold at every instant.
 */
export class ServiceLedger {
  #statistics = createServiceStatistics();
  #tallies = createLedgerTallies();

  /** A fresh copy of the statistics. */
  read(): ServiceStatistics {
    return { ...this.#statistics };
  }

  /** One statistic, without a copy of them all. */
  value(name: keyof ServiceStatistics): number {
    return this.#statistics[name];
  }

  /** A fresh copy of the tallies behind the identities. */
  tallies(): Readonly<LedgerTallies> {
    return { ...this.#tallies };
  }

  /** Zeroes the counters; calls still on their way are carried over. */
  reset(): void {
    const before = this.#statistics;
    const { presentReceived, presentGenerated, presentQueued } = this.#tallies;
    this.#statistics = { ...createServiceStatistics(), ...gaugesOf(before) };
    const carried = { carriedReceived: presentReceived, carriedGenerated: presentGenerated };
    const present = { presentReceived, presentGenerated, presentQueued };
    this.#tallies = { ...createLedgerTallies(), ...carried, carriedQueued: presentQueued, ...present };
  }

  /** A contact of this type begins: it is received or generated. */
  began(call: BookedCall): void {
    if (call.type === "inbound") this.#statistics.received += 1;
    else this.#statistics.generated += 1;
  }

  /** The contact came outside the hours of operation and ends at once. */
  foundClosed(): void {
    this.#statistics.out_operation += 1;
  }

  /** The call stands in its phase from now on. */
  enter(call: BookedCall): void {
    this.#moveGauges(call, 1);
  }

  /** The call leaves its phase. */
  leave(call: BookedCall): void {
    this.#moveGauges(call, -1);
  }

  /** The call enters the queue for the first time (a call handed back by an agent is not counted again). */
  joinedQueue(): void {
    this.#tallies.enqueued += 1;
    this.#tallies.presentQueued += 1;
  }

  /** A queued call rises from its profile to the next. */
  rose(call: BookedCall, to: Profile): void {
    this.#statistics[`in_queue_profile_${call.profile}`] -= 1;
    this.#statistics[`in_queue_profile_${to}`] += 1;
  }

  /** An agent takes the call: it is handled. */
  accepted(call: BookedCall, now: number, targetWaitMs: number): void {
    const statistics = this.#statistics;
    statistics.handled += 1;
    statistics[`handled_profile_${call.profile}`] += 1;
    if (now - call.routedAt <= targetWaitMs) statistics.handled_awt += 1;
    if (call.hasQueued) this.#tallies.handledFromQueue += 1;
    else statistics.immediate_handled += 1;
    this.#dequeue(call);
    if (call.isCallback) statistics.callback_handled += 1;
    if (call.type === "inbound") this.#tallies.handledReceived += 1;
    else this.#countGeneratedAnswer(wholeSeconds(now - call.startedAt));
  }

  /** The other side gives up; where follows from the phase it stands in. */
  abandoned(call: BookedCall, now: number): void {
    const statistics = this.#statistics;
    const lasted = wholeSeconds(now - call.startedAt);
    if (call.phase === "queued") {
      statistics.in_queue_abandoned += 1;
      statistics.in_queue_abandoned_time += wholeSeconds(call.queuedMs);
      statistics.longest_abandoned_in_queue_time = Math.max(
        statistics.longest_abandoned_in_queue_time,
        wholeSeconds(call.queuedMs),
      );
    } else if (call.phase === "ringing" || call.phase === "dialling") {
      statistics.branch_abandoned += 1;
      if (call.hasQueued) this.#tallies.branchAbandonedFromQueue += 1;
    } else {
      statistics.before_queue_abandoned += 1;
      statistics.before_queue_abandoned_time += lasted;
    }
    this.#dequeue(call);
    this.#countAbandoned(call, lasted);
  }

  /** The call goes to another service, or away, because the queue is too long or too slow. */
  overflowed(call: BookedCall, cause: "time" | "size", now: number): void {
    const statistics = this.#statistics;
    const lasted = wholeSeconds(now - call.startedAt);
    statistics.overflowed += 1;
    statistics[cause === "time" ? "overflowed_by_time" : "overflowed_by_size"] += 1;
    statistics.overflowed_call_time += lasted;
    statistics.longest_overflowed_call_time = Math.max(statistics.longest_overflowed_call_time, lasted);
    this.#dequeue(call);
  }

  /** A generated call ends because the other side could not be reached. */
  unreached(call: BookedCall): void {
    this.#tallies.unreached += 1;
    if (call.hasQueued) this.#tallies.unreachedFromQueue += 1;
    if (call.isCallback) this.#statistics.callback_rejected += 1;
    else this.#statistics.no_response += 1;
    this.#dequeue(call);
  }

  /** An agent let the call ring out; it goes back to the queue. */
  rangOut(): void {
    this.#statistics.no_response += 1;
  }

  /** An agent rejected the call; it goes back to the queue. */
  rejected(): void {
    this.#statistics.agente_abandoned += 1;
  }

  /** The telephone of an agent has stopped ringing after so long. */
  rang(durationMs: number): void {
    this.#statistics.ringing_time += wholeSeconds(durationMs);
  }

  /** A dial has ended after so long. */
  dialled(durationMs: number): void {
    this.#statistics.calling_time += wholeSeconds(durationMs);
  }

  /** A call is put on hold. */
  held(): void {
    this.#statistics.hold += 1;
  }

  /** A consultation begins (+1) or ends (-1). */
  consulting(change: 1 | -1): void {
    this.#statistics.consultation += change;
  }

  /** The conversation is over; `handleSeconds` counts its holds in. */
  released(call: BookedCall, handleSeconds: number): void {
    const statistics = this.#statistics;
    statistics.talk_time += handleSeconds - call.heldSeconds;
    statistics.hold_time += call.heldSeconds;
    statistics.consult_time += call.consultedSeconds;
    statistics.longest_handle_time = Math.max(statistics.longest_handle_time, handleSeconds);
    if (call.type === "outbound") this.#countGeneratedTalk(handleSeconds);
  }

  /** After-call work begins. */
  afterCallBegan(): void {
    this.#statistics.after_call_amnt += 1;
  }

  /** After-call work has ended after so long. */
  afterCallEnded(durationMs: number): void {
    this.#statistics.after_call_work_time += wholeSeconds(durationMs);
  }

  #dequeue(call: BookedCall): void {
    if (!call.hasQueued) return;
    const statistics = this.#statistics;
    this.#tallies.presentQueued -= 1;
    statistics.dequeued += 1;
    statistics.queue_time += wholeSeconds(call.queuedMs);
    statistics.longest_queue_time = Math.max(statistics.longest_queue_time, wholeSeconds(call.queuedMs));
  }

  #countAbandoned(call: BookedCall, lastedSeconds: number): void {
    const statistics = this.#statistics;
    statistics.abandoned += 1;
    statistics[`abandoned_profile_${call.profile}`] += 1;
    statistics[call.type === "inbound" ? "received_abandoned" : "generated_abandoned"] += 1;
    this.#tallies.abandonedSeconds += lastedSeconds;
    statistics.abandoned_time = Math.round(this.#tallies.abandonedSeconds / statistics.abandoned);
    statistics.longest_abandoned_call_time = Math.max(statistics.longest_abandoned_call_time, lastedSeconds);
  }

  #countGeneratedAnswer(waitSeconds: number): void {
    const tallies = this.#tallies;
    tallies.handledGenerated += 1;
    tallies.generatedWaitSeconds += waitSeconds;
    this.#statistics.outbound_before_handle_time = Math.round(
      tallies.generatedWaitSeconds / tallies.handledGenerated,
    );
  }

  #countGeneratedTalk(handleSeconds: number): void {
    const tallies = this.#tallies;
    tallies.generatedTalks += 1;
    tallies.generatedTalkSeconds += handleSeconds;
    this.#statistics.outbound_handle_time = Math.round(tallies.generatedTalkSeconds / tallies.generatedTalks);
  }

  #moveGauges(call: BookedCall, change: 1 | -1): void {
    const statistics = this.#statistics;
    const gauge = GAUGES[call.phase];
    if (gauge !== undefined) statistics[gauge] += change;
    if (call.phase === "queued") {
      statistics.queued += change;
      statistics[`in_queue_profile_${call.profile}`] += change;
    }
    if (!UNDECIDED.has(call.phase)) return;
    this.#tallies[call.type === "inbound" ? "presentReceived" : "presentGenerated"] += change;
  }
}
