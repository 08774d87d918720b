import type { EntityId, FloorContent, FloorService } from "../floor.ts";
import { entriesOf } from "../keys-of.ts";
import type { AgentBook, AgentEntry } from "./create-agent-book.ts";
import { type Crews, createCrewBook } from "./create-crew-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import { createServiceOrder, type ServiceEntry } from "./create-service-order.ts";
import { findNamed } from "./find-named.ts";
import type { OmniMedia } from "./omni-media.ts";

/** Omni's filters; absent = all. Services and agents by id or by name. */
export interface ChatServicesFilters {
  readonly service?: string | undefined;
  readonly user?: string | undefined;
  readonly media?: OmniMedia | undefined;
}

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

/** Applies the filters to one floor after another. A service is an agent's when the agent was seen to work for it. */
export function createSelector(
  filters: ChatServicesFilters,
  scope: MediaScope,
): (floor: FloorContent, book: AgentBook) => Selection {
  const crewsOf = createCrewBook();
  const isAsked = filters.service !== undefined;
  const order = createServiceOrder(([id, service]) => isAsked || mayHave(service, scope.mediaOf(id)));
  const isNarrowed = isAsked || scope.services !== undefined;
  return (floor, book) => {
    const everyone = entriesOf(floor.agents);
    const people = filters.user === undefined ? everyone : findNamed(floor.agents, filters.user);
    const crews = crewsOf(people, book);
    const user = filters.user === undefined ? undefined : people[0];
    const { inOrder, byName } = order(servicesOf(floor, filters, scope));
    const isSelected = ([id]: ServiceEntry) => user === undefined || isAsked || crews.has(id);
    const agentsOf = (ids: readonly EntityId[]): readonly AgentEntry[] | null =>
      everyone.length === 0 || ids.length === 0 ? null : membersOf(ids, crews, people);
    const all = everyone.length === 0 ? null : people;
    return {
      services: user === undefined ? byName : byName.filter(isSelected),
      agents: isNarrowed ? agentsOf(inOrder.filter(isSelected).map(([id]) => id)) : all,
      isNarrowed,
      user,
      agentsOf: (id) => agentsOf([id]),
    };
  };
}

function membersOf(
  services: readonly EntityId[],
  crews: Crews,
  people: readonly AgentEntry[],
): readonly AgentEntry[] {
  const places = services.flatMap((id) => crews.get(id) ?? []);
  const once = services.length > 1 ? [...new Set(places)] : places;
  return once.flatMap((place) => {
    const entry = people[place];
    return entry === undefined ? [] : [entry];
  });
}

function servicesOf(
  floor: FloorContent,
  { service }: ChatServicesFilters,
  scope: MediaScope,
): readonly ServiceEntry[] {
  // With no service known to be WhatsApp, it is not known either that the one asked for is none.
  if (scope.services?.size === 0) return [];
  return service === undefined ? entriesOf(floor.services) : findNamed(floor.services, service);
}

function mayHave({ media, metrics }: FloorService, wanted: readonly string[]): boolean {
  const known = [...media, ...Object.keys(metrics)];
  return wanted.length > 0 && (known.length === 0 || known.some((each) => wanted.includes(each)));
}
