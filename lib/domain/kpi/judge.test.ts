import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { judgeService } from "./judge-service.ts";
import type { Reading } from "./reading.ts";
import { buildContext } from "./testing/build-context.ts";
import { service, waitingCall } from "./testing/build-entities.ts";
import type { ThresholdRule } from "./threshold.ts";

const facts = {
  kpi: "x",
  unit: "count",
  coverage: { known: 1, of: 1, rows: "services" },
  isLive: true,
} as const;
const known = (value: number): Reading => ({ ...facts, quality: "exact", value, because: [] });
const absent = (reason: string): Reading => ({ ...facts, quality: "unavailable", reason });
const above = { kpi: "x", direction: "above", warn: 10, critical: 20 } as const;
const below = { kpi: "x", direction: "below", warn: 0.8, critical: 0.5 } as const;

describe("a figure under its limits", () => {
  it("is still well at the limit itself, whichever side is bad", () => {
    expect([10, 10.1, 20, 20.1].map((value) => judge(known(value), above))).toEqual([
      "ok",
      "warn",
      "warn",
      "critical",
    ]);
    expect([0.8, 0.799, 0.5, 0.499].map((value) => judge(known(value), below))).toEqual([
      "ok",
      "warn",
      "warn",
      "critical",
    ]);
  });

  it("is judged also when it is only near the truth", () => {
    const near: Reading = { ...facts, quality: "approximate", value: 30, because: ["only_queued"] };
    expect(judge(near, above)).toBe("critical");
  });

  it("is unknown, never well, when it is old or there is none; but that nobody waits is known to be well", () => {
    expect(judge({ ...known(0), isLive: false }, above)).toBe("unknown");
    expect(judge(absent("nothing_counted"), below)).toBe("unknown");
    expect(judge(absent("not_reported"), above)).toBe("unknown");
    expect(judge(absent("nobody_waiting"), above)).toBe("ok");
    expect(judge({ ...absent("nobody_waiting"), isLive: false }, above)).toBe("unknown");
  });

  it("is unknown where a limit is no number: never good news", () => {
    for (const limit of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(judge(known(7), { ...above, warn: limit })).toBe("unknown");
      expect(judge(known(7), { ...above, critical: limit })).toBe("unknown");
    }
  });

  it("that is no number is never called bad or good by accident", () => {
    // The engine makes no such figure; a comparison with it would say that all is well.
    const odd = service("A", { voice: { waiting: Number.NaN } });
    const rules: readonly ThresholdRule[] = [{ ...above, kpi: "waiting" }];
    expect(judgeService("waiting", odd, buildContext(), rules)).toMatchObject({
      verdict: "unknown",
      reading: { reason: "inconsistent" },
    });
  });
});

describe("a service of several media", () => {
  const calls = { a: waitingCall("11:59:00"), b: waitingCall("11:58:30", "chat") };
  const both = service("SAC", { voice: { waiting: 1 }, chat: { waiting: 1 } }, { calls });
  const rules: readonly ThresholdRule[] = [
    { kpi: "longest_wait", media: "voice", direction: "above", warn: 45, critical: 90 },
    { kpi: "longest_wait", media: "chat", direction: "above", warn: 120, critical: 300 },
  ];

  it("is as bad as the worst of them, each by its own limit, and says which one that is", () => {
    expect(judgeService("longest_wait", both, buildContext(), rules)).toMatchObject({
      media: "voice",
      verdict: "warn",
      reading: { value: 60 },
    });
  });

  it("is judged as a whole where a limit holds for all of it", () => {
    const whole: ThresholdRule = { kpi: "longest_wait", direction: "above", warn: 10, critical: 20 };
    const judged = judgeService("longest_wait", both, buildContext(), [...rules, whole]);
    expect(judged).toMatchObject({ verdict: "critical", threshold: whole, reading: { value: 90 } });
    expect(judged.media).toBeUndefined();
  });

  it("is not judged where no limit holds", () => {
    expect(judgeService("handled", both, buildContext(), rules).verdict).toBeUndefined();
  });
});
