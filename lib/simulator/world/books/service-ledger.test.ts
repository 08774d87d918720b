import { describe, expect, it } from "vitest";
import type { BookedCall } from "./booked-call";
import { ledgerFaults } from "./ledger-faults";
import { ServiceLedger } from "./service-ledger";

describe("the books of a service", () => {
  it("hold the 64 numeric statistics of the manual, by their wire names", () => {
    const names = Object.keys(new ServiceLedger().read());
    expect(names).toHaveLength(64);
    expect(names).toContain("agente_abandoned");
    expect(names).toContain("in_queue_profile_5");
  });

  it("book a call that waited, rose and was handled", () => {
    const ledger = new ServiceLedger();
    const call = queuedCall(ledger, 0);
    ledger.rose(call, 2);
    call.profile = 2;
    expect(ledger.read()).toMatchObject({
      waiting: 1,
      queued: 1,
      in_queue_profile_1: 0,
      in_queue_profile_2: 1,
    });
    handle(ledger, call, 25_000);
    expect(ledger.read()).toMatchObject({
      received: 1,
      handled: 1,
      immediate_handled: 0,
      handled_awt: 0,
      dequeued: 1,
      queue_time: 25,
      handled_profile_2: 1,
      waiting: 0,
      handling: 1,
    });
    expect(ledgerFaults(ledger.read(), ledger.tallies())).toEqual([]);
  });

  it("carry calls on their way over a reset, gauges untouched", () => {
    const ledger = new ServiceLedger();
    const call = queuedCall(ledger, 0);
    ledger.reset();
    expect(ledger.read()).toMatchObject({ received: 0, waiting: 1, in_queue_profile_1: 1 });
    expect(ledgerFaults(ledger.read(), ledger.tallies())).toEqual([]);
    handle(ledger, call, 8000);
    expect(ledger.read()).toMatchObject({ received: 0, handled: 1, handled_awt: 1, dequeued: 1 });
    expect(ledgerFaults(ledger.read(), ledger.tallies())).toEqual([]);
  });

  it("keep averages as averages", () => {
    const ledger = new ServiceLedger();
    for (const lostAfterMs of [10_000, 20_000]) {
      const call = queuedCall(ledger, 0);
      call.queuedMs = lostAfterMs;
      ledger.abandoned(call, lostAfterMs);
      ledger.leave(call);
    }
    expect(ledger.read()).toMatchObject({ abandoned: 2, abandoned_time: 15, in_queue_abandoned_time: 30 });
    expect(ledger.read()).toMatchObject({ longest_abandoned_in_queue_time: 20, received_abandoned: 2 });
  });

  it("notice a call that got lost", () => {
    const ledger = new ServiceLedger();
    const call = queuedCall(ledger, 0);
    ledger.leave(call);
    expect(ledgerFaults(ledger.read(), ledger.tallies())).toEqual(["received: 1 is not 0"]);
  });
});

function queuedCall(ledger: ServiceLedger, startedAt: number): BookedCall {
  const call: BookedCall = {
    type: "inbound",
    isCallback: false,
    startedAt,
    phase: "queued",
    profile: 1,
    routedAt: startedAt,
    answeredAt: startedAt,
    hasQueued: true,
    queuedMs: 0,
    heldSeconds: 0,
    consultedSeconds: 0,
  };
  ledger.began(call);
  ledger.joinedQueue();
  ledger.enter(call);
  return call;
}

function handle(ledger: ServiceLedger, call: BookedCall, now: number): void {
  call.queuedMs = now - call.startedAt;
  ledger.accepted(call, now, 20_000);
  ledger.leave(call);
  call.phase = "talking";
  ledger.enter(call);
}
