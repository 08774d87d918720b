import { describe, expect, it } from "vitest";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { createPushLog } from "./push-log.ts";

const at = "2026-11-21T12:00:00.000Z";
const of = { source: "interact", agent: "Maria", at } as const;
const busy = { id: "c1", media: "voice", queued: false, state: "busy" };
const asked: FloorEvent = { type: "agent-calls", ...of, calls: [busy] };
const ended: FloorEvent = { type: "call-ended", ...of, callId: "c1" };

it("an agent who is in no list any more is forgotten", () => {
  const log = createPushLog(() => 100);
  const report = { state: "ready_free", isTransition: true };
  log.note([{ type: "agent-state", source: "interact", agent: "Maria", report, at }]);
  log.note([{ type: "agents-listed", source: "interact", agents: [{ name: "Maria" }], complete: true, at }]);
  expect(log.lastState("Maria")).toBe("ready_free");
  log.without(
    [{ type: "agents-listed", source: "interact", agents: [{ name: "Rui" }], complete: true, at }],
    90,
  );
  expect(log.lastState("Maria")).toBeUndefined();
});

describe("an answer about an agent's calls", () => {
  it("that was asked for before the call ended does not revive it", () => {
    let nowMs = 100;
    const log = createPushLog(() => nowMs);
    const askedAtMs = nowMs;
    nowMs = 150;
    log.note([ended]);
    expect(log.without([asked], askedAtMs)).toEqual([]);
    expect(log.without([{ ...asked, agent: "Rui" }], askedAtMs)).toHaveLength(1);
  });

  it("that was asked for afterwards counts", () => {
    let nowMs = 100;
    const log = createPushLog(() => nowMs);
    log.note([ended]);
    nowMs = 150;
    expect(log.without([asked], nowMs)).toEqual([asked]);
  });
});
