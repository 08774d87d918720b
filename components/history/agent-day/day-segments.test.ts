import { describe, expect, it } from "vitest";
import type { AgentSpan, AgentTimeline, HistoryGap } from "@/lib/domain/index.ts";
import { daySegments, presenceTotals, shownHours } from "./day-segments.ts";

const day = "2026-11-26T";
const at = (time: string) => `${day}${time}:00.000Z`;
const ms = (time: string) => Date.parse(at(time));

function timeline(spans: readonly AgentSpan[], gaps: readonly HistoryGap[] = []): AgentTimeline {
  return {
    timezone: "UTC",
    from: at("00:00"),
    to: "2026-11-27T00:00:00.000Z",
    agent: "interact:ana",
    spans,
    contacts: [],
    gaps,
  };
}

const ready = { from: at("08:00"), to: at("12:00"), presence: "available" } as const;
const lunch = { from: at("12:00"), to: at("13:00"), presence: "paused", pause: "Lunch" } as const;

function told(segments: ReturnType<typeof daySegments>) {
  return segments.map(({ fromMs, toMs, span, gap }) =>
    [
      new Date(fromMs).toISOString().slice(11, 16),
      new Date(toMs).toISOString().slice(11, 16),
      span?.presence ?? gap,
    ].join(" "),
  );
}

describe("an agent's day", () => {
  it("is states one after the other up to now, and what was not recorded is said to be", () => {
    expect(told(daySegments(timeline([ready, lunch]), ms("13:30")))).toEqual([
      "00:00 08:00 not_recorded",
      "08:00 12:00 available",
      "12:00 13:00 paused",
      "13:00 13:30 not_recorded",
    ]);
  });

  it("claims no state while nobody heard the source, though one had begun before and went on after", () => {
    const gap = { from: at("09:00"), to: at("09:30"), reason: "not_live" } as const;
    expect(told(daySegments(timeline([ready], [gap]), ms("12:00")))).toEqual([
      "00:00 08:00 not_recorded",
      "08:00 09:00 available",
      "09:00 09:30 not_live",
      "09:30 12:00 available",
    ]);
  });

  it("goes on to now in the state that lasts", () => {
    const last = { from: at("13:00"), presence: "busy" } as const;
    expect(told(daySegments(timeline([ready, lunch, last]), ms("13:05"))).at(-1)).toBe("13:00 13:05 busy");
  });

  it("adds up by state, and says at least where a beginning was not seen", () => {
    const early = { ...ready, startIsFloor: true } as const;
    const totals = presenceTotals(daySegments(timeline([early, lunch]), ms("13:00")));
    expect(totals.get("available")).toEqual({ seconds: 4 * 3_600, isAtLeast: true });
    expect(totals.get("paused")).toEqual({ seconds: 3_600, isAtLeast: false });
  });

  it("is drawn in the hours in which the agent was there, or nobody knows whether they were", () => {
    const offline = { from: at("00:00"), to: at("08:20"), presence: "offline" } as const;
    const shift = { from: at("08:20"), to: at("12:10"), presence: "available" } as const;
    const home = { from: at("12:10"), presence: "offline" } as const;
    const dayMs = ms("00:00");
    expect(shownHours(daySegments(timeline([offline, shift, home]), ms("20:00")), dayMs)).toEqual({
      fromMs: ms("08:00"),
      toMs: ms("13:00"),
    });
    const outage = { from: at("15:10"), to: at("15:40"), reason: "not_live" } as const;
    expect(
      shownHours(daySegments(timeline([offline, shift, home], [outage]), ms("20:00")), dayMs)?.toMs,
    ).toBe(ms("16:00"));
    expect(shownHours(daySegments(timeline([]), ms("20:00")), dayMs)).toEqual({
      fromMs: ms("00:00"),
      toMs: ms("20:00"),
    });
  });
});
