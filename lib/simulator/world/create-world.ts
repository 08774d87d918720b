import { openHouse } from "./open-house";
import type { World } from "./types";
import { worldOf } from "./world-of";
import type { WorldOptions } from "./world-options";

/**
 * A contact centre in the middle of its day. The clock is driven: nothing moves but by `advanceTo`
 * and the commands, and the same options with the same sequence of them give the same floor, in one
 * jump or in many steps. Throws RangeError for more agents or services than the house can seat.
 */
export function createWorld(options: WorldOptions = {}): World {
  const { floor, crew } = openHouse(options);
  return worldOf(floor, crew);
}
