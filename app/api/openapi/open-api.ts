import { adminPaths } from "./admin-paths.ts";
import { adminSchemas } from "./admin-schemas.ts";
import { alarmPaths, alarmSchemas } from "./alarm-paths.ts";
import { boardPaths } from "./board-paths.ts";
import { boardSchemas } from "./board-schemas.ts";
import { dashboardPaths, dashboardSchemas } from "./dashboard-paths.ts";
import { floorSchemas } from "./floor-schemas.ts";
import { historyPaths, historySchemas } from "./history-paths.ts";
import { livePaths, liveSchemas } from "./live-paths.ts";
import { describeOperation, describePath, type Method, type Paths } from "./operation.ts";
import { orderPaths, orderSchemas } from "./order-paths.ts";
import { replayPaths, replaySchemas } from "./replay-paths.ts";
import { reportPaths, reportSchemas } from "./report-paths.ts";
import { screenPaths, screenSchemas } from "./screen-paths.ts";
import { sessionPaths, sessionSchemas } from "./session-paths.ts";
import { trendPaths, trendSchemas } from "./trend-paths.ts";

/** Every operation that there is; `open-api.test.ts` compares them with the routes. */
export const paths: Paths = {
  ...{ ...livePaths, ...dashboardPaths, ...trendPaths, ...historyPaths, ...replayPaths },
  ...{ ...boardPaths, ...screenPaths, ...alarmPaths, ...orderPaths, ...sessionPaths, ...adminPaths },
  ...reportPaths,
};

const methods: readonly Method[] = ["get", "post", "put", "patch", "delete"];

/** The whole interface as an OpenAPI 3.1 document. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Mirante",
    version: "1",
    description: "Absent or null is unknown, never 0. Instants are ISO-8601 in UTC, durations seconds.",
  },
  security: [{ session: [] }, { key: [] }, { keyHeader: [] }],
  paths: Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      describePath(path),
      Object.fromEntries(
        methods.flatMap((method) => {
          const operation = operations[method];
          return operation === undefined ? [] : [[method, describeOperation(path, method, operation)]];
        }),
      ),
    ]),
  ),
  components: {
    schemas: {
      ...{ ...liveSchemas, ...floorSchemas, ...dashboardSchemas, ...trendSchemas, ...historySchemas },
      ...{ ...replaySchemas, ...boardSchemas, ...screenSchemas, ...alarmSchemas, ...orderSchemas },
      ...{ ...sessionSchemas, ...adminSchemas, ...reportSchemas },
    },
    securitySchemes: {
      session: { type: "apiKey", in: "cookie", name: "sid" },
      key: { type: "http", scheme: "bearer" },
      screen: { type: "apiKey", in: "cookie", name: "screen" },
      keyHeader: { type: "apiKey", in: "header", name: "x-api-key" },
    },
  },
} as const;
