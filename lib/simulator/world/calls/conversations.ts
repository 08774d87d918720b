import { bookOf } from "../books/book-of";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord, LineRecord } from "../records";
import { wholeSeconds } from "../time/whole-seconds";
import { callFacts } from "./call-facts";
import type { ChatExchange } from "./chat-exchange";
import { detachCall } from "./detach-call";
import type { Holds } from "./holds";
import { moveCall } from "./move-call";

/** From the moment an agent takes a contact to the moment they are done with it. */
export class Conversations {
  readonly #floor: Floor;
  readonly #holds: Holds;
  readonly #chats: ChatExchange;

  constructor(floor: Floor, holds: Holds, chats: ChatExchange) {
    this.#floor = floor;
    this.#holds = holds;
    this.#chats = chats;
  }

  /** The agent takes the contact: it is handled from now on. */
  start(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    const floor = this.#floor;
    line.ledger.accepted(call, floor.now, line.settings.targetWaitMs);
    const page = bookOf(agent, line);
    page.total += 1;
    page[call.type] += 1;
    call.answeredAt = floor.now;
    moveCall(floor, call, "talking");
    floor.tell(() => ({ type: "call_accept", agent: agent.name, call: callFacts(call) }));
    const lasts = this.#durationMs(line);
    floor.afterInPhase(call, lasts, () => this.#release(call, agent, line));
    if (line.media === "voice") this.#holds.plan(call, agent, line, lasts);
    if (line.media === "chat") this.#chats.begin(call, agent);
  }

  /** Ends a contact that an agent has, at once: the conversation is booked as far as it went. */
  cut(call: CallRecord, agent: AgentRecord): void {
    const { line } = call;
    if (call.phase === "talking" && line !== undefined) this.#bookConversation(call, agent, line);
    if (call.phase === "after_call" && line !== undefined) this.#bookAfterCall(call, agent, line);
    this.#end(call, agent);
  }

  #durationMs(line: LineRecord): number {
    const { random } = this.#floor;
    const shortest = line.media === "voice" ? 12_000 : 40_000;
    return Math.max(
      shortest,
      random.lognormal(line.settings.handleMeanMs, line.media === "voice" ? 0.55 : 0.45),
    );
  }

  #release(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    const floor = this.#floor;
    this.#bookConversation(call, agent, line);
    const transferTo = this.#transferTarget(call, line);
    if (transferTo !== undefined) bookOf(agent, line).transferred += 1;
    if (line.settings.isClassified) {
      moveCall(floor, call, "classifying");
      floor.afterInPhase(call, floor.random.between(2500, 14_000), () => this.#workAfter(call, agent, line));
    } else {
      this.#workAfter(call, agent, line);
    }
    floor.tell(() => ({ type: "call_release", agent: agent.name, call: callFacts(call) }));
    if (transferTo !== undefined) floor.handovers.handOver(call, transferTo);
  }

  #bookConversation(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    this.#holds.close(call, agent, line);
    const handleSeconds = Math.max(wholeSeconds(this.#floor.now - call.answeredAt), call.heldSeconds);
    line.ledger.released(call, handleSeconds);
    const page = bookOf(agent, line);
    page.handle_time += handleSeconds;
    page.hold_time += call.heldSeconds;
    page.consult_time += call.consultedSeconds;
    page.talk_time += handleSeconds - call.heldSeconds + call.consultedSeconds;
  }

  #transferTarget(call: CallRecord, line: LineRecord): LineRecord | undefined {
    const { random, isLively } = this.#floor;
    if (!isLively || call.type === "outbound" || !random.chance(0.035)) return undefined;
    return line.overflowTo;
  }

  #workAfter(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    const floor = this.#floor;
    moveCall(floor, call, "after_call");
    line.ledger.afterCallBegan();
    bookOf(agent, line).after_call_work += 1;
    const lasts = Math.max(1500, floor.random.lognormal(line.settings.afterCallMeanMs, 0.5));
    floor.afterInPhase(call, lasts, () => {
      this.#bookAfterCall(call, agent, line);
      moveCall(floor, call, "terminating");
      floor.afterInPhase(call, floor.random.between(300, 1500), () => this.#end(call, agent));
    });
  }

  #bookAfterCall(call: CallRecord, agent: AgentRecord, line: LineRecord): void {
    const lasted = this.#floor.now - call.phaseSince;
    line.ledger.afterCallEnded(lasted);
    bookOf(agent, line).after_call_work_time += wholeSeconds(lasted);
  }

  #end(call: CallRecord, agent: AgentRecord): void {
    moveCall(this.#floor, call, "gone");
    this.#floor.tell(() => ({ type: "call_end", agent: agent.name, call: callFacts(call) }));
    detachCall(call);
    this.#floor.handovers.agentFreed(agent);
  }
}
