import "server-only";

export { createHistory, type LivingHistory } from "./create-history.ts";
export type * from "./history.ts";
export type { HistoryOptions, HistoryRetention } from "./history-options.ts";
