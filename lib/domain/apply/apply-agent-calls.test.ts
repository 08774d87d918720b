import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const maria = "interact:Maria";
const of = { source: "interact", agent: "Maria" } as const;
const slots = {
  type: "agent-capacity",
  ...of,
  capacity: { chat: { slots: 3 }, voice: { slots: 1 } },
} as const;

describe("an agent's slots", () => {
  it("are used by the calls of their media", () => {
    const floor = floorAfter([slots], [facts.agentCalls("Maria", [facts.chat("a"), facts.chat("b")], 0)]);
    expect(floor.agents[maria]?.capacity).toEqual({
      chat: { slots: 3, used: 2 },
      voice: { slots: 1, used: 0 },
    });
    const fewer = applyEvents(floor, [{ type: "call-ended", ...of, callId: "a", at: instant(9) }]);
    expect(fewer.agents[maria]?.capacity?.chat).toEqual({ slots: 3, used: 1 });
  });

  it("are not used by a call that still waits for the agent", () => {
    const floor = floorAfter([slots, facts.agentCalls("Maria", [facts.chat("a", { queued: true })], 0)]);
    expect(floor.agents[maria]?.capacity?.chat).toEqual({ slots: 3, used: 0 });
  });

  it("told again without their use keep what was counted", () => {
    const floor = floorAfter([slots, facts.agentCalls("Maria", [facts.chat("a")], 0)]);
    expect(applyEvents(floor, [slots])).toBe(floor);
  });

  it("have an unknown use while calls are not available", () => {
    expect(floorAfter([slots]).agents[maria]?.capacity?.chat).toEqual({ slots: 3 });
  });
});

describe("an agent's calls", () => {
  const call = facts.chat("a", { party: "+5548999", durationSeconds: 20 });

  it("change one by one, and end", () => {
    const floor = floorAfter(
      [facts.agentCalls("Maria", [call], 100)],
      [{ type: "call-changed", ...of, call: facts.chat("a", { state: "held" }), at: instant(105) }],
    );
    expect(floor.agents[maria]?.calls?.a).toMatchObject({ state: "held", startedAt: instant(80) });
    const ended = applyEvents(floor, [{ type: "call-ended", ...of, callId: "a", at: instant(110) }]);
    expect(ended.agents[maria]?.calls).toEqual({});
    expect(applyEvents(ended, [{ type: "call-ended", ...of, callId: "a", at: instant(110) }])).toBe(ended);
  });

  it("stay held through reports of supervision, which only know busy, until a push says otherwise", () => {
    const push = { type: "source-status", source: "interact", agentState: "push" } as const;
    const held = facts.chat("a", { state: "held" });
    const report = facts.agentStats([{ name: "Maria", services: [], calls: [facts.chat("a")] }], 5);
    const floor = floorAfter([push, facts.agentCalls("Maria", [held], 0)], [report]);
    expect(floor.agents[maria]?.calls?.a?.state).toBe("held");
    const busy = applyEvents(floor, [facts.agentCalls("Maria", [facts.chat("a")], 6)]);
    expect(busy.agents[maria]?.calls?.a?.state).toBe("busy");
    const polled = floorAfter([facts.agentCalls("Maria", [held], 0)], [report]);
    expect(polled.agents[maria]?.calls?.a?.state, "nobody would tell the end of the hold").toBe("busy");
  });

  it("remember the first reply and who wrote last, through later lists", () => {
    const message = (from: "agent" | "party", seconds: number) =>
      ({ type: "chat-message", ...of, callId: "a", from, at: instant(seconds) }) as const;
    const floor = floorAfter(
      [facts.agentCalls("Maria", [call], 100)],
      [message("party", 101), message("agent", 104), message("party", 110), message("agent", 112)],
      [facts.agentCalls("Maria", [{ ...call, durationSeconds: 40 }], 120)],
    );
    expect(floor.agents[maria]?.calls?.a?.chat).toEqual({
      firstReplyAt: instant(104),
      lastMessageAt: instant(112),
      lastFrom: "agent",
    });
  });

  it("ignore messages of a chat that nobody announced", () => {
    const floor = floorAfter([facts.agentCalls("Maria", [], 0)]);
    const stray = { type: "chat-message", ...of, callId: "nobody", from: "party", at: instant(1) } as const;
    expect(applyEvents(floor, [stray])).toBe(floor);
  });
});

describe("what a full report does not tell any more, because it is not licensed any more", () => {
  const told = [
    slots,
    facts.totals("Maria", { "3": 100 }, 0),
    facts.agentCalls("Maria", [facts.chat("a")], 0),
    facts.agentStats([{ name: "Maria", services: [], calls: [facts.chat("a")] }], 1),
  ];
  const poorer = facts.agentStats([{ name: "Maria", services: [] }], 5, true);
  const push = { type: "source-status", source: "interact", agentState: "push" } as const;

  it("is not shown: neither totals of states, nor calls, nor the slots they used", () => {
    const maria5 = floorAfter(told, [poorer]).agents[maria];
    expect(maria5?.states).toEqual({});
    expect(maria5).not.toHaveProperty("calls");
    expect(maria5?.capacity?.chat).toEqual({ slots: 3 });
  });

  it("is shown as before when calls are pushed as well, or when the report was a change only", () => {
    expect(floorAfter([push], told, [poorer]).agents[maria]?.calls).toHaveProperty("a");
    const change = facts.agentStats([{ name: "Maria", services: [] }], 5);
    expect(floorAfter(told, [change]).agents[maria]).toMatchObject({ calls: { a: {} }, states: { "3": {} } });
  });

  it("nor are the slots used by calls that a sweep takes away", () => {
    const sweep = {
      type: "stats-swept",
      source: "interact",
      scope: "agents",
      keep: [],
      at: instant(9),
    } as const;
    expect(floorAfter(told, [sweep]).agents[maria]?.capacity?.chat).toEqual({ slots: 3 });
  });
});

describe("an agent's statistics", () => {
  const figures = (service: string, values: Record<string, number>) => ({
    name: service,
    stats: [{ media: "chat", values }],
  });

  it("tell the services that the agent works for", () => {
    const floor = floorAfter(
      [facts.agentStats([{ name: "Maria", services: [figures("SAC", { total: 4 })] }], 0)],
      [facts.agentStats([{ name: "Maria", services: [figures("Vendas", { total: 1 })] }], 5)],
    );
    expect(floor.agents[maria]?.services).toEqual(["interact:SAC", "interact:Vendas"]);
    const full = [
      facts.agentStats([{ name: "Maria", services: [figures("Vendas", { total: 1 })] }], 9, true),
    ];
    expect(applyEvents(floor, full).agents[maria]?.services).toEqual(["interact:Vendas"]);
  });

  it("are forgotten when a full resend did not name the agent", () => {
    const floor = floorAfter([
      facts.agentStats([{ name: "Maria", services: [figures("SAC", { total: 4 })] }], 0),
    ]);
    const swept = applyEvents(floor, [
      { type: "stats-swept", source: "interact", scope: "agents", keep: [], at: instant(9) },
    ]);
    expect(swept.agents[maria]).toMatchObject({ services: [], metrics: {}, states: {} });
  });
});
