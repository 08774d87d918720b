import type { World, WorldEvent } from "../types";

/** Everything the world tells from now on, in order. */
export function recordEvents(world: World): readonly WorldEvent[] {
  const events: WorldEvent[] = [];
  world.onEvent((event) => events.push(event));
  return events;
}
