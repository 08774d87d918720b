import type { Presence } from "./floor.ts";

const presences: ReadonlyMap<string, Presence> = new Map<string, Presence>([
  ["invalid", "unknown"],
  ["unknown", "unknown"],
  ["not_logged_in", "offline"],
  ["ready", "available"],
  ["ready_free", "available"],
  ["ready_service", "busy"],
  ["ready_private", "private"],
  ["pause", "paused"],
  ["custom_pause", "paused"],
]);

/**
 * Presence of an agent in a wire state. Any `…fail_pause`, also one unseen so far, is `faulted`;
 * a state nobody has named is `unknown`, never guessed. [manual: agent states; taxonomy in the domain notes]
 */
export function presenceOf(state: string): Presence {
  return presences.get(state) ?? (state.endsWith("fail_pause") ? "faulted" : "unknown");
}
