import { describe, expect, it } from "vitest";
import { countWaits } from "./count-waits.ts";

const nowMs = Date.UTC(2026, 10, 25, 12);
const call = (seconds: number | undefined, queued = true, media = "voice") => ({
  media,
  queued,
  state: queued ? "queued" : "busy",
  ...(seconds === undefined ? {} : { startedAt: new Date(nowMs - seconds * 1000).toISOString() }),
});
const endless = () => undefined;

describe("waits by age", () => {
  it("puts every waiting call into the group of its wait, and no call that is handled", () => {
    const calls = { a: call(0), b: call(30), c: call(119), d: call(300), e: call(7200), f: call(90, false) };
    const { groups, unknown } = countWaits(calls, nowMs, endless);
    expect(groups.map(({ count }) => count)).toEqual([1, 1, 1, 0, 1, 1]);
    expect(unknown).toBe(0);
  });

  it("says of how many calls nobody knows how long they have waited", () => {
    const { groups, unknown } = countWaits({ a: call(undefined), b: call(5) }, nowMs, endless);
    expect(groups[0]).toEqual({ count: 1, past: 0 });
    expect(unknown).toBe(1);
  });

  it("counts who has waited longer than the limit of the medium, where there is one", () => {
    const limits: Readonly<Record<string, number>> = { voice: 45, chat: 120 };
    const calls = {
      a: call(45),
      b: call(46),
      c: call(46, true, "chat"),
      d: call(121, true, "chat"),
      e: call(900, true, "fax"),
      f: call(undefined),
    };
    const { groups, past } = countWaits(calls, nowMs, (media) => limits[media]);
    expect(past).toBe(2);
    expect(groups).toEqual([
      { count: 0, past: 0 },
      { count: 3, past: 1 },
      { count: 0, past: 0 },
      { count: 1, past: 1 },
      { count: 0, past: 0 },
      { count: 1, past: 0 },
    ]);
  });
});
