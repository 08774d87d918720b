import { entityId } from "../entity-id.ts";
import type { EntityId, FloorAgent, FloorContent } from "../floor.ts";
import { keysOf, valuesOf } from "../keys-of.ts";
import { absenceOf } from "../kpi/absence-of.ts";
import { isLiveOf } from "../kpi/is-live-of.ts";
import type { Reading } from "../kpi/reading.ts";
import { own } from "../own.ts";
import { byName } from "./by-name.ts";
import type { ChatsAgent, ChatsContact, NamedService, Told } from "./chats-agent.ts";
import { type AgentBook, type Contact, createAgentBook } from "./create-agent-book.ts";
import { createMediaScope, type MediaScope } from "./create-media-scope.ts";
import { knownChatsAgents } from "./known-chats-agents.ts";
import type { OmniMedia } from "./omni-media.ts";
import type { OmniOptions } from "./omni-options.ts";
import { type OmniStatus, omniStatus } from "./omni-status.ts";
import { absentPart, countedPart, type Part } from "./part.ts";
import { slotsOf } from "./slots-of.ts";
import { sumParts } from "./sum-parts.ts";

export interface ChatsDashboardOptions extends OmniOptions {
  /** Chats, e-mails or WhatsApp alone; absent = everything digital. WhatsApp leaves agents of other services out. */
  readonly media?: OmniMedia | undefined;
}

/** The floor as Omni's `chats-dashboard` looks at it: its agents in no order, each read when it is asked for. */
export interface ChatsDashboardReadings {
  readonly ids: readonly EntityId[];
  /** One agent's state alone; null where it is not told. */
  statusOf(id: EntityId): OmniStatus | null;
  /** The states of all, in the order of `ids`, for counts of thousands. */
  statuses(): readonly (OmniStatus | null)[];
  read(id: EntityId): ChatsAgent | undefined;
}

/**
 * Omni's `chats-dashboard` with the exactness of every value. `chatsDashboard` documents the attributes. An agent who tells of its
 * contacts itself is the same object on the next floor when nothing about it has changed.
 */
export function readChatsDashboard(
  floor: FloorContent,
  { media, whatsappServices }: ChatsDashboardOptions,
): ChatsDashboardReadings {
  const scope = createMediaScope(floor, media, whatsappServices);
  const book = createAgentBook(floor);
  const sight = { floor, book, scope };
  const known = knownChatsAgents(scope, floor);
  const ids = idsOf(floor, book, scope);
  function statusOf(id: EntityId): OmniStatus | null {
    const agent = own(floor.agents, id);
    return agent === undefined ? null : omniStatus(agent);
  }
  return {
    ids,
    statusOf,
    statuses: () =>
      scope.services === undefined ? valuesOf(floor.agents).map(omniStatus) : ids.map(statusOf),
    read(id) {
      const agent = own(floor.agents, id);
      if (agent === undefined) return undefined;
      const before = known.get(agent);
      if (before?.id === id) return before;
      const read = agentOf(id, agent, sight);
      // Of others, services tell the contacts.
      if (book.tellsPrivateCalls(id)) known.set(agent, read);
      return read;
    },
  };
}

function idsOf(floor: FloorContent, book: AgentBook, { services }: MediaScope): readonly EntityId[] {
  const ids = keysOf(floor.agents);
  if (services === undefined) return ids;
  return ids.filter((id) => [...book.servicesOf(id)].some((service) => services.has(service)));
}

interface Sight {
  readonly floor: FloorContent;
  readonly book: AgentBook;
  readonly scope: MediaScope;
}

function agentOf(id: EntityId, agent: FloorAgent, sight: Sight): ChatsAgent {
  const { floor, book, scope } = sight;
  const { sources } = floor;
  const contacts = book.callsOf(id)?.filter(([, call]) => !call.queued && scope.hasCall(call));
  const untold = absenceOf(sources, agent.source, ["agent_details"], "no_call_details");
  const doubts = book.tellsPrivateCalls(id) ? [] : ["private_untold"];
  const used =
    contacts === undefined
      ? absentPart(untold)
      : countedPart("used_slots", contacts.length, { because: doubts });
  const readingOf = (kpi: string, part: Part): Reading =>
    slotReading(kpi, part, isLiveOf([agent], { floor, nowMs: 0 }));
  return {
    id,
    name: agent.name,
    alias: told(agent.name, ["no_alias"]),
    status: statusOf(agent, sight),
    capacity: readingOf("capacity", capacityOf(agent, sight)),
    usedSlots: readingOf("used_slots", used),
    services: servicesOf(id, agent, sight),
    contacts:
      contacts === undefined
        ? { quality: "unavailable", reason: untold }
        : told(
            contacts.map((contact) => contactOf(contact, floor, agent.source)),
            doubts,
          ),
    contactStatus: told(true, tellsHolds(agent, sources) ? [] : ["holds_untold"]),
    protocol: told(true, ["protocol_is_call_id"]),
  };
}

function told<T>(value: T, because: readonly string[]): Told<T> {
  return { quality: because.length === 0 ? "exact" : "approximate", value, because };
}

function statusOf(agent: FloorAgent, { floor }: Sight): Told<OmniStatus> {
  const status = omniStatus(agent);
  const { sources } = floor;
  if (status === null)
    return {
      quality: "unavailable",
      reason: absenceOf(sources, agent.source, ["agent_state"], "no_state"),
    };
  const isDerived = own(sources, agent.source)?.agentState === "derived";
  return told(status, isDerived ? ["state_derived"] : []);
}

function capacityOf(agent: FloorAgent, { floor, scope }: Sight): Part {
  if (agent.capacity === undefined)
    return absentPart(
      absenceOf(floor.sources, agent.source, ["agent_status", "agent_monitor"], "no_devices"),
    );
  return sumParts(scope.slots.map((media) => countedPart(`slots_${media}`, slotsOf(agent, [media]))));
}

function servicesOf(id: EntityId, agent: FloorAgent, { floor, book }: Sight): Told<readonly NamedService[]> {
  const seen = [...book.servicesOf(id)].map((service): [string, NamedService] => [
    service,
    named(service, floor, agent.source),
  ]);
  if (seen.length === 0) return { quality: "unavailable", reason: "no_service_seen" };
  return told(
    seen.sort(byName).map(([, service]) => service),
    ["services_seen"],
  );
}

function contactOf([id, call]: Contact, floor: FloorContent, source: string): ChatsContact {
  return {
    protocol: id,
    media: call.media,
    status: call.state === "held" ? "holding" : "normal",
    ...(call.service === undefined ? {} : { service: named(call.service, floor, source) }),
  };
}

/** A service that is on no list yet has its name in its id. */
function named(id: EntityId, { services }: FloorContent, source: string): NamedService {
  return { id, name: own(services, id)?.name ?? id.slice(entityId(source, "").length) };
}

/** Only agents who tell of their contacts themselves tell a hold; one whose devices are known is one of them. */
function tellsHolds(agent: FloorAgent, sources: FloorContent["sources"]): boolean {
  const events = own(sources, agent.source)?.agentEvents;
  return events !== undefined && (events.isWhole || agent.capacity !== undefined);
}

function slotReading(kpi: string, part: Part, isLive: boolean): Reading {
  const { value, terms, because, reason = "not_reported" } = part;
  const facts = {
    kpi,
    unit: "count",
    numerator: value === null ? { terms } : { terms, value },
    coverage: { known: value === null ? 0 : 1, of: 1, rows: "agents" },
    isLive,
  } as const;
  if (value === null) return { ...facts, quality: "unavailable", reason };
  return { ...facts, quality: because.length === 0 ? "exact" : "approximate", value, because };
}
