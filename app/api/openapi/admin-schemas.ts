import { locales } from "@/lib/format/index.ts";
import { link } from "./floor-schemas.ts";
import {
  anyOf,
  count,
  flag,
  instant,
  listOf,
  mapOf,
  number,
  oneOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";
import { role, sessionMembers } from "./session-paths.ts";

const narrowing = record({}, { services: listOf(text), agents: listOf(text), teams: listOf(text) });
const person = {
  ...{ id: text, login: text, name: text, role, origin: oneOf(["local", "oidc", "demo"]), narrowing },
  ...{ isDisabled: flag, hasPassword: flag, isMe: flag, createdAt: instant },
};
const personOptions = { interactLogin: text, locale: oneOf(locales), signedInAt: instant };
const team = { id: text, name: text, agents: listOf(text) };
const head = record({ seq: count, hash: text });
const broken = oneOf(["missing", "changed", "disagrees", "beyond", "anchor"]);

/** What a reading of the audit found, with when it did, in the words of `read`. */
function findingOf(read: Readonly<Record<string, Schema>>): Schema {
  return anyOf(
    record({ ...read, answer: oneOf(["whole"]), rows: count, head }),
    record({ ...read, answer: oneOf(["broken"]), seq: count, fault: broken }),
    record({ ...read, answer: oneOf(["unknown"]), reason: text }),
  );
}

const named = anyOf(oneOf(["all"]), listOf(text));
const format = oneOf(["json", "xml"]);

/** Whom and what administrators look after. */
export const adminSchemas: Readonly<Record<string, Schema>> = {
  Person: record(person, personOptions),
  ListedPerson: record({ ...person, sessions: count }, personOptions),
  PersonRights: record(
    { scope: reference("Scope"), permissions: reference("Permissions") },
    {
      ...{ interactLogin: text, grantsAt: instant },
      grants: record({ supervision: listOf(text), access: listOf(text) }),
    },
  ),
  PersonSession: record({ ...sessionMembers, accountId: text, name: text, login: text }),
  Team: record(team),
  ListedTeam: record({ ...team, narrows: count }),
  Key: record(
    {
      ...{ id: text, name: text, prefix: text, role: oneOf(["viewer", "supervisor"]), narrowing },
      ...{ createdBy: text, createdAt: instant },
    },
    { interactLogin: text, expiresAt: instant, usedAt: instant },
  ),
  AuditRecord: record(
    { seq: count, at: instant, hash: text, who: text, action: text, result: text },
    {
      ...{ role: text, session: text, device: text, address: text, target: text, before: {}, after: {} },
      ...{ completes: count, latencyMs: number, replyCode: text, reason: text },
    },
  ),
  AuditChain: record({}, { runningSince: instant, last: findingOf({ at: instant, tookMs: number }) }),
  Source: record(
    {
      ...{ id: text, url: text, isSimulated: flag },
      settings: record({
        ...{ format, updateIntervalSeconds: number, timezone: text, services: named, agents: named },
        agentState: oneOf(["auto", "agent", "config", "poll"]),
        channelMethod: oneOf(["POST", "GET"]),
      }),
      subscriptions: listOf(
        record({ monitor: text, since: instant, askedAt: instant, expiresAt: instant, renewals: count }),
      ),
    },
    { serviceLogin: text, status: reference("FloorSource"), ageMs: number },
  ),
  SourceReport: record({
    steps: listOf(
      record(
        {
          step: oneOf(["address", "name", "connect", "http", "cti", "format", "login"]),
          outcome: oneOf(["passed", "failed", "open", "skipped"]),
        },
        { reason: text, tookMs: number, status: count, formats: listOf(format) },
      ),
    ),
    licences: listOf(record({ monitor: text }, { existing: number, inUse: number })),
  }),
  Health: record({
    at: instant,
    facts: reference("HealthFacts"),
    findings: listOf(record({ check: text, level: oneOf(["well", "watch", "ill", "unknown"]) })),
  }),
  HealthFacts: record(
    {
      ...{ build: text, node: text, uptimeSeconds: number, eventLoopLagMs: number },
      memory: record({ residentBytes: count, heapUsedBytes: count, heapLimitBytes: count }),
      store: record(
        { kind: oneOf(["sqlite", "postgres"]), shown: text },
        { pingMs: number, sizeBytes: count },
      ),
      chain: record(
        {},
        {
          runningSinceMs: number,
          last: record({ atMs: number, tookMs: number, verdict: findingOf({}) }),
        },
      ),
      history: record(
        { isOn: flag, lostRows: count, waitingRows: count, failures: count },
        { offSince: instant, isDisabled: flag },
      ),
      mail: record(
        { isConfigured: flag, sent: count, failed: count, retried: count },
        { last: oneOf(["sent", "retried", "failed"]) },
      ),
      replay: {
        ...record({ hours: number, mostBytes: count }, { fault: record({ code: text, sinceMs: number }) }),
        additionalProperties: count,
      },
      sources: mapOf(record({ link }, { ageMs: number })),
      // Counters by name, which come and go with what is counted.
      ...{ audit: mapOf(count), writes: mapOf(count), streams: mapOf(count), commands: mapOf(count) },
      ...{ limits: mapOf(count), floor: mapOf(count) },
    },
    { backupAgeMs: number },
  ),
};
