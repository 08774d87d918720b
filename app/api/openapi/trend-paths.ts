import { trendsQueries } from "@/app/api/trends/trends-query.ts";
import { gapReasons, trendKpiIds } from "@/lib/domain/index.ts";
import { alarmScope, link, presences } from "./floor-schemas.ts";
import type { Paths } from "./operation.ts";
import {
  anyOf,
  count,
  instant,
  listOf,
  type Members,
  mapOf,
  number,
  numberOrNull,
  oneOf,
  orNull,
  queryOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const kpi = oneOf(trendKpiIds);
const day = { timezone: text, dayStart: instant, stepMinutes: count };
const minutes: Schema = { type: "integer", minimum: 5, maximum: 1500 };

/** One kind of what changed. */
function change(kinds: readonly string[], members: Members, optional: Members = {}): Schema {
  return record({ id: count, at: instant, kind: oneOf(kinds), ...members }, optional);
}

export const trendSchemas: Readonly<Record<string, Schema>> = {
  FloorChange: anyOf(
    change(
      ["alarm_raised", "alarm_cleared"],
      { alarm: text, scope: alarmScope, target: text, value: number, limit: number },
      { media: text },
    ),
    change(["queue_grew"], { service: text, from: count, to: count, withinSeconds: number }),
    change(["wait_passed"], { service: text, seconds: number }),
    change(["service_opened", "service_closed"], { service: text }),
    change(["agent_faulted"], { agent: text }, { state: text }),
    change(["agents_paused", "agents_logged_out"], { count, of: count, withinSeconds: number }),
    change(["link_lost"], { source: text, link }, { reason: text }),
    change(["link_restored"], { source: text, afterSeconds: number }),
  ),
  PresencePoint: record(
    { at: instant, counts: orNull(record(Object.fromEntries(presences.map((each) => [each, count])))) },
    { gap: oneOf(gapReasons) },
  ),
};

export const trendPaths: Paths = {
  "/api/trends": {
    get: {
      summary: "One KPI of a service over the day, from memory",
      ...queryOf(trendsQueries.series, { minutes, step: { type: "integer", minimum: 1, maximum: 60 } }),
      answer: record(
        {
          ...{ service: text, kpi, ...day, kind: oneOf(["gauge", "counter", "ratio"]) },
          ...{ unit: oneOf(["ratio", "seconds", "count"]), points: listOf(reference("TrendPoint")) },
        },
        { media: text },
      ),
      ...{ screens: "too", isTagged: true, refusals: [404] },
    },
  },
  "/api/trends/sparklines": {
    get: {
      summary: "The last hour of all services",
      ...queryOf(trendsQueries.sparklines),
      answer: record(
        { kpi, from: instant, stepMinutes: count, services: mapOf(listOf(numberOrNull)) },
        { media: text, parts: mapOf(listOf(orNull(listOf(number)))) },
      ),
      ...{ screens: "too", isTagged: true },
    },
  },
  "/api/trends/agents": {
    get: {
      summary: "Agents by presence over the last hours, for whoever sees all of them",
      ...queryOf(trendsQueries.agents, { minutes }),
      answer: record({ ...day, points: listOf(reference("PresencePoint")) }),
      isTagged: true,
    },
  },
  "/api/trends/changes": {
    get: {
      summary: "What changed in the last minutes, the newest first",
      ...queryOf(trendsQueries.changes, {
        minutes: { ...minutes, default: 30 },
        limit: { type: "integer", minimum: 1, maximum: 100, default: 50 },
      }),
      answer: record({ since: instant, changes: listOf(reference("FloorChange")) }),
      isTagged: true,
    },
  },
};
