import "server-only";

export { createHub } from "./create-hub.ts";
export type { FloorRevision } from "./floor-revision.ts";
export type { Hub, HubCounters, HubListener, HubLogger, HubOptions, SourcePulse } from "./hub.ts";
export { type SetTimer, setTimer } from "./set-timer.ts";
