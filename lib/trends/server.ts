import "server-only";

export { createTrends, type Trends, type TrendsOptions } from "./create-trends.ts";
