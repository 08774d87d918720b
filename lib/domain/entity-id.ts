import type { EntityId } from "./floor.ts";

/** `<source>:<name>`: the key of a service, agent or pause in the floor. The name is kept as it is. */
export function entityId(source: string, name: string): EntityId {
  return `${source}:${name}`;
}
