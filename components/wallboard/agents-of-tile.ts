import type { EntityId, FloorAgent, FloorDocument, TileServices } from "@/lib/domain/index.ts";

/** The agents a tile is about: everybody, or those who were seen in one of its services; each once. */
export function agentsOfTile(
  floor: Pick<FloorDocument, "agents">,
  services: TileServices,
): readonly (readonly [id: EntityId, agent: FloorAgent])[] {
  const all = Object.entries(floor.agents);
  if (services === "all") return all;
  const wanted = new Set<EntityId>(services);
  return all.filter(([, agent]) => agent.services.some((service) => wanted.has(service)));
}
