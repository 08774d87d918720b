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
  openRecord,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const refusals = [404, 409, 412, 413, 415, 503];
const day: Schema = { type: "string", format: "date" };
const language = oneOf(["pt-BR", "en", "es"]);

const draft = {
  name: text,
  services: { oneOf: [{ const: "all" }, listOf(text)] },
  shift: record({ from: text, to: text, days: listOf(count) }),
  language,
};
const kept = { targets: mapOf(number), recipients: listOf(text) };
/** Absent: it is sent by hand alone. */
const plan = { sending: record({ afterMinutes: count }) };

const value = { value: numberOrNull, knownMinutes: count, ofMinutes: count };
const moreOfValue = { gap: text, numerator: number, denominator: number };
const cell = record(
  { text },
  { why: text, value: number, note: text, tone: oneOf(["good", "bad", "quiet"]) },
);
const head = record({ text, isNumber: flag });

export const reportSchemas: Readonly<Record<string, Schema>> = {
  ReportDraft: record(draft, { ...kept, ...plan }),
  Report: record({ ...draft, ...kept, id: text, version: count, isOwn: flag }, { ...plan, ownerName: text }),
  Sending: record(
    {
      id: text,
      date: day,
      askedAt: instant,
      state: text,
      attempts: count,
      recipients: count,
      delivered: count,
      unsure: count,
    },
    { askedBy: text, nextAt: instant, endedAt: instant, code: text, told: text },
  ),
  Sheet: record({
    language,
    title: text,
    subtitle: text,
    summary: listOf(record({ text, tone: text })),
    sections: listOf(
      record(
        { id: text, title: text, lines: listOf(text) },
        { table: record({ heads: listOf(head), rows: listOf(record({ key: text, cells: listOf(cell) })) }) },
      ),
    ),
    notes: listOf(text),
  }),
};
const figureMembers = { ...value, kpi: text, unit: text };
const figureOptions = {
  ...{ ...moreOfValue, target: number, because: listOf(text) },
  verdict: oneOf(["met", "missed", "unknown"]),
};
const figure = record({ ...figureMembers, before: record(value, moreOfValue) }, figureOptions);
const named = { id: text, name: text };
const alarm = record(
  {
    ...{ ...named, scope: oneOf(["service", "agent", "floor"]), target: text },
    ...{ raisedAt: instant, seconds: number, isFloor: flag, isOpen: flag },
  },
  { media: text, acknowledgedBy: text, secondsToAcknowledge: number },
);

const sheet: Operation = {
  summary:
    "What mattered in the shift that began on a day, as numbers and in words; within the scope of who asks",
  query: { language },
  answer: openRecord({
    date: day,
    from: instant,
    to: instant,
    timezone: text,
    madeAt: instant,
    comparedFrom: instant,
    services: listOf(record(named)),
    figures: listOf(figure),
    perService: listOf(
      record({
        ...named,
        figures: listOf(record(figureMembers, figureOptions)),
        missedContacts: numberOrNull,
      }),
    ),
    worstIntervals: listOf(
      record(
        {
          ...{ from: instant, to: instant, missedContacts: numberOrNull },
          missed: listOf(record({ kpi: text, value: number, target: number })),
        },
        { service: record({ ...named, missedContacts: count }) },
      ),
    ),
    alarms: record({
      ...{ isCut: flag, raised: count, stillOpen: count, neverAcknowledged: count },
      medianSecondsToAcknowledge: numberOrNull,
      longest: listOf(alarm),
    }),
    deeds: record({ isCut: flag, marks: listOf(reference("HistoryAnnotation")) }),
    gaps: listOf(reference("HistoryGap")),
    sheet: reference("Sheet"),
  }),
  refusals: [404, 503],
};

/** Reports of shifts. */
export const reportPaths: Paths = {
  "/api/reports": {
    get: {
      summary: "One's own reports of shifts; an administrator's are everybody's",
      answer: record({ reports: listOf(reference("Report")), canMail: flag, timezone: text }),
      refusals: [503],
      isTagged: true,
    },
    post: {
      summary: "One more, owned by who asks",
      body: reference("ReportDraft"),
      answer: reference("Report"),
      status: 201,
      refusals,
    },
  },
  "/api/reports/[id]": {
    get: {
      summary: "A report, and its shifts that have ended",
      answer: record({
        report: reference("Report"),
        shifts: listOf(record({ date: day, from: instant, to: instant })),
        canMail: flag,
        timezone: text,
      }),
      refusals: [404, 503],
      isTagged: true,
    },
    put: {
      summary: "Another in its place (`If-Match`)",
      body: reference("ReportDraft"),
      answer: reference("Report"),
      refusals,
    },
    delete: { summary: "It is neither made nor sent any more", refusals: [404, 503] },
  },
  "/api/reports/[id]/shifts/[date]": { get: sheet },
  "/api/reports/[id]/sendings": {
    get: {
      summary: "What was sent of it, the newest first, at most 50",
      answer: record({ sendings: listOf(reference("Sending")) }),
      refusals: [404, 503],
    },
    post: {
      summary: "Has a shift sent now, within the scope of who asks",
      body: record({ date: day }),
      answer: reference("Sending"),
      status: 202,
      refusals: [404, 409, 413, 415, 429, 503],
    },
  },
};
