import type { FloorContent } from "./floor.ts";

/** A floor of which nothing is known yet. */
export const emptyFloor: FloorContent = Object.freeze({
  sources: {},
  services: {},
  agents: {},
  alarms: {},
  pauses: {},
  commands: {},
});
