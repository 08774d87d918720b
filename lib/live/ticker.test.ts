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

  it("turns in the frame of what changes about each second, evenly, and by itself again when nothing does", () => {
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => false });
    const turned: number[] = [];
    ticker.subscribe(() => turned.push(ticker.current() ?? 0));
    turned.length = 0;
    vi.advanceTimersByTime(1_260);
    for (const untilNextMs of [1_060, 930, 1_010]) {
      expect(ticker.ride()).toBe(true);
      vi.advanceTimersByTime(untilNextMs);
    }
    expect(turned, "no second but the one before the first change turned by itself").toEqual([
      11_000, 11_660, 12_660, 13_660,
    ]);
    expect(ticker.ride()).toBe(true);
    vi.advanceTimersByTime(2_400);
    expect(turned.slice(4)).toEqual([14_660, 15_000, 16_000, 17_000]);
  });

  it("does not turn with each of many changes, nor while the page is hidden", () => {
    let isHidden = false;
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => isHidden });
    const turns = vi.fn();
    ticker.subscribe(turns);
    turns.mockClear();
    for (let change = 0; change < 40; change += 1) {
      vi.advanceTimersByTime(250);
      ticker.ride();
    }
    expect(turns.mock.calls.length).toBeLessThanOrEqual(11);
    expect(Math.abs((ticker.current() ?? 0) - Date.now())).toBeLessThan(1_000);
    isHidden = true;
    vi.advanceTimersByTime(5_000);
    expect(ticker.ride()).toBe(false);
  });

  it("never runs ahead of the server for long when its clock was set back", () => {
    let nowMs = 50_660;
    const ticker = new Ticker({ nowMs: () => nowMs, isHidden: () => false });
    ticker.subscribe(() => {});
    nowMs = 51_700;
    ticker.ride();
    nowMs = 40_100;
    expect(ticker.ride()).toBe(false);
    ticker.refresh();
    expect(ticker.current()).toBe(40_000);
  });
});
