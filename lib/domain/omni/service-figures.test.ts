import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { instant } from "../testing/instant.ts";
import {
  allAgentsHeard,
  counters,
  midnight,
  readings,
  sac,
  seenMidnight,
  total,
  yesterday,
} from "./testing/night.ts";
import { shift } from "./testing/shift.ts";

const source = "interact";

describe("contacts that ended", () => {
  const waiting = shift.service("SAC", { chat: counters }, []);
  const accepted: FloorEvent = {
    type: "call-changed",
    source,
    agent: "Ana",
    call: facts.chat("a", { service: "SAC" }),
    isAccepted: true,
    at: instant(midnight + 10),
  };
  const ended: FloorEvent = {
    type: "call-ended",
    source,
    agent: "Ana",
    callId: "a",
    at: instant(midnight + 60),
  };

  it("are those that agents told, exactly, where all agents were heard since midnight", () => {
    const day = [...yesterday, allAgentsHeard, ...waiting, ...seenMidnight, facts.agents(["Ana"]), accepted];
    expect(total(day, "finished")).toBe("0");
    expect(total([...day, ended], "finished")).toBe("1");
  });

  it("are estimated where agents were not heard all day, and never fewer than were told", () => {
    const estimate = [
      ...yesterday,
      ...waiting,
      ...seenMidnight,
      sac({ handled: 36, handling: 2 }, midnight + 60),
    ];
    expect(total(estimate, "finished")).toBe("≈ 4 finished_estimated");
    const heardLate: FloorEvent = {
      type: "source-status",
      source,
      agentEvents: { since: instant(midnight + 5), isWhole: true },
    };
    const late = [
      ...yesterday,
      ...waiting,
      ...seenMidnight,
      heardLate,
      facts.agents(["Ana"]),
      accepted,
      ended,
    ];
    expect(total(late, "finished"), "one end is told, and nothing was handled").toBe("≈ 1 ends_partly_told");
  });
});

describe("the shortest wait", () => {
  const waits = (id: string, durationSeconds: number) =>
    facts.chat(id, { queued: true, state: "queued", durationSeconds });
  const list = (seconds: number, ...calls: ReturnType<typeof facts.chat>[]): FloorEvent =>
    facts.serviceStats([{ name: "SAC", stats: [], calls }], seconds);
  const open = [...yesterday, ...shift.service("SAC", { chat: {} }, []), ...seenMidnight];

  it("is that of a contact that was seen to leave the queue today", () => {
    const left = [
      ...open,
      list(midnight + 100, waits("q1", 40), waits("q2", 90)),
      list(midnight + 110, waits("q2", 100)),
    ];
    expect(total(left, "min_wait")).toBe("≈ 50 wait_from_lists");
  });

  it("is that of those who wait now as long as none was seen to leave", () => {
    expect(total([...open, list(midnight + 590, waits("q1", 40))], "min_wait")).toBe("≈ 50 only_waiting_now");
    expect(total(open, "min_wait")).toBe("— nothing_counted");
  });
});

describe("the times of replies", () => {
  const service = shift.service("SAC", { chat: {} }, []);
  const message = (from: "agent" | "party", seconds: number): FloorEvent => ({
    type: "chat-message",
    source,
    agent: "Ana",
    callId: "a",
    from,
    at: instant(midnight + seconds),
  });
  const chat: readonly FloorEvent[] = [
    facts.agents(["Ana"]),
    {
      type: "call-changed",
      source,
      agent: "Ana",
      call: facts.chat("a", { service: "SAC" }),
      isAccepted: true,
      at: instant(midnight + 10),
    },
    message("party", 12),
    message("agent", 30),
  ];

  it("are exact where all agents were heard since midnight, by a formula of sums", () => {
    const events = [...yesterday, allAgentsHeard, ...service, ...seenMidnight, ...chat];
    expect(total(events, "first_reply_time")).toBe("20");
    expect(total(events, "reply_time")).toBe("18");
    expect(readings(events).total("reply_time").denominator?.terms).toEqual([
      { term: { source: "counted", name: "replies", sign: 1 }, value: 1 },
    ]);
  });

  it("are approximate where only a part was heard, and unknown, never 0, where nobody is", () => {
    const late: FloorEvent = {
      type: "source-status",
      source,
      agentEvents: { since: instant(midnight + 5), isWhole: true },
    };
    const events = [...yesterday, ...service, ...seenMidnight];
    expect(total([...events, late, ...chat], "reply_time")).toBe("≈ 18 replies_partly_told");
    expect(total(events, "reply_time")).toBe("— no_agent_events");
    expect(total([...events, allAgentsHeard], "reply_time")).toBe("— nothing_counted");
  });
});
