import type { EntityId } from "./floor.ts";

/** A floor has some thousands of names; a source that invents new ones without end starts the memory again. */
const mostNames = 20_000;
/** A report names the same agents and services every few seconds: their ids are written once, and compare by identity. */
const written = new Map<string, Map<string, EntityId>>();

/** `<source>:<name>`: the key of a service, agent or pause in the floor. The name is kept as it is. */
export function entityId(source: string, name: string): EntityId {
  const ids = written.get(source);
  return ids?.get(name) ?? write(source, name, ids);
}

function write(source: string, name: string, ids = new Map<string, EntityId>()): EntityId {
  if (ids.size >= mostNames) ids.clear();
  const id = `${source}:${name}`;
  // A name may be a part of a whole message, which must not be kept for it.
  ids.set(id.slice(source.length + 1), id);
  written.set(source, ids);
  return id;
}
