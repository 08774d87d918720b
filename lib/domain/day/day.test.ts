import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";
import { dayMemory } from "./day-memory.ts";
import { dayGround, serviceDayMetrics } from "./day-value.ts";
import { localDay } from "./local-day.ts";

const id = "interact:SAC";
const midnight = 3600;
const began = (date: string, startedAt: number, at = startedAt): FloorEvent => ({
  type: "day-began",
  source: "interact",
  date,
  startedAt: instant(startedAt),
  at: instant(at),
});
const received = (value: number, seconds: number, full = false) =>
  facts.serviceStats(
    [{ name: "SAC", stats: [{ media: "chat", values: { received: value } }] }],
    seconds,
    full,
  );
const opening = [facts.link("live", 0), began("2026-11-20", -3600, 0), facts.heard(0)];
const today = (events: readonly FloorEvent[]) => serviceDayMetrics(floorAfter(events), id).chat?.received;

describe("the day of a service", () => {
  it("counts from midnight, and keeps what was counted before a reset", () => {
    const night = [...opening, received(100, 10), facts.heard(midnight - 2), began("2026-11-21", midnight)];
    expect(today(night)).toBe(0);
    expect(today([...night, received(107, midnight + 60)])).toBe(7);
    expect(today([...night, received(107, midnight + 60), received(3, midnight + 90)])).toBe(10);
  });

  it("says that midnight was seen, was in a gap, or that nobody looked", () => {
    const groundOf = (events: readonly FloorEvent[]) =>
      dayGround(floorAfter(events).sources.interact?.day, undefined);
    expect(groundOf(opening)?.origin).toBe("reset");
    const heard = (seconds: number) => [...opening, facts.heard(seconds), began("2026-11-21", midnight)];
    expect(groundOf(heard(midnight - 5))).toEqual({ origin: "midnight", since: instant(midnight) });
    expect(groundOf(heard(midnight - 600))).toEqual({ origin: "gap", since: instant(midnight - 600) });
  });

  it("goes on after a restart, a reset meanwhile included", () => {
    const before = floorAfter([
      ...opening,
      received(100, 10),
      facts.heard(midnight),
      began("2026-11-21", midnight),
    ]);
    const memory = dayMemory(before, "interact");
    if (memory === undefined) throw new Error("nothing is remembered");
    const restart = (value: number): readonly FloorEvent[] => [
      facts.link("connecting", midnight + 10),
      { type: "day-restored", source: "interact", memory },
      began("2026-11-21", midnight, midnight + 10),
      received(value, midnight + 20, true),
    ];
    expect(today(restart(104))).toBe(4);
    expect(today(restart(6))).toBe(6);
  });
});

describe("the replies of a day", () => {
  const message = (from: "agent" | "party", seconds: number): FloorEvent => ({
    type: "chat-message",
    source: "interact",
    agent: "Ana",
    callId: "a",
    from,
    at: instant(seconds),
  });
  const accepted: FloorEvent = {
    type: "call-changed",
    source: "interact",
    agent: "Ana",
    call: facts.chat("a", { service: "SAC" }),
    isAccepted: true,
    at: instant(10),
  };
  const told = (reach: { since: string; isWhole: boolean } | null): FloorEvent => ({
    type: "source-status",
    source: "interact",
    agentEvents: reach,
  });
  const dayAfter = (events: readonly FloorEvent[]) =>
    floorAfter([...opening, told({ since: instant(0), isWhole: true }), ...events]).serviceDays?.[id]?.chat;
  const ended: FloorEvent = {
    type: "call-ended",
    source: "interact",
    agent: "Ana",
    callId: "a",
    at: instant(99),
  };

  it("count from acceptance once, then from the first message that waits for an answer", () => {
    const chat = [message("party", 12), message("party", 20), message("agent", 30), message("agent", 33)];
    expect(dayAfter([accepted, ...chat, message("party", 40), message("agent", 45), ended])).toEqual({
      firstReplies: { count: 1, seconds: 20 },
      replies: { count: 2, seconds: 23 },
      finished: 1,
    });
  });

  it("are not measured over a time in which agents told nothing", () => {
    const gap = [told(null), told({ since: instant(50), isWhole: true })];
    expect(dayAfter([accepted, message("party", 12), ...gap, message("agent", 60)])).toEqual({});
  });
});

describe("a local day", () => {
  it.each([
    ["2026-11-25T02:59:59.000Z", "America/Sao_Paulo", "2026-11-24", "2026-11-24T03:00:00.000Z"],
    ["2026-11-25T03:00:00.000Z", "America/Sao_Paulo", "2026-11-25", "2026-11-25T03:00:00.000Z"],
    // The night on which the clock of São Paulo left midnight out.
    ["2018-11-04T15:00:00.000Z", "America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
    ["2026-10-25T20:00:00.000Z", "Europe/Lisbon", "2026-10-25", "2026-10-24T23:00:00.000Z"],
  ])("%s in %s is of %s", (now, timezone, date, start) => {
    expect(localDay(Date.parse(now), timezone)).toEqual({ date, startMs: Date.parse(start) });
  });
});
