import type { EntityId, FloorContent, FloorService } from "../floor.ts";
import { isLiveOf } from "../kpi/is-live-of.ts";
import type { AbsenceReason, Reading } from "../kpi/reading.ts";
import { own } from "../own.ts";
import { agentFigures } from "./agent-figures.ts";
import { type AgentCounts, countAgents } from "./count-agents.ts";
import { type AgentBook, createAgentBook } from "./create-agent-book.ts";
import { createMediaScope, type MediaScope } from "./create-media-scope.ts";
import type { Figures } from "./figures.ts";
import type { OmniAttributeId } from "./omni-attributes.ts";
import type { OmniOptions } from "./omni-options.ts";
import { type AttributeGround, readAttribute } from "./read-attribute.ts";
import { type ChatServicesFilters, type Selection, selectEntities } from "./select-entities.ts";
import { serviceFigures } from "./service-figures.ts";

export interface ChatServicesOptions extends OmniOptions {
  /** Epoch milliseconds at which the floor is looked at; waiting times count up to it. */
  readonly nowMs: number;
}

/** A service of the selection; each attribute is computed when it is first asked for. */
export interface ChatService {
  readonly id: EntityId;
  readonly name: string;
  read(attribute: OmniAttributeId): Reading;
}

/** What a floor tells about digital contacts: totals of the selection, and its services by name. */
export interface ChatServicesReadings {
  readonly services: readonly ChatService[];
  /** One of them; undefined when it is no part of the selection. */
  service(id: EntityId): ChatService | undefined;
  total(attribute: OmniAttributeId): Reading;
}

/**
 * Omni's `chat-services` with formula and exactness of every value. Totals are of the services that are watched: one
 * of which no statistic and no call was ever told is listed, and is no part of them. A filter that names nothing
 * selects nothing (`unknownFilter` tells). `chatServices` documents the attributes.
 */
export function readChatServices(
  floor: FloorContent,
  filters: ChatServicesFilters,
  { nowMs, whatsappServices }: ChatServicesOptions,
): ChatServicesReadings {
  const scope = createMediaScope(floor, filters.media, whatsappServices);
  const book = createAgentBook(floor);
  const selection = selectEntities(floor, filters, { book, scope });
  const sight: Sight = { floor, book, scope, selection, nowMs };
  const all = selection.services.map(([id, service]) => ({
    service,
    read: once(() => figuresOf(id, sight)),
  }));
  const watched = all.filter(({ service }) => isWatched(service));
  const reasonOfNone: AbsenceReason = scope.services?.size === 0 ? "no_whatsapp" : "no_services";
  const ground = (services: typeof all, counts: () => AgentCounts, of: number): AttributeGround => ({
    figures: services.map(({ read }) => read()),
    reasonOfNone,
    counts: once(counts),
    services: { known: services.length, of },
    isLive: isLiveOf(
      services.map(({ service }) => service),
      { floor, nowMs },
    ),
  });
  const totals = once(() => ground(watched, () => totalCounts(sight, reasonOfNone), all.length));
  const services = selection.services.map(([id, { name }], index) => ({
    id,
    name,
    read: serviceReader(once(() => ground(all.slice(index, index + 1), () => countsOf(id, sight), 1))),
  }));
  const byId = new Map(services.map((service) => [service.id, service]));
  return { services, service: (id) => byId.get(id), total: reader(totals) };
}

interface Sight {
  readonly floor: FloorContent;
  readonly book: AgentBook;
  readonly scope: MediaScope;
  readonly selection: Selection;
  readonly nowMs: number;
}

type Reader = (attribute: OmniAttributeId) => Reading;

function reader(ground: () => AttributeGround): Reader {
  // Of hundreds of services few are read.
  let known: Map<OmniAttributeId, Reading> | undefined;
  return (attribute) => {
    known ??= new Map();
    const reading = known.get(attribute) ?? readAttribute(attribute, ground());
    known.set(attribute, reading);
    return reading;
  };
}

/** Attributes of a service that are read from its agents, and not from its own figures alone. */
const ofAgents: ReadonlySet<OmniAttributeId> = new Set<OmniAttributeId>([
  ...(["capacity", "used_slots", "logged"] as const),
  ...(["available", "paused", "talking", "offline"] as const),
]);

/** What was read from figures, while they and their source's link are the same; only that, since a floor is large. */
const readOf = new WeakMap<
  Figures,
  { readonly isLive: boolean; readonly readings: Map<OmniAttributeId, Reading> }
>();

/** Of one service: of hundreds few change from one floor to the next. */
function serviceReader(ground: () => AttributeGround): Reader {
  const readNow = reader(ground);
  return (attribute) => {
    if (ofAgents.has(attribute)) return readNow(attribute);
    const { figures, isLive } = ground();
    const [only] = figures;
    if (only === undefined) return readNow(attribute);
    let known = readOf.get(only);
    if (known?.isLive !== isLive) {
      known = { isLive, readings: new Map() };
      readOf.set(only, known);
    }
    const reading = known.readings.get(attribute) ?? readNow(attribute);
    known.readings.set(attribute, reading);
    return reading;
  };
}

/** With a user, agents' statistics take the place of services', which measure somewhat differently. */
function figuresOf(id: EntityId, { floor, book, scope, selection, nowMs }: Sight): Figures {
  const { sources } = floor;
  const media = scope.mediaOf(id);
  const service = own(floor.services, id) ?? nobody;
  if (selection.user === undefined) {
    return serviceFigures({ service, days: own(floor.serviceDays, id), media, sources, nowMs });
  }
  const [userId, agent] = selection.user;
  const days = own(own(floor.agentDays, userId), id);
  return agentFigures({ agent, service: id, days, media, agentCalls: book.callsOf(userId), sources, nowMs });
}

const nobody: FloorService = { source: "", name: "", media: [], metrics: {} };

function totalCounts(sight: Sight, reasonOfNone: AbsenceReason): AgentCounts {
  const { floor, selection, book, scope } = sight;
  const isFloorEmpty = Object.keys(floor.agents).length === 0;
  return countAgents({
    agents: selection.agents,
    reason: isFloorEmpty ? "no_agents" : reasonOfNone,
    isSeenOnly: selection.isNarrowed,
    book,
    scope,
    sources: floor.sources,
  });
}

function countsOf(id: EntityId, { floor, selection, book, scope }: Sight): AgentCounts {
  return countAgents({
    agents: selection.agentsOf(id),
    reason: "no_agents",
    isSeenOnly: true,
    book,
    scope,
    sources: floor.sources,
  });
}

function isWatched({ metrics, calls }: FloorService): boolean {
  return calls !== undefined || Object.keys(metrics).length > 0;
}

function once<T extends object>(compute: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}
