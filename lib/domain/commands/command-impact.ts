import type { EntityId, FloorAgent, FloorContent, FloorService, Presence } from "../floor.ts";
import { own } from "../own.ts";
import { type Command, operatingStateId } from "./command.ts";

/** What some commands would do to one service. */
export interface ServiceImpact {
  readonly service: EntityId;
  readonly name: string;
  /** Agents of it who can take a contact at once. */
  readonly readyBefore: number;
  readonly readyAfter: number;
  /** Contacts in its queues now; absent where the source does not tell. */
  readonly waiting?: number;
}

export interface CommandImpact {
  /** Every service whose ready agents would change in number, the one left worst first. */
  readonly services: readonly ServiceImpact[];
  /** Targets whose presence is not known: the numbers may be off by as many. */
  readonly unknownAgents: number;
}

/**
 * What pausing, freeing or logging out these agents all together would leave of each service, by the floor of now.
 * An agent's services are those seen in their statistics. Commands about statistics touch nobody's readiness.
 */
export function commandImpact(
  commands: readonly Command[],
  floor: Pick<FloorContent, "agents" | "services">,
): CommandImpact {
  const wanted = new Map<EntityId, Presence>();
  for (const command of commands) {
    const presence = presenceAsked(command);
    if (presence !== undefined && "agent" in command) wanted.set(command.agent, presence);
  }
  const moved = [...wanted].flatMap(([id, presence]) => {
    const agent = own(floor.agents, id);
    return agent === undefined ? [] : [{ agent, change: readyChange(agent, presence) }];
  });
  const changes = new Map<EntityId, number>();
  for (const { agent, change } of moved)
    for (const service of change === 0 ? [] : new Set(agent.services))
      changes.set(service, (changes.get(service) ?? 0) + change);
  const services = [...changes].flatMap(([id, change]) => {
    const service = own(floor.services, id);
    return service === undefined || change === 0 ? [] : [impactOn(id, service, change, floor)];
  });
  return {
    services: services.sort(worstFirst),
    unknownAgents: moved.filter(({ agent }) => agent.presence === "unknown").length,
  };
}

function presenceAsked(command: Command): Presence | undefined {
  if (command.name === "agent_logout") return "offline";
  if (command.name !== "set_agent_state") return undefined;
  return command.stateId === operatingStateId ? "available" : "paused";
}

/** A busy agent is not ready before, nor after: freeing one changes nothing, and nobody offline can be freed. */
function readyChange({ presence }: FloorAgent, wanted: Presence): number {
  if (wanted !== "available") return presence === "available" ? -1 : 0;
  return presence === "paused" || presence === "faulted" ? 1 : 0;
}

function impactOn(
  id: EntityId,
  service: FloorService,
  change: number,
  floor: Pick<FloorContent, "agents">,
): ServiceImpact {
  const readyBefore = Object.values(floor.agents).filter(
    (agent) => agent.presence === "available" && agent.services.includes(id),
  ).length;
  const waiting = waitingOf(service);
  return {
    service: id,
    name: service.name,
    readyBefore,
    readyAfter: readyBefore + change,
    ...(waiting === undefined ? {} : { waiting }),
  };
}

/** `waiting` is what counts; some servers fill only `queued`. */
function waitingOf({ metrics }: FloorService): number | undefined {
  const told = Object.values(metrics)
    .map((values) => own(values, "waiting") ?? own(values, "queued"))
    .filter((value) => value !== undefined);
  return told.length === 0 ? undefined : told.reduce((sum, value) => sum + value, 0);
}

function worstFirst(a: ServiceImpact, b: ServiceImpact): number {
  return a.readyAfter - b.readyAfter || (b.waiting ?? 0) - (a.waiting ?? 0) || a.name.localeCompare(b.name);
}
