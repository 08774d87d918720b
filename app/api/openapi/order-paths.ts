import { newBaselineShape } from "@/app/api/baselines/baseline-shape.ts";
import { commandShapes } from "@/app/api/commands/command-shape.ts";
import { newViewShape, viewChangeShape, viewOrderShape, viewPath } from "@/app/api/views/view-shape.ts";
import { byMedia, commandStatus, dayCounters } from "./floor-schemas.ts";
import type { Paths } from "./operation.ts";
import {
  anyOf,
  bodyOf,
  count,
  flag,
  instant,
  listOf,
  mapOf,
  oneOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const counted = { id: text, service: text, since: instant, by: text, isShared: flag };
const asOf = { epoch: text, revision: count };
const view = { id: text, path: text, name: text, query: text, isShared: flag, isOwn: flag };
const answered = { id: text, status: commandStatus };
const refused = { id: text, error_type: text, reason: text, because: text };

export const orderSchemas: Readonly<Record<string, Schema>> = {
  CommandAnswer: anyOf(
    record(answered),
    record({
      items: listOf(
        anyOf(
          record({ target: text, ...answered }),
          record({ target: text, code: text, detail: text }, refused),
        ),
      ),
    }),
  ),
  Baseline: record(
    {
      ...counted,
      baseline: record({
        since: instant,
        media: mapOf(record({ counters: listOf(text), counted: record({}, dayCounters) })),
      }),
    },
    { metrics: byMedia },
  ),
  View: record(view, { by: text }),
};

const kept = reference("View");
const baseline = reference("Baseline");
const commands = Object.entries(commandShapes);

/** What people order and keep. */
export const orderPaths: Paths = {
  "/api/commands/[name]": {
    post: {
      summary:
        "Orders a command of the CTI by the manual's name: one target, or a list of them with an answer for each",
      path: { name: oneOf(commands.map(([name]) => name)) },
      headers: {
        "Idempotency-Key": { ...text, description: "Asking twice with the same one is one order." },
      },
      body: anyOf(...commands.map(([title, shape]) => ({ title, ...bodyOf(shape) }))),
      answer: reference("CommandAnswer"),
      refusals: [404, 409, 428, 429, 502, 504],
    },
    delete: { summary: "Takes back one that waits, named by its id", refusals: [404] },
  },
  "/api/baselines": {
    get: {
      summary:
        "Counts since a moment, one's own and everybody's, with what it takes to count on along the floor",
      query: { service: text },
      answer: record({ ...asOf, mayShare: flag, baselines: listOf(baseline) }),
    },
    post: {
      summary: "Begins to count anew, in place of the count before",
      ...{ body: bodyOf(newBaselineShape), status: 201, answer: baseline, refusals: [404, 409] },
    },
  },
  "/api/baselines/[id]": { delete: { summary: "Ends a count", refusals: [404] } },
  "/api/baselines/[id]/figures": {
    get: {
      summary: "What was counted since, by medium",
      ...{ answer: record({ ...counted, ...asOf, media: byMedia }), refusals: [404] },
    },
  },
  "/api/views": {
    get: {
      summary: "One's own views of a list in their order, then what others share",
      ...{ query: { path: bodyOf(viewPath) }, required: ["path"] },
      answer: record({ views: listOf(kept), mayShare: flag }),
    },
    post: {
      summary: "Keeps one, in place of one's own of that name",
      ...{ body: bodyOf(newViewShape), status: 201, answer: kept, refusals: [409] },
    },
    patch: { summary: "Their order", body: bodyOf(viewOrderShape) },
  },
  "/api/views/[id]": {
    patch: {
      summary: "Another name or query, or shared",
      ...{ body: bodyOf(viewChangeShape), answer: kept, refusals: [404, 409] },
    },
    delete: { summary: "Removes one", refusals: [404] },
  },
};
