import { acknowledgementShape, snoozeShape } from "@/app/api/alarms/mark-shape.ts";
import { ruleShape } from "@/app/api/alarms/rule-shape.ts";
import { thresholdsShape } from "@/app/api/alarms/thresholds-shape.ts";
import type { Paths } from "./operation.ts";
import {
  anyOf,
  bodyOf,
  count,
  flag,
  listOf,
  number,
  oneOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const rule = {
  ...{ id: text, name: text, isEnabled: flag, kpi: text, direction: oneOf(["above", "below"]) },
  scope: anyOf(
    record({ of: oneOf(["each_service", "floor", "each_agent"]) }),
    record({ of: oneOf(["services"]), ids: listOf(text) }),
  ),
  ...{ holdSeconds: number, margin: number, cooldownSeconds: number, version: count },
};
const ruleOptions = {
  ...{ media: text, warn: number, critical: number, minVolume: number },
  quietHours: record({ from: text, to: text }),
};

export const alarmSchemas: Readonly<Record<string, Schema>> = {
  AlarmRule: record(rule, ruleOptions),
  StandingRule: record(rule, {
    ...ruleOptions,
    standing: record({ watched: count, raised: count, unknown: count }),
  }),
  AlarmThresholds: record({ thresholds: listOf(record({ name: text, media: text, value: number })) }),
};

const thresholds = reference("AlarmThresholds");
const kept = reference("AlarmRule");
const replaced: Schema = { ...text, description: "The version, in quotes, that is to be replaced." };
const editing = { permission: "editRules" } as const;
const marking = { permission: "markAlarms", refusals: [404, 409] } as const;

export const alarmPaths: Paths = {
  "/api/alarms/[id]/acknowledge": {
    post: { summary: "Somebody has seen an alarm", ...marking, body: bodyOf(acknowledgementShape) },
    delete: { summary: "Takes that back", ...marking },
  },
  "/api/alarms/[id]/snooze": {
    post: { summary: "It is not to disturb anybody", ...marking, body: bodyOf(snoozeShape) },
  },
  "/api/alarms/thresholds": {
    get: { summary: "The limits in force, with an ETag", answer: thresholds },
    put: {
      summary:
        "Others in their place; 400 with `faults`, 409 with the `reason` when the CTI did not accept them",
      ...{ permission: "editThresholds", headers: { "If-Match": text }, refusals: [409, 412] },
      ...{ body: bodyOf(thresholdsShape), answer: thresholds },
    },
  },
  "/api/alarms/rules": {
    get: {
      summary: "Rules, and how each stands that is on, for whoever sees everything",
      ...{ answer: record({ rules: listOf(reference("StandingRule")) }), isTagged: true },
    },
    post: {
      summary: "A rule; 400 with `faults`, 409 when no more fit",
      ...{ ...editing, body: bodyOf(ruleShape), status: 201, answer: kept, refusals: [409] },
    },
  },
  "/api/alarms/rules/[id]": {
    put: {
      summary: "Another version in its place; 412 with the `rule` that stands meanwhile",
      ...{ ...editing, headers: { "If-Match": replaced }, refusals: [404, 412] },
      ...{ body: bodyOf(ruleShape), answer: kept },
    },
    delete: {
      summary: "It is no longer watched, and its alarms clear",
      ...{ ...editing, headers: { "If-Match": replaced }, refusals: [400, 404, 412] },
    },
  },
};
