import { CHAT_LINES } from "../catalogue/chat-lines";
import type { Floor } from "../floor";
import type { AgentRecord, CallRecord } from "../records";
import { Random } from "../time/random";

/**
 * The messages of a chat: the customer's question, the agent's first answer, then turn by turn.
 * Each chat has a chance stream of its own, so that who listens never changes the day.
 */
export class ChatExchange {
  readonly #floor: Floor;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  /** The chat has reached its agent; while the hours before the start are played nothing is said. */
  begin(call: CallRecord, agent: AgentRecord): void {
    if (this.#floor.isRehearsing) return;
    const random = new Random(this.#floor.seed * 1_000_003 + call.number);
    this.#say(call, agent, random, 1);
  }

  #say(call: CallRecord, agent: AgentRecord, random: Random, messageId: number): void {
    const isCustomer = messageId % 2 === 1;
    const lines = isCustomer ? CHAT_LINES.customer : CHAT_LINES.agent;
    const message = {
      callId: call.id,
      service: call.line?.service.name ?? "",
      agent: agent.name,
      actor: isCustomer ? call.interlocutor : agent.name,
      actorAlias: isCustomer ? call.interlocutor : (agent.name.split(" ")[0] ?? agent.name),
      message: messageId === 2 ? CHAT_LINES.welcome : random.pick(lines),
      messageId,
      at: this.#floor.now,
    };
    this.#floor.tell(() => ({ type: "chat_message", agent: agent.name, message }));
    const pauseMs = messageId === 1 ? random.between(4000, 45_000) : random.between(9000, 60_000);
    this.#floor.afterInPhase(call, pauseMs, () => this.#say(call, agent, random, messageId + 1));
  }
}
