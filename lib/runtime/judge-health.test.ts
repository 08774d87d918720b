import { expect, it } from "vitest";
import type { HealthFacts } from "./health-facts.ts";
import { judgeHealth } from "./judge-health.ts";

const counted = { sent: 3, accepted: 3, refused: 0, unknown: 0, denied: 0, confirmed: 3, unconfirmed: 0 };

const well: HealthFacts = {
  ...{ build: "b1", node: "v24", uptimeSeconds: 60, eventLoopLagMs: 12, backupAgeMs: 3_600_000 },
  memory: { residentBytes: 3e8, heapUsedBytes: 1e8, heapLimitBytes: 2e9 },
  store: { kind: "sqlite", shown: "data/mirante.db", pingMs: 0.4, sizeBytes: 1e6 },
  audit: { appended: 5, failed: 0, waiting: 0 },
  chain: {
    last: { atMs: 1, tookMs: 1, verdict: { answer: "whole", rows: 5, head: { seq: 5, hash: "aa" } } },
  },
  writes: { written: 3, failed: 0, dropped: 0, waiting: 0 },
  history: { isOn: true, lostRows: 0, waitingRows: 3, failures: 0 },
  streams: { open: 3, opened: 9, refused: 0, slow: 0, limit: 2000 },
  replay: { hours: 24, keptBytes: 1e8, mostBytes: 1e9, open: 0, lost: 0, readFailures: 0 },
  mail: { isConfigured: true, sent: 3, failed: 0, retried: 0, last: "sent" },
  commands: { ...counted, auditFailures: 0, waiting: 0 },
  limits: {
    ...{ signIn: 0, link: 0, tryOut: 0, provider: 0, screen: 0, screenBeat: 0 },
    ...{ command: 0, exportFile: 0, openStream: 0, testSource: 0, replay: 0 },
  },
  sources: { interact: { link: "live" } },
  floor: { events: 9, revisions: 4, applyErrors: 0, upstreamFailures: 0 },
};

const told = (other: Partial<HealthFacts>) =>
  judgeHealth({ ...well, ...other })
    .filter(({ level }) => level !== "well")
    .map(({ check, level }) => `${check} ${level}`);

it("finds nothing to do while everything is well", () => {
  expect(told({})).toEqual([]);
});

it.each<[string, Partial<HealthFacts>, readonly string[]]>([
  ["a CTI that is away", { sources: { interact: { link: "down" } } }, ["sources ill"]],
  ["a CTI that is silent", { sources: { interact: { link: "stale" } } }, ["sources watch"]],
  ["a database that does not answer", { store: { kind: "postgres", shown: "db" } }, ["store ill"]],
  ["a chain that was never read", { chain: {} }, ["chain unknown"]],
  [
    "a chain that could not be read",
    { chain: { last: { atMs: 1, tookMs: 1, verdict: { answer: "unknown", reason: "timeout" } } } },
    ["chain unknown"],
  ],
  [
    "a chain that is broken",
    { chain: { last: { atMs: 1, tookMs: 1, verdict: { answer: "broken", seq: 3, fault: "changed" } } } },
    ["chain ill"],
  ],
  ["an old backup", { backupAgeMs: 3 * 86_400_000 }, ["backup watch"]],
  ["a heap that is nearly full", { memory: { ...well.memory, heapUsedBytes: 1.9e9 } }, ["memory ill"]],
  ["a loop that is late", { eventLoopLagMs: 400 }, ["eventLoop watch"]],
  ["streams that are all taken", { streams: { ...well.streams, open: 2000 } }, ["streams ill"]],
  [
    "a floor that is not recorded",
    { replay: { ...well.replay, fault: { code: "ENOSPC", sinceMs: 1 }, lost: 9 } },
    ["replay ill"],
  ],
  ["minutes that were not recorded", { replay: { ...well.replay, lost: 9 } }, ["replay watch"]],
  ["a command nobody knows the end of", { commands: { ...well.commands, unknown: 1 } }, ["commands watch"]],
  ["changes that were lost", { writes: { ...well.writes, failed: 1 } }, ["writes ill"]],
  [
    "history that cannot be written",
    { history: { isOn: false, offSince: "2026-11-21T12:00:00Z", lostRows: 0, waitingRows: 90, failures: 4 } },
    ["history ill"],
  ],
  ["a mail server that takes nothing", { mail: { ...well.mail, failed: 1, last: "failed" } }, ["mail ill"]],
  ["a report that is tried again", { mail: { ...well.mail, retried: 1, last: "retried" } }, ["mail watch"]],
  [
    "a report that did not go out, before others that did",
    { mail: { ...well.mail, failed: 1 } },
    ["mail watch"],
  ],
  ["history that lost rows", { history: { ...well.history, lostRows: 2 } }, ["history watch"]],
  ["people who were told to wait", { limits: { ...well.limits, signIn: 2 } }, ["limits watch"]],
])("tells %s", (_what, other, expected) => {
  expect(told(other)).toEqual(expected);
});

it("takes what is not asked for as well: history that is turned off, reports without a mail server", () => {
  const history = { isOn: false, isDisabled: true, lostRows: 0, waitingRows: 0, failures: 0 } as const;
  expect(told({ history, mail: { isConfigured: false, sent: 0, failed: 0, retried: 0 } })).toEqual([]);
});

it("does not take a backup that nobody knows of for one that is old", () => {
  const { backupAgeMs: _none, ...unknown } = well;
  expect(judgeHealth(unknown).find(({ check }) => check === "backup")?.level).toBe("unknown");
});
