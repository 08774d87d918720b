import { bookOf } from "../books/book-of";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord, LineRecord } from "../records";
import { isOpen } from "../services/is-open";
import type { ServiceType } from "../types";
import { attachCall } from "./attach-call";
import { callFacts } from "./call-facts";
import type { Conversations } from "./conversations";
import { createCall } from "./create-call";
import { detachCall } from "./detach-call";
import { mayTake } from "./may-take";
import { moveCall } from "./move-call";

const CYCLE_MS = 4000;
const IDLE_CYCLE_MS = 30_000;
/** Dials per free agent: predictive hopes that some will not be answered. */
const DIALS_PER_AGENT: Readonly<Partial<Record<ServiceType, number>>> = { predictive: 1.9, power: 1.2 };
const MAX_LINES = 60;

/** Makes the calls of outbound services: ahead of free agents, or one by one with the agent on the line. */
export class Dialler {
  readonly #floor: Floor;
  readonly #conversations: Conversations;

  constructor(floor: Floor, conversations: Conversations) {
    this.#floor = floor;
    this.#conversations = conversations;
  }

  /** Dials for a line for as long as its service exists. */
  open(line: LineRecord): void {
    this.#floor.after(this.#floor.random.between(0, CYCLE_MS), () => this.#cycle(line));
  }

  #cycle(line: LineRecord): void {
    const floor = this.#floor;
    if (line.service.isRemoved) return;
    const isWorking = isOpen(floor, line.service);
    if (isWorking) this.#dialFor(line);
    floor.after(isWorking ? CYCLE_MS : IDLE_CYCLE_MS, () => this.#cycle(line));
  }

  #dialFor(line: LineRecord): void {
    const free = [...line.candidates]
      .filter(({ agent, fromProfile }) => fromProfile === 1 && mayTake(agent, line.media))
      .map(({ agent }) => agent);
    const ratio = DIALS_PER_AGENT[line.service.type];
    if (ratio === undefined) {
      for (const agent of free) if (this.#floor.random.chance(0.3)) this.#dialWith(agent, line);
      return;
    }
    const dials = Math.min(MAX_LINES, Math.ceil(free.length * ratio)) - line.ledger.value("generating");
    for (let index = 0; index < dials; index += 1) this.#dialAhead(line);
  }

  #dialAhead(line: LineRecord): void {
    const floor = this.#floor;
    const call = createCall(floor, line, { type: "outbound", source: "external" });
    moveCall(floor, call, "dialling");
    const isAnswered = floor.random.chance(0.45);
    floor.afterInPhase(call, this.#dialMs(isAnswered), () => {
      line.ledger.dialled(floor.now - call.phaseSince);
      call.routedAt = floor.now;
      if (isAnswered) return floor.handovers.route(call);
      line.ledger.unreached(call);
      moveCall(floor, call, "gone");
    });
  }

  #dialWith(agent: AgentRecord, line: LineRecord): void {
    const floor = this.#floor;
    const call = createCall(floor, line, { type: "outbound", source: "external" });
    moveCall(floor, call, "dialling");
    attachCall(floor, call, agent);
    const isAnswered = floor.random.chance(0.6);
    floor.afterInPhase(call, this.#dialMs(isAnswered), () => {
      line.ledger.dialled(floor.now - call.phaseSince);
      call.routedAt = floor.now;
      if (isAnswered) this.#conversations.start(call, agent, line);
      else this.#miss(call, agent, line);
    });
  }

  #miss(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    const page = bookOf(agent, line);
    page.abandoned += 1;
    page.outbound_abandoned += 1;
    line.ledger.unreached(call);
    moveCall(this.#floor, call, "gone");
    this.#floor.tell(() => ({ type: "call_end", agent: agent.name, call: callFacts(call) }));
    detachCall(call);
    this.#floor.handovers.agentFreed(agent);
  }

  #dialMs(isAnswered: boolean): number {
    const { random } = this.#floor;
    return isAnswered ? random.between(4000, 18_000) : random.between(12_000, 28_000);
  }
}
