import type { PauseDesk } from "../agents/pause-desk";
import { bookOf } from "../books/book-of";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord, LineRecord } from "../records";
import { attachCall } from "./attach-call";
import { callFacts } from "./call-facts";
import type { Conversations } from "./conversations";
import { detachCall } from "./detach-call";
import { moveCall } from "./move-call";

type Outcome = "accept" | "hang up" | "reject" | "ring out" | "unreached";

const RING_OUT_MS = 20_000;

/** A contact rings at an agent: taken, given up by the caller, rejected, or left to ring out. */
export class Offers {
  readonly #floor: Floor;
  readonly #conversations: Conversations;
  readonly #pauses: PauseDesk;

  constructor(floor: Floor, conversations: Conversations, pauses: PauseDesk) {
    this.#floor = floor;
    this.#conversations = conversations;
    this.#pauses = pauses;
  }

  /** Rings the call at the agent, who must be able to take it. */
  offer(call: CallRecord, agent: AgentRecord): void {
    const { line } = call;
    if (line === undefined) return;
    moveCall(this.#floor, call, "ringing");
    attachCall(this.#floor, call, agent);
    this.#floor.tell(() => ({ type: "call_receive", agent: agent.name, call: callFacts(call) }));
    const outcome = this.#drawOutcome(call, agent);
    const lasts = outcome === "ring out" ? RING_OUT_MS : this.#ringMs(call, agent);
    this.#floor.afterInPhase(call, lasts, () => this.#decide(call, agent, line, outcome));
  }

  #decide(call: CallRecord, agent: AgentRecord, line: LineRecord, outcome: Outcome): void {
    line.ledger.rang(this.#floor.now - call.phaseSince);
    if (outcome === "accept") this.#conversations.start(call, agent, line);
    else if (outcome === "hang up") this.#loseCaller(call, agent, line);
    else if (outcome === "unreached") this.#missCallback(call, agent, line);
    else if (agent.calls.length > 1) this.#conversations.start(call, agent, line);
    else this.#handBack(call, agent, line, outcome);
  }

  #loseCaller(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    const page = bookOf(agent, line);
    page.abandoned += 1;
    page[call.type === "inbound" ? "inbound_abandoned" : "outbound_abandoned"] += 1;
    line.ledger.abandoned(call, this.#floor.now);
    this.#end(call, agent);
  }

  #missCallback(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    line.ledger.unreached(call);
    this.#end(call, agent);
  }

  #end(call: CallRecord, agent: AgentRecord): void {
    moveCall(this.#floor, call, "gone");
    this.#floor.tell(() => ({ type: "call_end", agent: agent.name, call: callFacts(call) }));
    detachCall(call);
    this.#floor.handovers.agentFreed(agent);
  }

  #handBack(call: CallRecord, agent: AgentRecord, line: LineRecord, outcome: "reject" | "ring out"): void {
    if (outcome === "reject") line.ledger.rejected();
    else line.ledger.rangOut();
    detachCall(call);
    const missed = line.media === "voice" ? "timeout_fail_pause" : "no_handling_fail_pause";
    this.#pauses.fail(agent, outcome === "reject" ? "call_rejected_fail_pause" : missed);
    this.#floor.handovers.route(call);
  }

  #drawOutcome(call: CallRecord, agent: AgentRecord): Outcome {
    const { random, isLively } = this.#floor;
    if (call.isCallback) return random.chance(0.22) ? "unreached" : "accept";
    if (!isLively) return "accept";
    const draw = random.next();
    if (call.media !== "email" && draw < 0.012) return "hang up";
    const mayRefuse = call.type === "inbound" && agent.calls.length === 1;
    if (!mayRefuse || draw < 0.9885) return "accept";
    return draw < 0.9925 ? "reject" : "ring out";
  }

  #ringMs(call: CallRecord, agent: AgentRecord): number {
    const { random } = this.#floor;
    if (call.type === "outbound" && !call.isCallback) return random.between(200, 1200);
    const device = agent.devices.find(({ media }) => media === call.media);
    if (device?.handleMode === "auto") return random.between(800, 2500);
    return call.media === "email" ? random.between(3000, 25_000) : random.between(2000, 11_000);
  }
}
