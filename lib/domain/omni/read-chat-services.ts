import type { EntityId, FloorContent, FloorService } from "../floor.ts";
import { keysOf } from "../keys-of.ts";
import { isLiveOf } from "../kpi/is-live-of.ts";
import type { AbsenceReason, Reading } from "../kpi/reading.ts";
import { createAgentBook } from "./create-agent-book.ts";
import { type AgentCounts, createAgentCounter } from "./create-agent-counter.ts";
import { createFiguresBook, type FiguresSight } from "./create-figures-book.ts";
import { createMediaScope, type MediaScope } from "./create-media-scope.ts";
import { createPartSum } from "./create-part-sum.ts";
import type { Figures } from "./figures.ts";
import type { OmniAttributeId } from "./omni-attributes.ts";
import type { OmniOptions } from "./omni-options.ts";
import type { Part } from "./part.ts";
import { type AttributeGround, readAttribute } from "./read-attribute.ts";
import { type ChatServicesFilters, createSelector } from "./select-entities.ts";
import { sumParts } from "./sum-parts.ts";

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
  { nowMs, ...options }: ChatServicesOptions,
): ChatServicesReadings {
  return createChatServicesReader(filters, options)(floor, nowMs);
}

/**
 * `readChatServices` of one floor after another: what it reads depends on that floor alone, but takes little work where
 * little changed. Of the floors before it remembers the last.
 */
export function createChatServicesReader(
  filters: ChatServicesFilters,
  { whatsappServices }: OmniOptions,
): (floor: FloorContent, nowMs: number) => ChatServicesReadings {
  let memory: Memory | undefined;
  return (floor, nowMs) => {
    const scope = createMediaScope(floor, filters.media, whatsappServices);
    if (memory?.scope !== scope) memory = createMemory(filters, scope);
    const book = createAgentBook(floor);
    return readingsOf({ floor, book, selection: memory.select(floor, book), nowMs }, memory);
  };
}

/** What is remembered from floor to floor, of one scope. */
interface Memory {
  readonly scope: MediaScope;
  readonly select: ReturnType<typeof createSelector>;
  readonly figuresOf: ReturnType<typeof createFiguresBook>;
  readonly countAll: ReturnType<typeof createAgentCounter>;
  countOf(service: EntityId): ReturnType<typeof createAgentCounter>;
  readonly sum: AttributeGround["sum"];
}

function createMemory(filters: ChatServicesFilters, scope: MediaScope): Memory {
  const counters = new Map<EntityId, ReturnType<typeof createAgentCounter>>();
  const sums = new Map<string, (parts: readonly Part[]) => Part>();
  return {
    scope,
    select: createSelector(filters, scope),
    figuresOf: createFiguresBook(scope),
    countAll: createAgentCounter(scope),
    countOf: (service) => getOrMake(counters, service, () => createAgentCounter(scope)),
    sum: (figure, parts) => getOrMake(sums, figure, createPartSum)(parts),
  };
}

function readingsOf(sight: FiguresSight, memory: Memory): ChatServicesReadings {
  const { selection } = sight;
  const figures = once(() => memory.figuresOf(sight));
  const ground = once(() => totalGround(sight, figures(), memory));
  // Of hundreds of services few are read.
  const readers: Reader[] = [];
  const services = selection.services.map(([id, { name }], place): ChatService => {
    const reader = () => {
      readers[place] ??= serviceReader(place, figures, sight, memory);
      return readers[place];
    };
    return { id, name, read: (attribute) => reader()(attribute) };
  });
  const byId = once(() => new Map(services.map((service) => [service.id, service])));
  const totals = new Map<OmniAttributeId, Reading>();
  return {
    services,
    service: (id) => byId().get(id),
    total: (attribute) => getOrMake(totals, attribute, () => readAttribute(attribute, ground())),
  };
}

/** What totals are read from: the services that are watched. */
function totalGround(sight: FiguresSight, figures: readonly Figures[], memory: Memory): AttributeGround {
  const { floor, selection, nowMs } = sight;
  const services = selection.services.map(([, service]) => service);
  const watched = services.filter(isWatched);
  const all = watched.length === services.length;
  return {
    figures: all ? figures : figures.filter((_, place) => isWatched(services[place] ?? nobody)),
    reasonOfNone: reasonOfNone(memory),
    counts: once(() => totalCounts(sight, memory)),
    services: { known: watched.length, of: services.length },
    isLive: isLiveOf(watched, { floor, nowMs }),
    sum: memory.sum,
  };
}

const nobody: FloorService = { source: "", name: "", media: [], metrics: {} };

function isWatched({ metrics, calls }: FloorService): boolean {
  return calls !== undefined || Object.keys(metrics).length > 0;
}

type Reader = (attribute: OmniAttributeId) => Reading;

/** Attributes of a service that are read from its agents, and not from its own figures alone. */
const ofAgents: ReadonlySet<OmniAttributeId> = new Set<OmniAttributeId>([
  ...(["capacity", "used_slots", "logged"] as const),
  ...(["available", "paused", "talking", "offline"] as const),
]);

/** What was read from figures or counts, while they and their source's link are the same; only that, since a floor is large. */
const readOf = new WeakMap<
  Figures | AgentCounts,
  { readonly isLive: boolean; readonly readings: Map<OmniAttributeId, Reading> }
>();

/** Of one service: of hundreds few change from one floor to the next. */
function serviceReader(
  place: number,
  figures: () => readonly Figures[],
  sight: FiguresSight,
  memory: Memory,
): Reader {
  const [id, service] = sight.selection.services[place] ?? ["", nobody];
  const counts = once(() => serviceCounts(id, sight, memory));
  const isLive = isLiveOf([service], sight);
  const ground = once(
    (): AttributeGround => ({
      figures: figures().slice(place, place + 1),
      reasonOfNone: reasonOfNone(memory),
      counts,
      services: { known: 1, of: 1 },
      isLive,
      sum: (_, parts) => sumParts(parts),
    }),
  );
  return (attribute) => {
    const from = ofAgents.has(attribute) ? counts() : figures()[place];
    if (from === undefined) return readAttribute(attribute, ground());
    let known = readOf.get(from);
    if (known?.isLive !== isLive) {
      known = { isLive, readings: new Map() };
      readOf.set(from, known);
    }
    return getOrMake(known.readings, attribute, () => readAttribute(attribute, ground()));
  };
}

function totalCounts({ floor, selection, book }: FiguresSight, memory: Memory): AgentCounts {
  const isFloorEmpty = keysOf(floor.agents).length === 0;
  return memory.countAll({
    agents: selection.agents,
    reason: isFloorEmpty ? "no_agents" : reasonOfNone(memory),
    isSeenOnly: selection.isNarrowed,
    book,
    sources: floor.sources,
  });
}

function serviceCounts(id: EntityId, { floor, selection, book }: FiguresSight, memory: Memory): AgentCounts {
  return memory.countOf(id)({
    agents: selection.agentsOf(id),
    reason: "no_agents",
    isSeenOnly: true,
    book,
    sources: floor.sources,
  });
}

/** Why there are no services. */
function reasonOfNone({ scope }: Memory): AbsenceReason {
  return scope.services?.size === 0 ? "no_whatsapp" : "no_services";
}

function getOrMake<Key, T>(known: Map<Key, T>, key: Key, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function once<T extends object>(compute: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}
