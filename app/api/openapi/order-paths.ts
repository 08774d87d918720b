import type { Operation, Paths } from "./operation.ts";
import { anything, count, flag, instant, listOf, openRecord, text } from "./schema.ts";

const refusals = [404, 409, 412, 413, 415, 503];
const change = (summary: string, body?: Operation["body"], answer?: Operation["answer"]): Operation => ({
  ...{ summary, refusals },
  ...(body === undefined ? {} : { body }),
  ...(answer === undefined ? {} : { answer }),
});
const read = (summary: string, query: Operation["query"] = {}): Operation => ({
  summary,
  query,
  answer: anything,
});
const rule = openRecord({ name: text, kpi: text });

/** What people order and keep. */
export const orderPaths: Paths = {
  "/api/commands/[name]": {
    post: {
      summary:
        "Orders a command of the CTI by the manual's name; an `Idempotency-Key` makes asking twice one order",
      body: openRecord({}, { agent: anything, service: anything, state_id: text, reason: text, when: text }),
      answer: anything,
      refusals: [404, 409, 413, 415, 428, 429, 502, 503, 504],
    },
    delete: change("Takes back one that waits, named by its id"),
  },
  "/api/alarms/[id]/acknowledge": {
    post: change("Somebody has seen an alarm", openRecord({}, { note: text, since: instant }), anything),
    delete: change("Takes that back", undefined, anything),
  },
  "/api/alarms/[id]/snooze": {
    post: change(
      "It is not to disturb anybody",
      openRecord({}, { minutes: count, untilCleared: flag, since: instant }),
      anything,
    ),
  },
  "/api/alarms/thresholds": {
    get: read("The limits in force, with an ETag"),
    put: change("Others in their place (`If-Match`)", anything, anything),
  },
  "/api/alarms/rules": { get: read("Rules with how each stands"), post: change("A rule", rule, anything) },
  "/api/alarms/rules/[id]": {
    put: change("Another in its place (`If-Match`)", rule, anything),
    delete: change("Removes a rule"),
  },
  "/api/baselines": {
    get: read("Counts since a moment", { service: text }),
    post: change("Begins to count anew", openRecord({ service: text }, { isShared: flag }), anything),
  },
  "/api/baselines/[id]": { delete: change("Ends a count") },
  "/api/baselines/[id]/figures": { get: read("What was counted since, by medium") },
  "/api/views": {
    get: read("Saved views of a list", { path: text }),
    post: change(
      "Saves one",
      openRecord({ path: text, name: text, query: text }, { isShared: flag }),
      anything,
    ),
    patch: change("Their order", openRecord({ path: text, order: listOf(text) }), anything),
  },
  "/api/views/[id]": {
    patch: change(
      "Another name or query, or shared",
      openRecord({}, { name: text, query: text, isShared: flag }),
      anything,
    ),
    delete: change("Removes one"),
  },
};
