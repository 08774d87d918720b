import { setImmediate } from "node:timers/promises";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { type Backoff, createBackoff } from "./backoff.ts";
import { type Bell, createBell } from "./bell.ts";
import { InteractError } from "./interact-error.ts";
import { listParts } from "./list-parts.ts";
import type { PushLog } from "./push-log.ts";
import type { RunKit } from "./run-kit.ts";
import { wait } from "./wait.ts";

const gatherMs = 1000;
const spacingMs = 5250;
/** Beyond this many agents one question for all is kinder than many. */
const mostSingle = 3;

/**
 * Devices and calls (held ones included) of agents, which only agent/get_status tells. Asks while the CTI permits;
 * after a refusal not before all are wanted again, e.g. on a new channel.
 */
export class AgentStatuses {
  readonly #kit: RunKit;
  readonly #pushes: PushLog;
  readonly #onEvents: (events: readonly FloorEvent[]) => void;
  readonly #bell: Bell<"wanted">;
  readonly #wanted = new Set<string>();
  readonly #backoff: Backoff;
  #restMs = spacingMs;
  #isAllWanted = false;
  #isDenied = false;

  constructor(kit: RunKit, pushes: PushLog, onEvents: (events: readonly FloorEvent[]) => void) {
    this.#kit = kit;
    this.#pushes = pushes;
    this.#onEvents = onEvents;
    this.#bell = createBell(kit.clock);
    this.#backoff = createBackoff(kit.random);
  }

  /** Asks for all agents, or for one. Wishes that come together become one question. */
  want(agent?: string): void {
    if (agent === undefined) {
      this.#isAllWanted = true;
      this.#isDenied = false;
    } else this.#wanted.add(agent);
    this.#bell.ring("wanted");
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.#bell.sleep(Number.MAX_SAFE_INTEGER, stop);
      await wait(this.#kit.clock, gatherMs, stop);
      if (this.#isDenied || stop.aborted) continue;
      for (const agent of this.#takeWishes()) await this.#ask(agent, stop);
      await wait(this.#kit.clock, this.#restMs, stop);
    }
  }

  #takeWishes(): readonly (string | undefined)[] {
    const agents = [...this.#wanted];
    const questions = this.#isAllWanted || agents.length > mostSingle ? [undefined] : agents;
    this.#isAllWanted = false;
    this.#wanted.clear();
    return questions;
  }

  async #ask(agent: string | undefined, stop: AbortSignal): Promise<void> {
    const { client, clock, translator, board } = this.#kit;
    const askedAtMs = clock.monotonicMs();
    const query: Record<string, string> = agent === undefined ? {} : { agent };
    try {
      const { body } = await client.query("agent/get_status", query, stop);
      board.degraded("agent_status", {});
      this.#backoff.reset();
      this.#restMs = spacingMs;
      for (const part of listParts(body)) {
        const { events, diagnostics } = translator.translateAgentStatuses(part);
        board.odd(diagnostics);
        this.#onEvents(this.#pushes.without(events, askedAtMs));
        await setImmediate();
      }
    } catch (cause) {
      if (!(cause instanceof InteractError)) throw cause;
      this.#isDenied = isRefusal(cause);
      if (this.#isDenied) board.degraded("agent_status", { agent_status: cause.errorType ?? cause.code });
      else {
        this.#restMs = spacingMs + this.#backoff.nextMs();
        this.want(agent);
      }
    }
  }
}

function isRefusal(cause: InteractError): boolean {
  if (cause.code === "rejected") return cause.errorType !== "not_found";
  return cause.code === "not_found" || cause.code === "forbidden" || cause.code === "method_not_allowed";
}
