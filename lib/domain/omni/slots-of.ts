import type { FloorAgent, Media } from "../floor.ts";
import { own } from "../own.ts";
import type { Known } from "./known.ts";

/** How many contacts of these media the agent can have at once; null when the devices are not known. */
export function slotsOf({ capacity }: FloorAgent, media: readonly Media[]): Known {
  if (capacity === undefined) return null;
  return media.reduce((sum, each) => sum + (own(capacity, each)?.slots ?? 0), 0);
}
