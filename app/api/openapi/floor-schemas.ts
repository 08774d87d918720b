import {
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

export const link = oneOf(["connecting", "live", "stale", "down"]);
export const presences = ["offline", "available", "busy", "private", "paused", "faulted", "unknown"];
export const alarmScope = oneOf(["service", "agent", "floor"]);
export const severity = oneOf(["warning", "critical"]);
/** Statistics by medium; which there are is up to the CTI. */
export const byMedia = mapOf(mapOf(number));

const dayOrigin = oneOf(["midnight", "gap", "reset"]);
/** What makes values of the day of counters. */
export const dayCounters = {
  base: mapOf(number),
  last: mapOf(number),
  origin: dayOrigin,
  since: instant,
  resetAt: instant,
};
export const commandStatus = oneOf(["sent", "accepted", "confirmed", "unconfirmed", "refused", "unknown"]);

const tally = record({ count, seconds: number });

const floorSource = record(
  {
    ...{
      kind: oneOf(["interact"]),
      link,
      linkSince: instant,
      agentState: oneOf(["push", "poll", "derived", "none"]),
    },
    degraded: mapOf(text),
    unknown: record({ events: count, fields: count, dropped: count }),
  },
  {
    recording: record({ name: text, from: instant, to: instant }),
    ...{ linkReason: text, heardAt: instant, alarmsKnownSince: instant },
    day: record(
      { date: text, startedAt: instant, origin: dayOrigin, since: instant },
      { restoredAt: instant },
    ),
    agentEvents: record({ since: instant, isWhole: flag }),
    statsWholeAt: record({}, { services: instant, agents: instant }),
  },
);

const floorCall = record(
  { media: text, queued: flag, state: text },
  {
    ...{ service: text, agent: text, party: text, startedAt: instant, acceptedAt: instant },
    ...{
      direction: oneOf(["inbound", "outbound", "unknown"]),
      origin: text,
      profile: number,
      priority: number,
    },
    ...{ entryPoint: text, entryAddress: text, consultationCallId: text },
    chat: record(
      { lastMessageAt: instant, lastFrom: oneOf(["agent", "party"]) },
      { firstReplyAt: instant, unansweredSince: instant },
    ),
  },
);

const floorService = record(
  { source: text, name: text, media: listOf(text), metrics: byMedia },
  {
    ...{ direction: oneOf(["inbound", "outbound"]), dialMode: text },
    ...{ open: flag, opensAt: instant, closesAt: instant, changedAt: instant },
    calls: mapOf(reference("FloorCall")),
  },
);

const stateTime = { times: number, totalSeconds: number };

const floorAgent = record(
  {
    ...{
      source: text,
      name: text,
      presence: oneOf(presences),
      services: listOf(text),
      metrics: mapOf(byMedia),
    },
    states: mapOf(
      record(
        { name: text, ...stateTime },
        { trigger: text, runningSince: instant, prePause: record(stateTime, { runningSince: instant }) },
      ),
    ),
  },
  {
    ...{ state: text, stateId: text, since: instant, sinceIsFloor: flag, changedBy: text, loginAt: instant },
    pause: record({ name: text }, { trigger: text, endsAt: instant }),
    pendingPause: record({ name: text }, { trigger: text, since: instant }),
    ...{ extension: text, contingency: flag },
    capacity: mapOf(record({ slots: number }, { used: number, mode: text })),
    calls: mapOf(reference("FloorCall")),
  },
);

const floorAlarm = record(
  { source: text, name: text, scope: alarmScope, target: text, value: number, limit: number, since: instant },
  {
    ...{ media: text, sinceIsFloor: flag, severity, kind: oneOf(["cti", "rule"]), rule: text, kpi: text },
    ...{ isUnknown: flag, isQuiet: flag },
    acknowledged: record({ by: text, at: instant }, { note: text }),
    snoozedUntil: { ...text, description: "An instant, or `cleared`: until it clears." },
  },
);

const floorCommand = record(
  {
    ...{ name: text, by: text, at: instant },
    status: commandStatus,
  },
  {
    ...{ target: text, error: text, stateId: text, endedAt: instant },
    deferred: record({ until: oneOf(["contact_ended"]), expiresAt: instant }),
  },
);

const floorPause = record(
  { id: text, name: text, trigger: oneOf(["manual", "scheduled"]) },
  { totalMinutes: number, partialMinutes: number, durationMinutes: number },
);

/** The floor document and what it is made of; statistics are the manual's, so that their names are open. */
export const floorSchemas: Readonly<Record<string, Schema>> = {
  Floor: record(
    {
      ...{ epoch: text, revision: count, serverTime: instant, build: text },
      sources: mapOf(reference("FloorSource")),
      services: mapOf(reference("FloorService")),
      agents: mapOf(reference("FloorAgent")),
      alarms: mapOf(reference("FloorAlarm")),
      pauses: mapOf(reference("FloorPause")),
      commands: mapOf(reference("FloorCommand")),
    },
    {
      serviceDays: mapOf(
        mapOf(
          record(
            {},
            {
              ...dayCounters,
              finished: count,
              shortestWaitSeconds: number,
              firstReplies: tally,
              replies: tally,
            },
          ),
        ),
      ),
      agentDays: mapOf(mapOf(mapOf(record({}, dayCounters)))),
    },
  ),
  FloorSource: floorSource,
  FloorService: floorService,
  FloorAgent: floorAgent,
  FloorCall: floorCall,
  FloorAlarm: floorAlarm,
  FloorPause: floorPause,
  FloorCommand: floorCommand,
};
