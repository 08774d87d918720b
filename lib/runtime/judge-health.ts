import type { HealthFacts } from "./health-facts.ts";

/** `well` · `watch`: nobody suffers yet · `ill`: people notice, or something is lost · `unknown`: it cannot be told. */
export type HealthLevel = "well" | "watch" | "ill" | "unknown";

/** What is judged, in the order in which it is shown. */
export const healthChecks = [
  "sources",
  "store",
  "backup",
  "audit",
  "chain",
  "writes",
  "history",
  "memory",
  "eventLoop",
  "streams",
  "replay",
  "mail",
  "commands",
  "floor",
  "limits",
] as const;

export type HealthCheck = (typeof healthChecks)[number];

/** One thing, and how it stands. What its numbers are is in the facts. */
export interface HealthFinding {
  readonly check: HealthCheck;
  readonly level: HealthLevel;
}

const dayMs = 86_400_000;

/** Total, so that whatever is judged has its rule. Pure. */
const rules: Readonly<Record<HealthCheck, (facts: HealthFacts) => HealthLevel>> = {
  sources: ({ sources }) => {
    const links = Object.values(sources).map(({ link }) => link);
    if (links.length === 0) return "unknown";
    if (links.includes("down")) return "ill";
    return links.every((link) => link === "live") ? "well" : "watch";
  },
  store: ({ store: { pingMs } }) => (pingMs === undefined ? "ill" : above(pingMs, 100, 1000)),
  backup: ({ backupAgeMs }) =>
    backupAgeMs === undefined ? "unknown" : above(backupAgeMs, 2 * dayMs, 14 * dayMs),
  audit: ({ audit: { failed, waiting } }) =>
    failed > 0 && waiting > 0 ? "ill" : failed > 0 ? "watch" : above(waiting, 200, 2000),
  chain: ({ chain: { last } }) => {
    if (last === undefined || last.verdict.answer === "unknown") return "unknown";
    return last.verdict.answer === "whole" ? "well" : "ill";
  },
  writes: ({ writes: { failed, dropped, waiting } }) =>
    failed + dropped > 0 ? "ill" : above(waiting, 100, 1000),
  history: ({ history: { isOn, isDisabled, lostRows, waitingRows } }) => {
    if (isDisabled === true) return "well";
    return isOn && lostRows === 0 ? above(waitingRows, 2_000, 20_000) : isOn ? "watch" : "ill";
  },
  memory: ({ memory: { heapUsedBytes, heapLimitBytes } }) => above(heapUsedBytes / heapLimitBytes, 0.7, 0.9),
  eventLoop: ({ eventLoopLagMs }) => above(eventLoopLagMs, 250, 1000),
  streams: ({ streams: { open, limit, slow } }) =>
    open >= limit ? "ill" : open / limit > 0.8 || slow > 0 ? "watch" : "well",
  replay: ({ replay: { hours, fault, lost, readFailures } }) => {
    if (hours === 0) return "well";
    return fault !== undefined ? "ill" : lost + readFailures > 0 ? "watch" : "well";
  },
  mail: ({ mail: { isConfigured, failed, last } }) => {
    if (!isConfigured) return "well";
    if (last === "failed") return "ill";
    return last === "retried" || failed > 0 ? "watch" : "well";
  },
  commands: ({ commands: { auditFailures, unknown, unconfirmed } }) =>
    auditFailures > 0 ? "ill" : unknown + unconfirmed > 0 ? "watch" : "well",
  floor: ({ floor: { applyErrors, upstreamFailures } }) =>
    applyErrors > 0 ? "ill" : upstreamFailures > 0 ? "watch" : "well",
  limits: ({ limits }) => (Object.values(limits).some((count) => count > 0) ? "watch" : "well"),
};

/** How everything stands. */
export function judgeHealth(facts: HealthFacts): readonly HealthFinding[] {
  return healthChecks.map((check) => ({ check, level: rules[check](facts) }));
}

function above(value: number, watch: number, ill: number): HealthLevel {
  if (value > ill) return "ill";
  return value > watch ? "watch" : "well";
}
