import type { Presence } from "./floor.ts";

const presences: ReadonlyMap<string, Presence> = new Map([
  ["not_logged_in", "offline"],
  ["ready", "available"],
  ["ready_free", "available"],
  ["ready_service", "busy"],
  ["ready_private", "private"],
  ["pause", "paused"],
  ["custom_pause", "paused"],
]);

/**
 * The presence that a wire state name means [manual: Estados de agentes]. Any `…fail_pause` is `faulted`, also one
 * not seen before; a name that is not known, or none, is `unknown`.
 */
export function presenceOf(stateName: string | undefined): Presence {
  if (stateName === undefined) return "unknown";
  if (stateName.endsWith("fail_pause")) return "faulted";
  return presences.get(stateName) ?? "unknown";
}
