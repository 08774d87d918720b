import type { StateMark } from "@/lib/format/index.ts";

/** The general part of what is done, in the order of the filter. */
export const auditAreas = [
  ...["session", "account", "key", "team", "screen", "command", "credential"],
  ...["alarm", "rule", "report", "list", "audit", "source"],
] as const;

/** How a deed can go, in the order of the filter. */
export const auditResults = [
  ...["asked", "done", "refused", "accepted", "confirmed", "unconfirmed", "unknown"],
  ...["cancelled", "expired", "failed", "interrupted", "passed", "open", "whole", "broken", "unavailable"],
] as const;

const good: StateMark = { shape: "disc", tone: "ready", word: "" };
const begun: StateMark = { shape: "half-disc", tone: "contact", word: "" };
const bad: StateMark = { shape: "bang", tone: "fault", word: "" };
const unsure: StateMark = { shape: "hatched", tone: "quiet", word: "" };

const marks: ReadonlyMap<string, StateMark> = new Map([
  ...["done", "accepted", "confirmed", "passed", "whole"].map((result) => [result, good] as const),
  ...["asked", "sent"].map((result) => [result, begun] as const),
  ...["refused", "failed", "broken", "gone", "unavailable"].map((result) => [result, bad] as const),
]);

/** Shape and tone of how a deed went. */
export function resultMark(result: string): StateMark {
  return marks.get(result) ?? unsure;
}
