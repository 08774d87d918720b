import { historyQueries } from "@/app/api/history/history-query.ts";
import { gapReasons, historySteps, trendKpiIds } from "@/lib/domain/index.ts";
import { alarmScope, presences } from "./floor-schemas.ts";
import type { Operation, Paths } from "./operation.ts";
import {
  count,
  flag,
  instant,
  listOf,
  mapOf,
  number,
  numberOrNull,
  oneOf,
  queryOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const range = {
  from: { ...instant, description: "Included; with `to`, which is now where it is absent." },
  to: { ...instant, description: "Not included." },
  day: { type: "string", format: "date", description: "A local day in place of both; without any, today." },
};
const page = {
  ...range,
  before: { ...text, description: "An answer's `next`." },
  limit: { ...count, minimum: 1, maximum: 500, default: 100 },
};
const kpi = oneOf(trendKpiIds);
const pointMembers = {
  gap: oneOf(gapReasons),
  ...{ min: number, max: number, numerator: number, denominator: number },
  missingMinutes: count,
  because: listOf(text),
};

/** What the answers of history are made of. */
export const historySchemas: Readonly<Record<string, Schema>> = {
  TrendPoint: record({ at: instant, value: numberOrNull }, { ...pointMembers, isOpen: flag }),
  HistoryTotal: record({ value: numberOrNull }, pointMembers),
  HistoryGap: record({ from: instant, reason: oneOf(["not_live", "not_recorded", "lost"]) }, { to: instant }),
  HistorySeries: record(
    {
      service: text,
      kpi,
      kind: oneOf(["gauge", "counter", "ratio"]),
      unit: oneOf(["ratio", "seconds", "count"]),
      points: listOf(reference("TrendPoint")),
      total: reference("HistoryTotal"),
    },
    { media: text },
  ),
  ContactRecord: record(
    {
      id: text,
      media: text,
      startedAt: instant,
      outcome: oneOf(["handled", "left_queue", "open", "unknown"]),
    },
    {
      ...{ service: text, agent: text, party: text, waitSeconds: count, waitIsFloor: flag },
      ...{ answeredAt: instant, endedAt: instant },
    },
  ),
  AgentSpan: record(
    { from: instant, presence: oneOf(presences) },
    { to: instant, state: text, stateId: text, pause: text, startIsFloor: flag, endIsFloor: flag },
  ),
  AlarmRecord: record(
    {
      ...{ id: text, alarm: text, name: text, target: text, raisedAt: instant, worst: number, limit: number },
      scope: alarmScope,
    },
    {
      ...{ kind: oneOf(["cti", "rule"]), kpi: text },
      ...{ media: text, severity: text, raisedIsFloor: flag, clearedAt: instant, clearedIsFloor: flag },
      acknowledged: record({ by: text, at: instant }, { note: text }),
    },
  ),
  HistoryAnnotation: record(
    { at: instant, kind: oneOf(["reset", "command", "source_lost", "source_back", "counter_restarted"]) },
    { target: text, by: text, text },
  ),
  HistoryStanding: record(
    { isOn: flag, lostRows: count, waitingRows: count },
    { offSince: instant, isDisabled: flag },
  ),
};

const gaps = listOf(reference("HistoryGap"));
const over = { from: instant, to: instant };

function asked(summary: string, query: ReturnType<typeof queryOf>, answer: Schema): Operation {
  return { summary, ...query, answer, isTagged: true, refusals: [404] };
}

export const historyPaths: Paths = {
  "/api/history/series": {
    get: asked(
      "KPIs of services over minutes, days or weeks",
      queryOf(historyQueries.series, { ...range, step: oneOf(historySteps) }),
      record(
        {
          timezone: text,
          ...over,
          stepMinutes: oneOf(historySteps),
          series: listOf(reference("HistorySeries")),
        },
        { keptSince: instant },
      ),
    ),
  },
  "/api/history/compare": {
    get: asked(
      "A KPI of every service at this time of another day",
      queryOf(historyQueries.compare),
      record({
        ...{
          kpi,
          against: oneOf(["yesterday", "last_week"]),
          timezone: text,
          at: instant,
          floor: numberOrNull,
        },
        services: mapOf(numberOrNull),
        missingMinutes: mapOf(count),
        now: record({ services: mapOf(numberOrNull), floor: numberOrNull }),
      }),
    ),
  },
  "/api/history/agents/[id]": {
    get: asked(
      "States and contacts of an agent",
      queryOf(historyQueries.agent, range),
      record({
        ...{ timezone: text, ...over, agent: text, gaps },
        spans: listOf(reference("AgentSpan")),
        contacts: listOf(reference("ContactRecord")),
      }),
    ),
  },
  "/api/history/alarms": {
    get: asked(
      "Alarms as they were raised, acknowledged and cleared, the newest first",
      queryOf(historyQueries.alarms, page),
      record({ ...over, alarms: listOf(reference("AlarmRecord")), gaps }, { next: text }),
    ),
  },
  "/api/history/contacts": {
    get: asked(
      "Contacts as they were observed, the newest first",
      queryOf(historyQueries.contacts, { ...page, minWait: { ...count, description: "Seconds." } }),
      record({ ...over, contacts: listOf(reference("ContactRecord")), gaps }, { next: text }),
    ),
  },
  "/api/history/annotations": {
    get: asked(
      "Resets, orders that were carried out, links lost and back, the oldest first",
      queryOf(historyQueries.annotations, range),
      record({ ...over, annotations: listOf(reference("HistoryAnnotation")), gaps }, { isCut: flag }),
    ),
  },
  "/api/history/standing": {
    get: { summary: "Whether history is written", answer: reference("HistoryStanding"), isTagged: true },
  },
};
