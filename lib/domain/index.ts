export type * from "./floor.ts";
export type * from "./floor-event.ts";
