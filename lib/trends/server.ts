import "server-only";

export { type Column, columnOf, columns } from "./columns.ts";
export type { Recording } from "./create-recorder.ts";
export { createTrends, type Trends, type TrendsOptions } from "./create-trends.ts";
export { type Folded, foldStretch } from "./fold-stretch.ts";
export { localDayStart } from "./local-day-start.ts";
export { instantOf, minuteMs, minuteOf } from "./minute.ts";
export { type MinuteReader, type MinuteValue, type ReadableMinutes, readTogether } from "./read-minute.ts";
export type { TrendRevision } from "./trend-revision.ts";
