import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import type { CallReport } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const maria = "interact:Maria";
const joao = "interact:João";
const ringing = facts.chat("a", { state: "ringing" });

function told(agent: string, call: CallReport, seconds: number, source = "interact") {
  return { type: "call-changed", source, agent, call, at: instant(seconds) } as const;
}

describe("a call that rings in vain", () => {
  it("rings no more at the first agent once it rings at another", () => {
    const floor = floorAfter([told("Maria", ringing, 0)], [told("João", ringing, 20)]);
    expect(floor.agents[maria]?.calls).toEqual({});
    expect(floor.agents[joao]?.calls?.a?.state).toBe("ringing");
  });

  it("rings no more at the first agent once another has taken it, within one batch too", () => {
    const floor = floorAfter([told("Maria", ringing, 0), told("João", facts.chat("a"), 20)]);
    expect(floor.agents[maria]?.calls).toEqual({});
  });

  it("frees the slot that it seemed to use", () => {
    const capacity = { chat: { slots: 2 } };
    const slots = { type: "agent-capacity", source: "interact", agent: "Maria", capacity } as const;
    const floor = floorAfter([slots, told("Maria", ringing, 0)], [told("João", ringing, 20)]);
    expect(floor.agents[maria]?.capacity?.chat).toEqual({ slots: 2, used: 0 });
  });

  it.each(["ready_free", "call_rejected_fail_pause", "timeout_fail_pause", "not_logged_in"])(
    "is over when the agent enters %s",
    (state) => {
      const floor = floorAfter([
        facts.state("Maria", { state: "ready_service" }, 0),
        told("Maria", ringing, 1),
      ]);
      const after = applyEvents(floor, [facts.state("Maria", { state }, 21)]);
      expect(after.agents[maria]?.calls).toEqual({});
    },
  );
});

describe("a call that really rings", () => {
  it("goes on ringing when the agent turns busy, or is said again to be free", () => {
    const free = facts.state("Maria", { state: "ready_free" }, 0);
    const floor = floorAfter([free, told("Maria", ringing, 1)]);
    const again = facts.state("Maria", { state: "ready_free", isTransition: false }, 2);
    const after = applyEvents(floor, [again, facts.state("Maria", { state: "ready_service" }, 3)]);
    expect(after.agents[maria]?.calls?.a?.state).toBe("ringing");
  });

  it("stays with an agent who already speaks, in a call that another joins", () => {
    const floor = floorAfter([told("Maria", facts.chat("a"), 0)], [told("João", ringing, 20)]);
    expect(floor.agents[maria]?.calls?.a?.state).toBe("busy");
  });

  it("is not ended by a call of the same id in another contact centre", () => {
    const floor = floorAfter([told("Maria", ringing, 0)], [told("Maria", ringing, 1, "omni")]);
    expect(floor.agents[maria]?.calls?.a?.state).toBe("ringing");
  });
});
