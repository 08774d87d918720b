import type { FloorDocument, FloorService, TileServices } from "@/lib/domain/index.ts";

/** The services a tile is about, as far as the floor has them. */
export interface FoundServices {
  readonly services: readonly FloorService[];
  /** Ids of those that the tile names and the floor does not have, or this screen may not see. */
  readonly missing: readonly string[];
}

/** Finds the services of a tile in its order. */
export function findServices(floor: Pick<FloorDocument, "services">, wanted: TileServices): FoundServices {
  if (wanted === "all") return { services: Object.values(floor.services), missing: [] };
  const services: FloorService[] = [];
  const missing: string[] = [];
  for (const id of wanted) {
    const service = Object.hasOwn(floor.services, id) ? floor.services[id] : undefined;
    if (service === undefined) missing.push(id);
    else services.push(service);
  }
  return { services, missing };
}

/** What stands behind the source in an id: the name by which it was known. */
export function nameInId(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
