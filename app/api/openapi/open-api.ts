import { historyPaths, historySchemas } from "./history-paths.ts";
import { livePaths, liveSchemas } from "./live-paths.ts";
import { describeOperation, describePath, type Method, type Paths } from "./operation.ts";
import { orderPaths } from "./order-paths.ts";
import { adminPaths, sessionPaths } from "./people-paths.ts";
import { reportPaths, reportSchemas } from "./report-paths.ts";

/** Every operation that there is; `open-api.test.ts` compares them with the routes. */
export const paths: Paths = {
  ...livePaths,
  ...historyPaths,
  ...orderPaths,
  ...reportPaths,
  ...sessionPaths,
  ...adminPaths,
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
    schemas: { ...liveSchemas, ...historySchemas, ...reportSchemas },
    securitySchemes: {
      session: { type: "apiKey", in: "cookie", name: "sid" },
      key: { type: "http", scheme: "bearer" },
      keyHeader: { type: "apiKey", in: "header", name: "x-api-key" },
    },
  },
} as const;
