import type { EntityId, FloorAgent, FloorCall, FloorContent } from "../floor.ts";
import { own } from "../own.ts";
import { isAtRest } from "./is-at-rest.ts";
import { omniStatus } from "./omni-status.ts";

/** An agent with its id. */
export type AgentEntry = readonly [id: EntityId, agent: FloorAgent];

/** A call with its id. */
export type Contact = readonly [id: string, call: FloorCall];

/** What has to be gathered from all over the floor about an agent. */
export interface AgentBook {
  /** The calls of an agent, waiting ones included; null when not known. */
  callsOf(agent: EntityId): readonly Contact[] | null;
  /** Whether its calls, where they are known, include private ones: services' lists have none. */
  tellsPrivateCalls(agent: EntityId): boolean;
  /** Services seen in the agent's statistics and calls: Interact publishes no table, so there may be more. */
  servicesOf(agent: EntityId): ReadonlySet<EntityId>;
}

const none: readonly Contact[] = [];
const nowhere: readonly EntityId[] = [];

/** Of agents who tell their calls themselves: most of thousands are the same from one floor to the next. */
const seenByAgent = new WeakMap<FloorAgent, ReadonlySet<EntityId>>();
const setsOfLists = new WeakMap<readonly EntityId[], ReadonlySet<EntityId>>();
const callsByTeller = new WeakMap<FloorAgent, readonly Contact[]>();

/**
 * Reads services once for all agents, and only where some agent does not tell its calls itself. Private calls are known only
 * where agents do.
 */
export function createAgentBook(floor: Pick<FloorContent, "agents" | "services">): AgentBook {
  let told: ReadonlyMap<EntityId, readonly Contact[]> | null | undefined;

  /** Null when services do not tell. */
  function toldByServices() {
    if (told !== undefined) return told;
    const services = Object.values(floor.services);
    const areTold =
      services.length > 0 && services.every((service) => service.calls !== undefined || isAtRest(service));
    told = areTold ? callsByAgent(floor) : null;
    return told;
  }

  function callsOf(id: EntityId): readonly Contact[] | null {
    const agent = own(floor.agents, id);
    if (agent?.calls !== undefined) return ownCalls(agent, agent.calls);
    if (agent !== undefined && omniStatus(agent) === "offline") return none;
    const byAgent = toldByServices();
    return byAgent && (byAgent.get(id) ?? none);
  }

  function tellsPrivateCalls(id: EntityId): boolean {
    const agent = own(floor.agents, id);
    return agent !== undefined && (agent.calls !== undefined || omniStatus(agent) === "offline");
  }

  function servicesOf(id: EntityId): ReadonlySet<EntityId> {
    const agent = own(floor.agents, id);
    const known = agent && seenByAgent.get(agent);
    if (known !== undefined) return known;
    const seen = withCalls(setOf(agent?.services ?? nowhere), callsOf(id) ?? none);
    if (agent?.calls !== undefined) seenByAgent.set(agent, seen);
    return seen;
  }

  return { callsOf, tellsPrivateCalls, servicesOf };
}

/** The set of a list, the same one as long as the list is. */
function setOf(services: readonly EntityId[]): ReadonlySet<EntityId> {
  let known = setsOfLists.get(services);
  if (known === undefined) {
    known = new Set(services);
    setsOfLists.set(services, known);
  }
  return known;
}

function withCalls(services: ReadonlySet<EntityId>, calls: readonly Contact[]): ReadonlySet<EntityId> {
  const more = calls.flatMap(([, { service }]) =>
    service === undefined || services.has(service) ? [] : [service],
  );
  return more.length === 0 ? services : new Set([...services, ...more]);
}

function ownCalls(agent: FloorAgent, calls: Readonly<Record<string, FloorCall>>): readonly Contact[] {
  let known = callsByTeller.get(agent);
  if (known === undefined) {
    known = Object.entries(calls);
    callsByTeller.set(agent, known);
  }
  return known;
}

function callsByAgent({ services }: Pick<FloorContent, "services">): ReadonlyMap<EntityId, Contact[]> {
  const calls = new Map<EntityId, Contact[]>();
  for (const [serviceId, service] of Object.entries(services)) {
    for (const [id, call] of Object.entries(service.calls ?? {})) {
      if (call.agent === undefined) continue;
      const contact: Contact = [id, { ...call, service: call.service ?? serviceId }];
      const known = calls.get(call.agent);
      if (known === undefined) calls.set(call.agent, [contact]);
      else known.push(contact);
    }
  }
  return calls;
}
