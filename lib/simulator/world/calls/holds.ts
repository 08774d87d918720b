import { bookOf } from "../books/book-of";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord, LineRecord } from "../records";
import { wholeSeconds } from "../time/whole-seconds";
import { callFacts } from "./call-facts";
import { nextCallId } from "./next-call-id";

/** Calls put on hold, some of them to consult a colleague meanwhile. */
export class Holds {
  readonly #floor: Floor;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  /** Decides whether a conversation of this length will see a hold, and when. */
  plan(call: CallRecord, agent: AgentRecord, line: LineRecord, conversationMs: number): void {
    const { random } = this.#floor;
    if (conversationMs < 60_000 || !random.chance(0.16)) return;
    const withConsultation = random.chance(0.35);
    const beginsAfterMs = conversationMs * random.between(0.2, 0.6);
    const lastsMs = Math.min(conversationMs * 0.35, random.between(10_000, 75_000));
    this.#floor.afterInPhase(call, beginsAfterMs, () => {
      this.#begin(call, agent, line, withConsultation);
      this.#floor.afterInPhase(call, lastsMs, () => this.close(call, agent, line));
    });
  }

  /** Ends the hold if there is one. */
  close(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    if (call.heldSince === undefined) return;
    const lasted = wholeSeconds(this.#floor.now - call.heldSince);
    call.heldSince = undefined;
    call.heldSeconds += lasted;
    if (call.consultationCallId !== undefined) {
      call.consultedSeconds += lasted;
      call.consultationCallId = undefined;
      line.ledger.consulting(-1);
    }
    call.state = "busy";
    this.#floor.tell(() => ({ type: "call_retrieve", agent: agent.name, call: callFacts(call) }));
  }

  #begin(call: CallRecord, agent: AgentRecord, line: LineRecord, withConsultation: boolean): void {
    const page = bookOf(agent, line);
    call.heldSince = this.#floor.now;
    call.state = "held";
    page.hold += 1;
    line.ledger.held();
    if (withConsultation) {
      call.consultationCallId = nextCallId(this.#floor, agent.branch ?? line.service.entryPoint);
      page.consultation += 1;
      line.ledger.consulting(1);
    }
    this.#floor.tell(() => ({ type: "call_hold", agent: agent.name, call: callFacts(call) }));
  }
}
