export { applyEvents } from "./apply-events.ts";
export { emptyFloor } from "./empty-floor.ts";
export { entityId } from "./entity-id.ts";
export type * from "./floor.ts";
export type * from "./floor-event.ts";
export { applyPatch, diffFloor } from "./floor-patch.ts";
export type { MergePatch } from "./merge-patch.ts";
export { presenceOf } from "./presence.ts";
