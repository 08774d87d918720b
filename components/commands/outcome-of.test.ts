import { describe, expect, it } from "vitest";
import type { FloorCommand } from "@/lib/domain/index.ts";
import type { OrderResult } from "./order.ts";
import { failedTargets, isPending, outcomeOf } from "./outcome-of.ts";

const told = (more: Partial<FloorCommand>): FloorCommand => ({
  ...{ name: "agent_logout", by: "Rosa", at: "2026-11-20T12:00:00.000Z", status: "accepted" },
  ...more,
});
const answered: OrderResult = { type: "answered", id: "c1", status: "accepted" };

describe("how far a command got", () => {
  it("is confirmed by the floor alone, never by an answer", () => {
    expect(outcomeOf({ ...answered, status: "confirmed" }, undefined)).toEqual({ kind: "accepted" });
    expect(outcomeOf(answered, told({ status: "confirmed" }))).toEqual({ kind: "confirmed" });
    expect(outcomeOf(answered, told({ status: "unconfirmed" }))).toEqual({ kind: "unconfirmed" });
  });

  it("is open where no answer came, until the floor tells", () => {
    expect(outcomeOf({ type: "unknown", id: "c1" }, undefined)).toEqual({ kind: "unknown" });
    expect(outcomeOf({ type: "unknown", id: "c1" }, told({ status: "confirmed" }))).toEqual({
      kind: "confirmed",
    });
    expect(outcomeOf({ type: "unheard" }, undefined)).toEqual({ kind: "unheard" });
  });

  it("is refused for the CTI's reason before ours", () => {
    const result: OrderResult = {
      type: "refused",
      code: "refused",
      errorType: "command_failed",
      reason: "busy",
    };
    expect(outcomeOf(result, undefined)).toEqual({
      kind: "refused",
      error: "command_failed",
      reason: "busy",
    });
    expect(outcomeOf({ type: "refused", code: "forbidden" }, undefined)).toEqual({
      kind: "refused",
      error: "forbidden",
    });
  });

  it("is what the answer said while the floor is a moment behind it", () => {
    const sent = told({ status: "sent" });
    const denied: OrderResult = { type: "refused", code: "refused", errorType: "command_denied", id: "c1" };
    expect(outcomeOf(denied, sent)).toEqual({ kind: "refused", error: "command_denied" });
    expect(outcomeOf({ type: "unknown", id: "c1" }, sent)).toEqual({ kind: "unknown" });
    expect(failedTargets({ results: new Map([["a", denied]]) }, () => sent)).toEqual(["a"]);
  });

  it("waits, and is taken back, and may be too late", () => {
    const deferred = { until: "contact_ended", expiresAt: "2026-11-20T13:00:00.000Z" } as const;
    const waiting = outcomeOf(answered, told({ deferred }));
    expect([waiting.kind, isPending(waiting)]).toEqual(["waiting", true]);
    expect(outcomeOf(answered, told({ status: "refused", error: "cancelled" }))).toEqual({
      kind: "withdrawn",
    });
    expect(outcomeOf(answered, told({ status: "refused", error: "expired" }))).toEqual({
      kind: "refused",
      error: "expired",
    });
  });

  it("allows another try only where surely nothing was done", () => {
    const results = new Map<string, OrderResult>([
      ["a", answered],
      ["b", { type: "refused", code: "refused", id: "c2" }],
      ["c", { type: "unknown", id: "c3" }],
      ["d", { type: "unheard" }],
      ["e", { type: "answered", id: "c5", status: "accepted" }],
    ]);
    const floor: Record<string, FloorCommand> = { c5: told({ status: "refused", error: "agent_offline" }) };
    expect(failedTargets({ results }, (id) => floor[id])).toEqual(["b", "e"]);
  });
});
