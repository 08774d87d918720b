import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Ticker } from "./ticker.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 10_400 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the ticking second", () => {
  it("turns once a second for everybody with one timer", () => {
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => false });
    const [one, two] = [vi.fn(), vi.fn()];
    const stops = [ticker.subscribe(one), ticker.subscribe(two)];
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(3_000);
    expect(ticker.current()).toBe(13_000);
    expect(two).toHaveBeenCalledTimes(3);
    for (const stop of stops) stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rests while the page is hidden and is right at once when it is seen again", () => {
    let isHidden = true;
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => isHidden });
    ticker.subscribe(() => {});
    vi.advanceTimersByTime(60_000);
    expect(ticker.current()).toBe(10_000);
    isHidden = false;
    ticker.refresh();
    expect(ticker.current()).toBe(70_000);
  });
});
