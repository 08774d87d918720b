import type { FloorContent } from "./floor.ts";

/** The floor before anything is known. */
export const emptyFloor: FloorContent = {
  sources: {},
  services: {},
  agents: {},
  alarms: {},
  pauses: {},
  commands: {},
  serviceDays: {},
  agentDays: {},
};
