import type { EntityId } from "./floor.ts";

/** The floor's id of a source's service, agent or pause: `<source>:<name>`. */
export function entityId(source: string, name: string): EntityId {
  return `${source}:${name}`;
}
