import { gapReasons, historySteps, trendKpiIds } from "@/lib/domain/index.ts";
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
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const presences = ["offline", "available", "busy", "private", "paused", "faulted", "unknown"];

const range = {
  from: { ...instant, description: "Included; with `to`, which is now where it is absent." },
  to: { ...instant, description: "Not included." },
  day: { type: "string", format: "date", description: "A local day in place of both; without any, today." },
};
const page = {
  ...range,
  before: { ...text, description: "An answer's `next`." },
  limit: { ...count, maximum: 500 },
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
      unit: text,
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
      scope: oneOf(["service", "agent", "floor"]),
    },
    {
      ...{ media: text, severity: text, raisedIsFloor: flag, clearedAt: instant, clearedIsFloor: flag },
      acknowledged: record({ by: text, at: instant }, { note: text }),
    },
  ),
  HistoryAnnotation: record(
    { at: instant, kind: oneOf(["reset", "command", "source_lost", "source_back", "counter_restarted"]) },
    { target: text, by: text, text },
  ),
  HistoryStanding: record({ isOn: flag, lostRows: count, waitingRows: count }, { offSince: instant }),
};

const gaps = listOf(reference("HistoryGap"));
const over = { from: instant, to: instant };

function asked(
  summary: string,
  query: Readonly<Record<string, Schema>>,
  answer: Schema,
  required: readonly string[] = [],
): Operation {
  return { summary, query, required, answer, isTagged: true, refusals: [404, 503] };
}

export const historyPaths: Paths = {
  "/api/history/series": {
    get: asked(
      "KPIs of services over minutes, days or weeks",
      {
        ...range,
        service: { ...listOf(text), maxItems: 20 },
        kpi: { ...listOf(kpi), maxItems: 4 },
        media: text,
        step: oneOf(historySteps),
      },
      record(
        {
          timezone: text,
          ...over,
          stepMinutes: oneOf(historySteps),
          series: listOf(reference("HistorySeries")),
        },
        { keptSince: instant },
      ),
      ["service", "kpi"],
    ),
  },
  "/api/history/compare": {
    get: asked(
      "A KPI of every service at this time of another day",
      { kpi, against: oneOf(["yesterday", "last_week"]) },
      record({
        ...{ kpi, against: text, at: instant, floor: numberOrNull },
        services: mapOf(numberOrNull),
        missingMinutes: mapOf(count),
      }),
      ["kpi", "against"],
    ),
  },
  "/api/history/agents/[id]": {
    get: asked(
      "States and contacts of an agent",
      range,
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
      page,
      record({ ...over, alarms: listOf(reference("AlarmRecord")), gaps }, { next: text }),
    ),
  },
  "/api/history/contacts": {
    get: asked(
      "Contacts as they were observed, the newest first",
      {
        ...page,
        service: text,
        outcome: oneOf(["handled", "left_queue", "open", "unknown"]),
        minWait: { ...count, description: "Seconds." },
      },
      record({ ...over, contacts: listOf(reference("ContactRecord")), gaps }, { next: text }),
    ),
  },
  "/api/history/annotations": {
    get: asked(
      "Resets, orders that were carried out, links lost and back, the oldest first",
      range,
      record({ ...over, annotations: listOf(reference("HistoryAnnotation")), gaps }, { isCut: flag }),
    ),
  },
  "/api/history/standing": {
    get: { summary: "Whether history is written", answer: reference("HistoryStanding"), isTagged: true },
  },
};
