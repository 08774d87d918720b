import fc from "fast-check";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "./facts.ts";
import { instant } from "./instant.ts";

const name = fc.constantFrom("Ana", "Bia", "007", "__proto__", "constructor", "");
const media = fc.constantFrom("chat", "voice", "__proto__", "carrier pigeon");
const seconds = fc.integer({ min: 0, max: 600 });
const count = fc.integer({ min: 0, max: 3 });
const state = fc.constantFrom(
  "ready_free",
  "ready_service",
  "custom_pause",
  "not_logged_in",
  "x_fail_pause",
  "?",
);
const source = "interact";

const call = fc.record({
  id: fc.constantFrom("c1", "c2", "toString"),
  durationSeconds: count,
  queued: fc.boolean(),
});
const calls = fc
  .uniqueArray(call, { selector: ({ id }) => id, maxLength: 3 })
  .map((reports) => reports.map(({ id, ...rest }) => facts.chat(id, rest)));
const values = fc.dictionary(fc.constantFrom("waiting", "handling", "toString", "hold"), count);
const stats = fc.uniqueArray(fc.record({ media, values }), {
  selector: (entry) => entry.media,
  maxLength: 2,
});
const names = fc.uniqueArray(name, { maxLength: 4 });
const services = names.chain((list) =>
  fc.tuple(...list.map((service) => stats.map((told) => ({ name: service, stats: told })))),
);
const totals = fc
  .dictionary(fc.constantFrom("3", "4", "101", "constructor"), fc.integer({ min: 0, max: 600 }))
  .map((told) =>
    Object.entries(told).map(([id, totalSeconds]) => ({ id, name: `s${id}`, times: 1, totalSeconds })),
  );

/** Any fact of a source, hostile names included, in any order of time. */
export const arbitraryEvent: fc.Arbitrary<FloorEvent> = fc.oneof(
  fc
    .tuple(fc.constantFrom("live", "stale", "down", "connecting"), seconds)
    .map(([link, at]) => facts.link(link, at)),
  seconds.map((at) => facts.heard(at)),
  fc
    .constantFrom("push", "derived", "none")
    .map((agentState): FloorEvent => ({ type: "source-status", source, agentState })),
  fc.tuple(names, fc.boolean()).map(([list, complete]) => facts.services(list, complete)),
  fc.tuple(names, fc.boolean()).map(([list, complete]) => facts.agents(list, complete)),
  fc
    .tuple(services, fc.option(calls, { nil: undefined }), seconds, fc.boolean())
    .map(([reports, list, at, full]) =>
      facts.serviceStats(
        reports.map((report) => (list === undefined ? report : { ...report, calls: list })),
        at,
        full,
      ),
    ),
  fc
    .tuple(name, services, fc.option(totals, { nil: undefined }), seconds, fc.boolean())
    .map(([agent, told, states, at, full]) =>
      facts.agentStats(
        [{ name: agent, services: told, ...(states === undefined ? {} : { states }) }],
        at,
        full,
      ),
    ),
  fc
    .tuple(name, state, fc.boolean(), fc.option(seconds, { nil: undefined }), seconds)
    .map(([agent, told, isTransition, since, at]) =>
      facts.state(
        agent,
        { state: told, isTransition, ...(since === undefined ? {} : { since: instant(since) }) },
        at,
      ),
    ),
  fc.tuple(name, calls, seconds).map(([agent, list, at]) => facts.agentCalls(agent, list, at)),
  fc.tuple(name, media, count).map(
    ([agent, kind, slots]): FloorEvent => ({
      type: "agent-capacity",
      source,
      agent,
      capacity: Object.fromEntries([[kind, { slots }]]),
    }),
  ),
  fc.tuple(names, seconds).map(
    ([targets, at]): FloorEvent => ({
      type: "alarms",
      source,
      alarms: targets.map((target) => ({
        name: "max_queue_length",
        scope: "service",
        target,
        value: 11,
        limit: 10,
      })),
      at: instant(at),
    }),
  ),
  fc
    .tuple(fc.constantFrom("services" as const, "agents" as const), names, seconds)
    .map(([scope, keep, at]): FloorEvent => ({ type: "stats-swept", source, scope, keep, at: instant(at) })),
);
