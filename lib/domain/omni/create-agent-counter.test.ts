import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { midnight, night, readings, say, seenMidnight, total, yesterday } from "./testing/night.ts";
import { shift } from "./testing/shift.ts";

describe("the figures of a user", () => {
  const anaOf = (total: number, inbound: number, seconds: number): FloorEvent =>
    facts.agentStats(
      [
        {
          name: "Ana",
          services: [
            {
              name: "SAC",
              stats: [
                {
                  media: "chat",
                  values: { total, inbound, handle_time: total * 100, after_call_work_time: 0 },
                },
              ],
            },
          ],
        },
      ],
      seconds,
    );
  const events = [...yesterday, ...night, facts.agents(["Ana"]), anaOf(12, 10, 20), ...seenMidnight];

  it("are of the day, like a service's", () => {
    const today = [...events, anaOf(15, 12, midnight + 60)];
    expect(total(today, "received", { user: "Ana" })).toBe("2");
    expect(total(today, "handled", { user: "Ana" })).toBe("≈ 3 begun_not_handled");
    expect(total(today, "aht", { user: "Ana" })).toBe("≈ 100 begun_not_handled handled_in_progress");
    expect(readings(today, { user: "Ana" }).services[0]?.read("received").value).toBe(2);
  });

  it("keep what was counted before the agent's statistics were reset", () => {
    const reset = [...events, anaOf(15, 12, midnight + 60), anaOf(2, 1, midnight + 90)];
    expect(total(reset, "received", { user: "Ana" })).toBe("≈ 3 reset_today");
  });
});

describe("counts of agents", () => {
  const slots = { chat: 3, email: 2 };
  const ana = shift.agent("Ana", "ready_free", {
    slots,
    serves: { SAC: { chat: { total: 1 } } },
    calls: [facts.chat("a", { service: "SAC" })],
  });

  it("are exact of everybody, and approximate of a service, whose agents are those who were seen there", () => {
    const events = [...night, ...ana];
    expect(total(events, "logged")).toBe("1");
    expect(total(events, "capacity")).toBe("5");
    expect(total(events, "used_slots")).toBe("1");
    expect(total(events, "logged", { service: "SAC" })).toBe("≈ 1 agents_seen");
    expect(say(readings(events).services[0]?.read("capacity"))).toBe("≈ 5 agents_seen");
    expect(readings(events).total("capacity").numerator?.terms).toEqual([
      { term: { source: "counted", name: "slots_chat", sign: 1 }, value: 3 },
      { term: { source: "counted", name: "slots_email", sign: 1 }, value: 2 },
    ]);
  });

  it("are unknown with the reason where devices, states or calls are not told", () => {
    const bia = shift.agent("Bia", "ready_free");
    expect(total([...ana, ...bia, ...night], "capacity")).toBe("— no_devices");
    expect(total([...ana, ...shift.agent("Caio", undefined), ...night], "logged")).toBe("— no_state");
    const silent = facts.serviceStats(
      [{ name: "Vendas", stats: [{ media: "chat", values: { handling: 1, waiting: 0 } }] }],
      0,
    );
    expect(total([...bia, silent], "used_slots")).toBe("— no_call_details");
    expect(total(night, "logged")).toBe("— no_agents");
  });

  it("are approximate where only services tell calls, and where states are derived", () => {
    const bia = shift.agent("Bia", "ready_free");
    expect(total([...night, ...bia], "used_slots")).toBe("≈ 0 private_untold");
    const derived = [
      facts.derived(),
      facts.totals("Bia", { "3": 10 }, 1),
      facts.totals("Bia", { "3": 15 }, 6),
    ];
    expect(total([facts.agents(["Bia"]), ...derived], "available")).toBe("≈ 1 state_derived");
  });
});
