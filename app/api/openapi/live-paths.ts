import { listExportShape } from "@/app/api/exports/list-export-shape.ts";
import { problemCodes } from "@/app/api/problem.ts";
import { link } from "./floor-schemas.ts";
import type { Paths } from "./operation.ts";
import {
  bodyOf,
  count,
  listOf,
  mapOf,
  number,
  oneOf,
  openRecord,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

export const liveSchemas: Readonly<Record<string, Schema>> = {
  Problem: {
    ...openRecord({ type: text, title: text, status: count, code: oneOf(problemCodes), detail: text }),
    description: "RFC 9457; beside these, members of the refusal such as `reason`, `permission` or `faults`.",
  },
  Readiness: record({
    status: oneOf(["ready", "degraded", "stopping"]),
    sources: mapOf(record({ link }, { ageMs: number })),
    history: reference("HistoryStanding"),
  }),
};

const document = record({
  ...{
    openapi: text,
    info: openRecord({ title: text, version: text }),
    security: listOf(mapOf(listOf(text))),
  },
  paths: mapOf(mapOf(openRecord({ operationId: text, summary: text, responses: mapOf(openRecord({})) }))),
  components: record({ schemas: mapOf(openRecord({})), securitySchemes: mapOf(openRecord({ type: text })) }),
});

export const livePaths: Paths = {
  "/api/floor": {
    get: { summary: "The floor document: absent is unavailable", screens: "too", answer: reference("Floor") },
  },
  "/api/stream": {
    get: {
      summary: "`snapshot`, then `patch` (RFC 7396), `hb` and `bye`; resumes by `Last-Event-ID` or `since`",
      query: { since: text, topics: text },
      headers: { "Last-Event-ID": text },
      ...{ answer: text, contentType: "text/event-stream", screens: "too", refusals: [429] },
    },
  },
  "/api/exports": {
    post: {
      summary: "A list is about to be taken into a file",
      ...{ permission: "exportFiles", body: bodyOf(listExportShape), refusals: [429] },
    },
  },
  "/api/openapi.json": { get: { summary: "This document", answer: document, isTagged: true } },
  "/healthz": {
    get: {
      summary: "Whether the process reacts; 503 while it is `slow`",
      answer: record({ status: oneOf(["ok", "slow"]), eventLoopLagMs: number }),
      isOpen: true,
    },
  },
  "/readyz": {
    get: {
      summary: "Whether people are served; a source that is away is `degraded`; 503 while it is `stopping`",
      answer: reference("Readiness"),
      isOpen: true,
    },
  },
  "/metrics": {
    get: {
      summary: "Prometheus's text, for this machine or METRICS_TOKEN",
      ...{ answer: text, contentType: "text/plain", isOpen: true, refusals: [401, 403] },
    },
  },
};
