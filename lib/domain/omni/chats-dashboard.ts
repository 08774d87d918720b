import type { FloorContent } from "../floor.ts";
import { byName } from "./by-name.ts";
import type { ChatsAgent, ChatsContact } from "./chats-agent.ts";
import type { Known } from "./known.ts";
import type { OmniStatus } from "./omni-status.ts";
import { type ChatsDashboardOptions, readChatsDashboard } from "./read-chats-dashboard.ts";

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

/**
 * Omni's dashboard of chats by agent: one row for every agent, by name, voice-only ones with a capacity of 0.
 * Every attribute is always there; null = cannot be known. The quality of each value is derived for each agent from
 * what the floor knows (`readChatsDashboard`); the table says what it is at best.
 *
 * | attribute       | is                                              | quality |
 * |-----------------|-------------------------------------------------|---------|
 * | Agente          | the agent's name                                | approximate: supervision tells no alias |
 * | User_short_name | the agent's name                                | exact |
 * | Capacidade      | slots of the media, used or not                 | exact; null unless the agent's devices are told |
 * | Status          | offline, pausa (faults too), else available     | exact; null when no origin tells the state |
 * | Serviço         | services seen in statistics and calls           | approximate: Interact has no table of who serves what, an idle assignment may be missing; null when none was seen |
 * | Atendimento     | contacts that the agent has, none that wait     | exact; approximate through the services' lists, when only these are told, without private ones; else null |
 * | · Status        | holding while the contact is held, else normal  | exact while agents tell of their contacts; supervision alone never tells a hold: approximate |
 * | · Serviço       | the contact's service                           | exact; null for a private contact |
 * | · Protocolo     | the call's id                                   | substitute: Interact has no protocol number |
 */
export function chatsDashboard(
  floor: FloorContent,
  options: ChatsDashboardOptions,
): readonly ChatsDashboardAgent[] {
  const { ids, read } = readChatsDashboard(floor, options);
  return ids
    .flatMap((id) => read(id) ?? [])
    .map((agent): [string, ChatsAgent] => [agent.id, agent])
    .sort(byName)
    .map(([, agent]) => rowOf(agent));
}

function rowOf({ name, alias, capacity, status, services, contacts }: ChatsAgent): ChatsDashboardAgent {
  return {
    Agente: alias.value ?? name,
    User_short_name: name,
    Capacidade: capacity.value ?? null,
    Status: status.value ?? null,
    Serviço: services.value?.map((service) => service.name) ?? null,
    Atendimento: contacts.value?.map(contactOf) ?? null,
  };
}

function contactOf({ status, service, protocol }: ChatsContact): ChatsDashboardContact {
  return { Status: status, Serviço: service?.name ?? null, Protocolo: protocol };
}
