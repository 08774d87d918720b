import { entityId } from "../entity-id.ts";
import type { EntityId, FloorAgent, FloorContent, FloorService } from "../floor.ts";
import { valuesOf } from "../keys-of.ts";

type Agents = FloorContent["agents"];

const books = new WeakMap<Agents, ReadonlyMap<EntityId, readonly FloorAgent[]>>();

/** The agents in whose statistics these services were seen, each once. One look at all agents per floor. */
export function agentsOfServices(
  agents: Agents,
  services: readonly Pick<FloorService, "source" | "name">[],
): readonly FloorAgent[] {
  const book = bookOf(agents);
  const found = services.map(({ source, name }) => book.get(entityId(source, name)) ?? []);
  return found.length === 1 ? (found[0] ?? []) : [...new Set(found.flat())];
}

function bookOf(agents: Agents): ReadonlyMap<EntityId, readonly FloorAgent[]> {
  const kept = books.get(agents);
  if (kept !== undefined) return kept;
  const book = new Map<EntityId, FloorAgent[]>();
  for (const agent of valuesOf(agents))
    for (const service of agent.services.length > 1 ? new Set(agent.services) : agent.services) {
      const attached = book.get(service);
      if (attached === undefined) book.set(service, [agent]);
      else attached.push(agent);
    }
  books.set(agents, book);
  return book;
}
