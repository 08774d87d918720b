import { setImmediate } from "node:timers/promises";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { createBell } from "./bell.ts";
import type { PlainNode } from "./codec/index.ts";
import { InteractError } from "./interact-error.ts";
import type { PushLog } from "./push-log.ts";
import type { RunKit } from "./run-kit.ts";
import { wait } from "./wait.ts";

/** Devices and calls (held ones included) of agents, which only agent/get_status tells. */
export interface AgentStatuses {
  /** Asks for all agents, or for one. Wishes that come together become one question. */
  want(agent?: string): void;
  run(stop: AbortSignal): Promise<void>;
}

const gatherMs = 1000;
const spacingMs = 5250;
/** Beyond this many agents one question for all is kinder than many. */
const mostSingle = 3;
const agentsAtOnce = 200;

/** Asks while the CTI permits; after a refusal not before all are wanted again, e.g. on a new channel. */
export function createAgentStatuses(
  kit: RunKit,
  pushes: PushLog,
  onEvents: (events: readonly FloorEvent[]) => void,
): AgentStatuses {
  const bell = createBell<"wanted">(kit.clock);
  const wanted = new Set<string>();
  let isAllWanted = false;
  let isDenied = false;

  const ask = async (agent: string | undefined, stop: AbortSignal): Promise<void> => {
    const askedAtMs = kit.clock.monotonicMs();
    const query: Record<string, string> = agent === undefined ? {} : { agent };
    try {
      const { body } = await kit.client.query("agent/get_status", query, stop);
      kit.board.degraded("agent_status", {});
      for (const part of partsOf(body)) {
        const { events, diagnostics } = kit.translator.translateAgentStatuses(part);
        kit.board.odd(diagnostics);
        onEvents(pushes.without(events, askedAtMs));
        await setImmediate();
      }
    } catch (cause) {
      if (!(cause instanceof InteractError)) throw cause;
      isDenied = isRefusal(cause);
      if (isDenied) kit.board.degraded("agent_status", { agent_status: cause.errorType ?? cause.code });
      else want(agent);
    }
  };

  const want = (agent?: string): void => {
    if (agent === undefined) {
      isAllWanted = true;
      isDenied = false;
    } else wanted.add(agent);
    bell.ring("wanted");
  };

  return {
    want,
    async run(stop) {
      while (!stop.aborted) {
        await bell.sleep(Number.MAX_SAFE_INTEGER, stop);
        await wait(kit.clock, gatherMs, stop);
        if (isDenied || stop.aborted) continue;
        const agents = [...wanted];
        const questions = isAllWanted || agents.length > mostSingle ? [undefined] : agents;
        isAllWanted = false;
        wanted.clear();
        for (const agent of questions) await ask(agent, stop);
        await wait(kit.clock, spacingMs, stop);
      }
    },
  };
}

/** Five thousand agents are taken in hundreds, with the event loop let in between. */
function* partsOf(body: PlainNode): Generator<PlainNode> {
  const [key, members] = Object.entries(body).find(([, value]) => Array.isArray(value)) ?? [];
  if (key === undefined || !Array.isArray(members) || members.length <= agentsAtOnce) {
    yield body;
    return;
  }
  for (let from = 0; from < members.length; from += agentsAtOnce) {
    yield { ...body, [key]: members.slice(from, from + agentsAtOnce) };
  }
}

function isRefusal(cause: InteractError): boolean {
  if (cause.code === "rejected") return cause.errorType !== "not_found";
  return cause.code === "not_found" || cause.code === "forbidden" || cause.code === "method_not_allowed";
}
