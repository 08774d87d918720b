import { entityId } from "../entity-id.ts";
import type { EntityId, FloorAgent, FloorContent } from "../floor.ts";
import { own } from "../own.ts";
import { byName } from "./by-name.ts";
import { type AgentBook, type Contact, createAgentBook } from "./create-agent-book.ts";
import { createMediaScope, type MediaScope } from "./create-media-scope.ts";
import type { Known } from "./known.ts";
import type { OmniMedia } from "./omni-media.ts";
import type { OmniOptions } from "./omni-options.ts";
import { type OmniStatus, omniStatus } from "./omni-status.ts";
import { slotsOf } from "./slots-of.ts";

/** One agent of Omni's `chats-dashboard`, in its names and spelling. */
export interface ChatsDashboardAgent {
  readonly Agente: string;
  readonly User_short_name: string;
  readonly Capacidade: Known;
  readonly Status: OmniStatus | null;
  readonly Serviço: readonly string[] | null;
  readonly Atendimento: readonly ChatsDashboardContact[] | null;
}

export interface ChatsDashboardContact {
  readonly Status: "normal" | "holding";
  readonly Serviço: string | null;
  readonly Protocolo: string;
}

export interface ChatsDashboardOptions extends OmniOptions {
  /** Chats, e-mails or WhatsApp alone; absent = everything digital. WhatsApp leaves agents of other services out. */
  readonly media?: OmniMedia | undefined;
}

/**
 * Omni's dashboard of chats by agent: one row for every agent, by name, voice-only ones with a capacity of 0.
 * Every attribute is always there; null = cannot be known.
 *
 * | attribute       | is                                              | quality |
 * |-----------------|-------------------------------------------------|---------|
 * | Agente          | the agent's name                                | approximate: supervision tells no alias |
 * | User_short_name | the agent's name                                | exact |
 * | Capacidade      | slots of the media, used or not                 | exact; null unless the agent's devices are told |
 * | Status          | offline, pausa (faults too), else available     | exact; null when no origin tells the state |
 * | Serviço         | services seen in statistics and calls           | approximate: Interact has no table of who serves what, an idle assignment may be missing; null when none was seen |
 * | Atendimento     | contacts that the agent has, none that wait     | exact; through the services' lists, when only these are told, without private ones; else null |
 * | · Status        | holding while the contact is held, else normal  | exact while agents push their calls; supervision alone never tells a hold |
 * | · Serviço       | the contact's service                           | exact; null for a private contact |
 * | · Protocolo     | the call's id                                   | substitute: Interact has no protocol number |
 */
export function chatsDashboard(
  floor: FloorContent,
  options: ChatsDashboardOptions,
): readonly ChatsDashboardAgent[] {
  const scope = createMediaScope(floor, options.media, options.whatsappServices);
  const book = createAgentBook(floor);
  return Object.entries(floor.agents)
    .filter(([id]) => isOfScope(id, book, scope))
    .sort(byName)
    .map(([id, agent]) => rowOf(id, agent, { floor, book, scope }));
}

function isOfScope(agent: EntityId, book: AgentBook, { services }: MediaScope): boolean {
  return services === undefined || [...book.servicesOf(agent)].some((service) => services.has(service));
}

interface Sight {
  readonly floor: FloorContent;
  readonly book: AgentBook;
  readonly scope: MediaScope;
}

function rowOf(id: EntityId, agent: FloorAgent, { floor, book, scope }: Sight): ChatsDashboardAgent {
  const services = [...book.servicesOf(id)]
    .map((service) => serviceName(floor, service, agent.source))
    .sort();
  const contacts = book.callsOf(id)?.filter(([, call]) => !call.queued && scope.hasCall(call));
  return {
    Agente: agent.name,
    User_short_name: agent.name,
    Capacidade: slotsOf(agent, scope.slots),
    Status: omniStatus(agent),
    Serviço: services.length > 0 ? services : null,
    Atendimento: contacts?.map((contact) => contactOf(contact, floor, agent.source)) ?? null,
  };
}

function contactOf([id, call]: Contact, floor: FloorContent, source: string): ChatsDashboardContact {
  return {
    Status: call.state === "held" ? "holding" : "normal",
    Serviço: call.service === undefined ? null : serviceName(floor, call.service, source),
    Protocolo: id,
  };
}

/** A service that is on no list yet has its name in its id. */
function serviceName({ services }: FloorContent, id: EntityId, source: string): string {
  return own(services, id)?.name ?? id.slice(entityId(source, "").length);
}
