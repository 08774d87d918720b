import type { EntityId, FloorContent, FloorService } from "../floor.ts";
import { entriesOf } from "../keys-of.ts";
import { own } from "../own.ts";
import { byName } from "./by-name.ts";
import type { AgentEntry } from "./count-agents.ts";
import type { AgentBook } from "./create-agent-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import { findNamed } from "./find-named.ts";
import type { OmniMedia } from "./omni-media.ts";

/** Omni's filters; absent = all. Services and agents by id or by name. */
export interface ChatServicesFilters {
  readonly service?: string | undefined;
  readonly user?: string | undefined;
  readonly media?: OmniMedia | undefined;
}

type ServiceEntry = readonly [id: EntityId, service: FloorService];

/** What the filters leave of the floor. */
export interface Selection {
  /** By name; a service without contacts of the media is among them only when it was asked for. */
  readonly services: readonly ServiceEntry[];
  /** Null when it is not known which agents they are. */
  readonly agents: readonly AgentEntry[] | null;
  /** The agents are those who were seen to work for the services. */
  readonly isNarrowed: boolean;
  /** The agent whose figures are wanted in place of the services'. */
  readonly user: AgentEntry | undefined;
  /** The agents that were seen to work for a service. */
  agentsOf(service: EntityId): readonly AgentEntry[] | null;
}

/** Applies the filters. A service is an agent's when the agent was seen to work for it. */
export function selectEntities(
  floor: FloorContent,
  filters: ChatServicesFilters,
  { book, scope }: { readonly book: AgentBook; readonly scope: MediaScope },
): Selection {
  const everyone = entriesOf(floor.agents);
  const people = filters.user === undefined ? everyone : findNamed(floor.agents, filters.user);
  const crews = crewsOf(people, book);
  const user = filters.user === undefined ? undefined : people[0];
  const services = servicesOf(floor, filters, scope).filter(
    ([id]) => user === undefined || filters.service !== undefined || crews.has(id),
  );
  const isNarrowed = filters.service !== undefined || scope.services !== undefined;
  const agentsOf = (ids: readonly EntityId[]): readonly AgentEntry[] | null =>
    everyone.length === 0 || ids.length === 0
      ? null
      : withAgents([...new Set(ids.flatMap((id) => crews.get(id) ?? []))], floor.agents);
  const ids = services.map(([id]) => id);
  const all = everyone.length === 0 ? null : people;
  return {
    services: [...services].sort(byName),
    agents: isNarrowed ? agentsOf(ids) : all,
    isNarrowed,
    user,
    agentsOf: (id) => agentsOf([id]),
  };
}

type Crews = ReadonlyMap<EntityId, readonly EntityId[]>;

/** The last crews and what they were made of: from one floor to the next hardly anybody changes services. */
let last: {
  readonly agents: readonly AgentEntry[];
  readonly seen: readonly ReadonlySet<EntityId>[];
  readonly crews: Crews;
} = {
  agents: [],
  seen: [],
  crews: new Map(),
};

/** The agents by the services that they were seen to work for. */
function crewsOf(agents: readonly AgentEntry[], book: AgentBook): Crews {
  const seen = agents.map((entry, place) => {
    const known = entry === last.agents[place] ? last.seen[place] : undefined;
    // Of who tells its calls itself nothing else says where it was seen.
    return known !== undefined && entry[1].calls !== undefined ? known : book.servicesOf(entry[0]);
  });
  const isSame =
    agents.length === last.agents.length && agents.every(([id], place) => id === last.agents[place]?.[0]);
  if (isSame && seen.every((each, place) => each === last.seen[place])) {
    last = { agents, seen, crews: last.crews };
    return last.crews;
  }
  const crews = new Map<EntityId, EntityId[]>();
  for (const [place, services] of seen.entries()) {
    const agent = agents[place]?.[0];
    if (agent === undefined) continue;
    for (const service of services) {
      const crew = crews.get(service);
      if (crew === undefined) crews.set(service, [agent]);
      else crew.push(agent);
    }
  }
  last = { agents, seen, crews };
  return crews;
}

function withAgents(ids: readonly EntityId[], agents: FloorContent["agents"]): readonly AgentEntry[] {
  return ids.flatMap((id): AgentEntry[] => {
    const agent = own(agents, id);
    return agent === undefined ? [] : [[id, agent]];
  });
}

function servicesOf(
  floor: FloorContent,
  { service }: ChatServicesFilters,
  scope: MediaScope,
): readonly ServiceEntry[] {
  const asked = service === undefined ? entriesOf(floor.services) : findNamed(floor.services, service);
  // With no service known to be WhatsApp, it is not known either that the one asked for is none.
  if (scope.services?.size === 0) return [];
  return asked.filter(([id, entity]) => service !== undefined || mayHave(entity, scope.mediaOf(id)));
}

function mayHave({ media, metrics }: FloorService, wanted: readonly string[]): boolean {
  const known = [...media, ...Object.keys(metrics)];
  return wanted.length > 0 && (known.length === 0 || known.some((each) => wanted.includes(each)));
}
