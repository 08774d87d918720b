import type { FloorContent } from "../floor.ts";
import { findNamed } from "./find-named.ts";
import type { ChatServicesFilters } from "./select-entities.ts";

/** The first filter that names nobody and nothing on the floor, as `chatServices` would read it; else undefined. */
export function unknownFilter(
  floor: Pick<FloorContent, "services" | "agents">,
  { service, user }: ChatServicesFilters,
): "service" | "user" | undefined {
  if (service !== undefined && findNamed(floor.services, service).length === 0) return "service";
  if (user !== undefined && findNamed(floor.agents, user).length === 0) return "user";
  return undefined;
}
