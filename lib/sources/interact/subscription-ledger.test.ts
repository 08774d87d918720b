import { expect, it } from "vitest";
import { createSubscriptionLedger } from "./subscription-ledger.ts";

it("tells since when a subscription is held, how often it was renewed, and nothing once it is lost", () => {
  let nowMs = Date.parse("2026-11-21T12:00:00.000Z");
  const ledger = createSubscriptionLedger({ wallMs: () => nowMs });
  const kept: unknown[] = [];
  const memory = ledger.watch("supervisor", {
    recall: () => undefined,
    remember: (...given) => kept.push(given),
    forget: () => kept.push("forgotten"),
  });
  memory.remember(4, 7, nowMs + 3_600_000);
  nowMs += 1_800_000;
  memory.remember(4, 7, nowMs + 3_600_000);
  expect(ledger.facts()).toEqual([
    {
      monitor: "supervisor",
      since: "2026-11-21T12:00:00.000Z",
      askedAt: "2026-11-21T12:30:00.000Z",
      expiresAt: "2026-11-21T13:30:00.000Z",
      renewals: 1,
    },
  ]);
  memory.forget();
  expect(ledger.facts()).toEqual([]);
  expect(kept).toEqual([[4, 7, nowMs + 1_800_000], [4, 7, nowMs + 3_600_000], "forgotten"]);
});
