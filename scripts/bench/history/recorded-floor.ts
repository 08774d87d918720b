import { emptyFloor, type FloorAgent, type FloorContent, type FloorService } from "@/lib/domain/index.ts";
import type { TrendRevision } from "@/lib/trends/server.ts";

/** How a day of a large contact centre goes on, second by second. Deterministic. */
export interface RecordedFloor {
  /** The floor a second later: some contacts begin, are taken or end, and statistics follow. */
  step(): TrendRevision;
  now(): TrendRevision;
}

export interface RecordedFloorOptions {
  readonly services: number;
  readonly media: readonly string[];
  readonly agents: number;
  /** Contacts of each agent in a working hour; each is two changes of state. */
  readonly contactsAnHour: number;
  readonly startMs: number;
}

const source = "interact";

export function recordedFloor(options: RecordedFloorOptions): RecordedFloor {
  const { services, media, agents, contactsAnHour, startMs } = options;
  let nowMs = startMs;
  let call = 0;
  let turn = 0;
  let content: FloorContent = {
    ...emptyFloor,
    sources: {
      [source]: {
        ...{ kind: "interact", link: "live", linkSince: new Date(startMs).toISOString() },
        ...{ agentState: "push", degraded: {}, unknown: { events: 0, fields: 0, dropped: 0 } },
      },
    },
    services: Object.fromEntries(
      Array.from({ length: services }, (_, index) => [serviceId(index), newService(index, media)]),
    ),
    agents: Object.fromEntries(
      Array.from({ length: agents }, (_, index) => [agentId(index), newAgent(index, startMs)]),
    ),
  };
  const changesASecond = (agents * contactsAnHour * 2) / 3600;

  function change(agent: FloorAgent, index: number, held: Record<string, FloorService>): FloorAgent {
    const since = new Date(nowMs).toISOString();
    const id = serviceId(index % services);
    const kind = media[index % media.length] ?? "voice";
    const service = held[id] ?? content.services[id];
    if (service === undefined) return agent;
    if (agent.presence === "available") {
      call += 1;
      const begun = {
        ...{ media: kind, queued: false, service: id, agent: agentId(index), state: "busy" },
        ...{
          party: `119${String(call).padStart(8, "0")}`,
          startedAt: new Date(nowMs - 20_000).toISOString(),
        },
      };
      held[id] = counted(service, kind, { received: 1, handled: 1, handled_awt: 1, queue_time: 20 });
      return { ...agent, presence: "busy", state: "busy", since, calls: { [`call ${call}`]: begun } };
    }
    held[id] = counted(service, kind, { talk_time: 200, after_call_work_time: 15 });
    return { ...agent, presence: "available", state: "free", since, calls: {} };
  }
  return {
    now: () => ({ content, at: new Date(nowMs).toISOString() }),
    step() {
      nowMs += 1000;
      turn += changesASecond;
      const held: Record<string, FloorService> = {};
      const changed: Record<string, FloorAgent> = {};
      for (; turn >= 1; turn -= 1) {
        const index = (call * 7919 + Math.floor(nowMs / 1000) * 31 + Math.floor(turn)) % agents;
        const agent = changed[agentId(index)] ?? content.agents[agentId(index)];
        if (agent !== undefined) changed[agentId(index)] = change(agent, index, held);
      }
      content = {
        ...content,
        services: { ...content.services, ...held },
        agents: { ...content.agents, ...changed },
      };
      return { content, at: new Date(nowMs).toISOString() };
    },
  };
}

function counted(
  service: FloorService,
  media: string,
  steps: Readonly<Record<string, number>>,
): FloorService {
  const before = service.metrics[media] ?? {};
  const waiting = ((before.waiting ?? 0) * 3 + 1) % 7;
  const values = Object.entries(steps).map(([name, step]) => [name, (before[name] ?? 0) + step]);
  return {
    ...service,
    metrics: { ...service.metrics, [media]: { ...before, ...Object.fromEntries(values), waiting } },
  };
}

function newService(index: number, media: readonly string[]): FloorService {
  const names = ["received", "handled", "abandoned", "handled_awt", "generated", "queue_time", "dequeued"];
  const zeros = Object.fromEntries(
    [...names, "talk_time", "hold_time", "after_call_work_time", "waiting", "handling"].map((name) => [
      name,
      0,
    ]),
  );
  return {
    ...{ source, name: `Atendimento ${index}`, direction: "inbound", media, calls: {} },
    metrics: Object.fromEntries(media.map((kind) => [kind, zeros])),
  };
}

function newAgent(index: number, startMs: number): FloorAgent {
  return {
    ...{ source, name: `Agente ${index}`, presence: "available", state: "free" },
    ...{
      since: new Date(startMs - index * 100).toISOString(),
      services: [],
      metrics: {},
      states: {},
      calls: {},
    },
  };
}

function serviceId(index: number): string {
  return `${source}:Atendimento ${index}`;
}

function agentId(index: number): string {
  return `${source}:Agente ${index}`;
}
