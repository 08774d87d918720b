import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { instant } from "../testing/instant.ts";
import { omniAttributes } from "./omni-attributes.ts";
import {
  began,
  midnight,
  night,
  readings,
  sac,
  say,
  seenMidnight,
  total,
  yesterday,
} from "./testing/night.ts";
import { shift } from "./testing/shift.ts";

const source = "interact";

const later = {
  received: 47,
  handled: 36,
  talk_time: 2900,
  hold_time: 350,
  after_call_work_time: 250,
  dequeued: 24,
  queue_time: 690,
  longest_queue_time: 95,
};

describe("what is counted over the day", () => {
  const watched = [...yesterday, ...night, ...seenMidnight, sac(later, midnight + 60)];

  it("is exact from a midnight that was seen, and tells since when and how it is made", () => {
    expect(total(watched, "received")).toBe("7");
    expect(total(watched, "handled")).toBe("6");
    expect(total(watched, "avg_wait")).toBe("20");
    const reading = readings(watched).total("avg_wait");
    expect(reading.since).toBe(instant(midnight));
    expect(reading.numerator).toEqual({
      value: 80,
      terms: [{ term: { source: "service", name: "queue_time", sign: 1 }, value: 80 }],
    });
    expect(reading.denominator).toMatchObject({ value: 4 });
  });

  it("is approximate since the last reset when nobody looked at midnight, and says so", () => {
    expect(total([...yesterday, ...night], "received")).toBe("≈ 40 since_reset");
    expect(total(night, "received"), "no day is known at all").toBe("≈ 40 day_unknown");
  });

  it("is approximate when the source was silent at midnight", () => {
    const events = [...yesterday, ...night, facts.heard(600), began("2026-11-21", midnight)];
    expect(total([...events, sac({ received: 47 }, midnight + 60)], "received")).toBe("≈ 7 day_gap");
  });

  it("is approximate once counters were reset: what they counted last was not told", () => {
    const reset = sac(
      {
        received: 2,
        handled: 1,
        talk_time: 30,
        hold_time: 0,
        after_call_work_time: 0,
        dequeued: 1,
        queue_time: 5,
        longest_queue_time: 5,
      },
      midnight + 90,
    );
    expect(total([...watched, reset], "received")).toBe("≈ 9 reset_today");
  });

  it("has an average handling time that is never exact: open contacts count before their time does", () => {
    expect(total(watched, "aht")).toBe("≈ 83 handled_in_progress");
  });

  it("has a longest wait of the day only where the counters began the day at 0", () => {
    expect(total(watched, "max_wait")).toBe("≈ 95 max_since_reset");
    const fresh = [
      ...yesterday,
      ...shift.service("SAC", { chat: {} }, []),
      ...seenMidnight,
      sac({ dequeued: 3, longest_queue_time: 12 }, midnight + 60),
    ];
    expect(total(fresh, "max_wait")).toBe("12");
  });

  it("says why there is nothing: not licensed, nothing counted, no such statistic of a user", () => {
    const unlicensed: readonly FloorEvent[] = [
      { type: "source-status", source, degraded: { service_details: "no_license" } },
      facts.services(["SAC"]),
      sac({ received: 9, handled: 7, handling: 2 }, 0),
    ];
    expect(total(unlicensed, "queue")).toBe("— no_license");
    expect(total(unlicensed, "current_chats")).toBe("— no_license");
    expect(total(shift.service("SAC", { chat: {} }, []), "avg_wait")).toBe("— nothing_counted");
    const ana = shift.agent("Ana", "ready_free", { serves: { SAC: { chat: { total: 3, inbound: 3 } } } });
    expect(total([...night, ...ana], "max_wait", { user: "Ana" })).toBe("— not_of_user");
    expect(total([], "queue")).toBe("— no_services");
    expect(total(night, "queue", { media: "whatsapp" })).toBe("— no_whatsapp");
  });
});

it("every attribute of an empty floor is unavailable, none is 0", () => {
  const { total: read } = readings([]);
  for (const id of omniAttributes.keys()) expect(say(read(id)), id).toMatch(/^— no_/);
});
