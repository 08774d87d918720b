import { trendKpiIds } from "@/lib/domain/index.ts";
import type { Paths } from "./operation.ts";
import {
  anything,
  count,
  instant,
  listOf,
  mapOf,
  number,
  numberOrNull,
  oneOf,
  openRecord,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const kpi = oneOf(trendKpiIds);
const day = { timezone: text, dayStart: instant, stepMinutes: count };
const filters = { organization_id: text, service_id: text, user_id: text };

export const liveSchemas: Readonly<Record<string, Schema>> = {
  Problem: openRecord({ type: text, title: text, status: count, code: text, detail: text }),
  Floor: openRecord({
    ...{ epoch: text, revision: count, serverTime: instant, build: text },
    sources: mapOf(openRecord({ kind: text, link: oneOf(["connecting", "live", "stale", "down"]) })),
    services: mapOf(openRecord({ source: text, name: text, metrics: mapOf(mapOf(number)) })),
    agents: mapOf(openRecord({ source: text, name: text, presence: text })),
    alarms: mapOf(openRecord({ name: text, target: text, value: number, limit: number, since: instant })),
    pauses: mapOf(openRecord({ id: text, name: text })),
    commands: mapOf(openRecord({ name: text, by: text, status: text, at: instant })),
  }),
  Readiness: openRecord({
    status: oneOf(["ready", "degraded", "stopping"]),
    sources: mapOf(openRecord({ link: text })),
    history: reference("HistoryStanding"),
  }),
};

export const livePaths: Paths = {
  "/api/floor": { get: { summary: "The floor document: absent is unavailable", answer: reference("Floor") } },
  "/api/stream": {
    get: {
      summary: "`snapshot`, then `patch` (RFC 7396), `hb` and `bye`; resumes by `Last-Event-ID` or `since`",
      query: { since: text, topics: text },
      answer: text,
      contentType: "text/event-stream",
      refusals: [429, 503],
    },
  },
  "/api/dashboard/chats-dashboard": {
    get: {
      summary: "Omni's dashboard of agents' chats",
      query: filters,
      answer: anything,
      refusals: [404, 503],
    },
  },
  "/api/dashboard/chat-services": {
    get: {
      summary: "Omni's dashboard of digital contacts",
      query: { ...filters, media_filter: oneOf(["chat", "email", "whatsapp"]) },
      answer: anything,
      refusals: [404, 503],
    },
  },
  "/api/trends": {
    get: {
      summary: "One KPI of a service over the day, from memory",
      query: { service: text, media: text, kpi, minutes: count, step: count },
      required: ["service", "kpi"],
      answer: openRecord({ service: text, kpi, ...day, points: listOf(reference("TrendPoint")) }),
      ...{ isTagged: true, refusals: [404] },
    },
  },
  "/api/trends/sparklines": {
    get: {
      ...{ summary: "The last hour of all services", query: { kpi }, required: ["kpi"], isTagged: true },
      answer: openRecord({ kpi, from: instant, stepMinutes: count, services: mapOf(listOf(numberOrNull)) }),
    },
  },
  "/api/trends/agents": {
    get: {
      ...{ summary: "Agents by presence over the last hours", query: { minutes: count }, isTagged: true },
      answer: openRecord({ ...day, points: listOf(openRecord({ at: instant })) }),
    },
  },
  "/api/trends/changes": {
    get: {
      summary: "What changed in the last minutes, the newest first",
      query: { minutes: count, limit: count },
      answer: openRecord({
        since: instant,
        changes: listOf(openRecord({ id: count, at: instant, kind: text })),
      }),
      isTagged: true,
    },
  },
  "/api/exports": {
    post: {
      summary: "A list is about to be taken into a file",
      body: openRecord({ page: text, columns: anything, rows: anything }),
      refusals: [413, 415, 429, 503],
    },
  },
  "/api/openapi.json": { get: { summary: "This document", answer: anything, isTagged: true } },
  "/healthz": {
    get: {
      summary: "Whether the process reacts",
      answer: openRecord({ status: oneOf(["ok", "slow"]), eventLoopLagMs: number }),
      isOpen: true,
    },
  },
  "/readyz": {
    get: {
      summary: "Whether people are served; a source that is away is `degraded`",
      answer: reference("Readiness"),
      isOpen: true,
    },
  },
  "/metrics": {
    get: {
      summary: "Prometheus's text, for this machine or METRICS_TOKEN",
      answer: text,
      contentType: "text/plain",
    },
  },
};
