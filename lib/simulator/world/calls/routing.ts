import type { Profile } from "../books/booked-call";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord, LineRecord } from "../records";
import { mayTake } from "./may-take";
import { moveCall } from "./move-call";
import type { Offers } from "./offers";

const NEXT_PROFILE: Readonly<Record<Profile, Profile>> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5 };

/** Brings contacts and agents together: the least busy and longest free agent, the most urgent and oldest call. */
export class Routing {
  readonly #floor: Floor;
  readonly #offers: Offers;

  constructor(floor: Floor, offers: Offers) {
    this.#floor = floor;
    this.#offers = offers;
  }

  /** Offers the contact to a free agent, else queues it, else lets it overflow. */
  route(call: CallRecord): void {
    const { line } = call;
    if (line === undefined) return;
    const agent = this.#findAgent(line, call);
    if (agent !== undefined) {
      this.#offers.offer(call, agent);
      return;
    }
    const isTooLong = line.queue.length >= line.maxQueueLength && !call.hasQueued;
    if (isTooLong && call.mayOverflow) this.#overflow(call, line, "size");
    else this.#enqueue(call, line);
  }

  /** Gives an agent the calls they may take now, as many as they have free devices for. */
  takeNext(agent: AgentRecord): void {
    for (let call = this.#nextFor(agent); call !== undefined; call = this.#nextFor(agent)) {
      this.#hand(call, agent);
    }
  }

  /** Takes a call out of its queue without deciding what becomes of it. */
  withdraw(call: CallRecord): void {
    const queue = call.line?.queue;
    if (queue === undefined || call.phase !== "queued") return;
    queue.splice(queue.indexOf(call), 1);
    call.queuedMs += this.#floor.now - call.phaseSince;
  }

  #findAgent(line: LineRecord, call: CallRecord): AgentRecord | undefined {
    let best: AgentRecord | undefined;
    for (const { agent, fromProfile } of line.candidates) {
      if (fromProfile > call.profile || !mayTake(agent, line.media)) continue;
      if (best === undefined || isFreer(agent, best)) best = agent;
    }
    return best;
  }

  #nextFor(agent: AgentRecord): CallRecord | undefined {
    let best: CallRecord | undefined;
    for (const { line, fromProfile } of agent.memberships) {
      if (line.queue.length === 0 || !mayTake(agent, line.media)) continue;
      const call = line.queue.find((queued) => queued.profile >= fromProfile);
      if (call !== undefined && (best === undefined || isMoreUrgent(call, best))) best = call;
    }
    return best;
  }

  #enqueue(call: CallRecord, line: LineRecord): void {
    const floor = this.#floor;
    if (!call.hasQueued) {
      call.hasQueued = true;
      line.ledger.joinedQueue();
    }
    moveCall(floor, call, "queued");
    const index = line.queue.findIndex((other) => isMoreUrgent(call, other));
    line.queue.splice(index === -1 ? line.queue.length : index, 0, call);
    floor.afterInPhase(call, call.patienceMs - call.queuedMs, () => this.#giveUp(call, line));
    floor.afterInPhase(call, line.settings.profileStepMs, () => this.#rise(call, line));
    if (call.mayOverflow) {
      floor.afterInPhase(call, line.overflowAfterMs - call.queuedMs, () =>
        this.#overflow(call, line, "time"),
      );
    }
    this.#tellQueue(line);
  }

  #hand(call: CallRecord, agent: AgentRecord): void {
    this.withdraw(call);
    this.#offers.offer(call, agent);
    if (call.line !== undefined) this.#tellQueue(call.line);
  }

  #tellQueue(line: LineRecord): void {
    this.#floor.tell(() => ({ type: "queue_change", service: line.service.name }));
  }

  #rise(call: CallRecord, line: LineRecord): void {
    const to = NEXT_PROFILE[call.profile];
    line.ledger.rose(call, to);
    call.profile = to;
    const agent = this.#findAgent(line, call);
    if (agent !== undefined) {
      this.#hand(call, agent);
    } else if (to < 5) {
      this.#floor.afterInPhase(call, line.settings.profileStepMs, () => this.#rise(call, line));
    }
  }

  #giveUp(call: CallRecord, line: LineRecord): void {
    this.withdraw(call);
    line.ledger.abandoned(call, this.#floor.now);
    moveCall(this.#floor, call, "gone");
    this.#tellQueue(line);
    this.#floor.handovers.callBackLater(call);
  }

  #overflow(call: CallRecord, line: LineRecord, cause: "time" | "size"): void {
    const hadPlace = call.phase === "queued";
    this.withdraw(call);
    line.ledger.overflowed(call, cause, this.#floor.now);
    moveCall(this.#floor, call, "gone");
    if (hadPlace) this.#tellQueue(line);
    if (line.overflowTo !== undefined) this.#floor.handovers.handOver(call, line.overflowTo);
  }
}

function isFreer(one: AgentRecord, other: AgentRecord): boolean {
  if (one.calls.length !== other.calls.length) return one.calls.length < other.calls.length;
  return one.freeSince < other.freeSince;
}

function isMoreUrgent(one: CallRecord, other: CallRecord): boolean {
  return (
    one.priority > other.priority || (one.priority === other.priority && one.startedAt < other.startedAt)
  );
}
