import "server-only";

export type * from "./history.ts";
