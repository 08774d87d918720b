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
    vi.advanceTimersByTime(260);
    expect(ticker.ride(), "who knows when the next one comes").toBe(false);
    vi.advanceTimersByTime(1_000);
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

  it("waits for the change that comes a moment after it turned by itself, and rides with it from then on", () => {
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => false });
    const atMs: number[] = [];
    ticker.subscribe(() => atMs.push(Date.now()));
    vi.advanceTimersByTime(625);
    for (let change = 0; change < 5; change += 1) {
      ticker.ride();
      vi.advanceTimersByTime(1_000);
    }
    // By itself at 11.005 and 12.005, with the changes from 13.025 on.
    expect(atMs.slice(1)).toEqual([11_005, 12_005, 13_025, 14_025, 15_025]);
  });

  it("turns once a second with many changes in each, and not while the page is hidden", () => {
    let isHidden = false;
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => isHidden });
    const atMs: number[] = [];
    ticker.subscribe(() => atMs.push(Date.now()));
    let rides = 0;
    for (let change = 0; change < 60; change += 1) {
      vi.advanceTimersByTime(change === 0 ? 80 : 250);
      if (ticker.ride()) rides += 1;
    }
    expect(rides).toBeGreaterThanOrEqual(12);
    const gaps = atMs.slice(2).map((at, index) => at - (atMs[index + 1] ?? 0));
    for (const gap of gaps) expect(Math.abs(gap - 1_000)).toBeLessThanOrEqual(150);
    expect(Math.abs((ticker.current() ?? 0) - Date.now())).toBeLessThan(1_000);
    isHidden = true;
    vi.advanceTimersByTime(1_000);
    expect(ticker.ride()).toBe(false);
  });

  it("keeps its own even seconds where changes come whenever they like", () => {
    const ticker = new Ticker({ nowMs: () => Date.now(), isHidden: () => false });
    const atMs: number[] = [];
    ticker.subscribe(() => atMs.push(Date.now()));
    for (const untilNextMs of [1_446, 795, 2_209, 476, 1_350, 684, 779, 1_835, 620]) {
      vi.advanceTimersByTime(untilNextMs);
      expect(ticker.ride()).toBe(false);
    }
    for (const at of atMs.slice(1)) expect(at % 1_000).toBe(5);
  });

  it("never runs ahead of the server for long when its clock was set back", () => {
    let nowMs = 50_660;
    const ticker = new Ticker({ nowMs: () => nowMs, isHidden: () => false });
    ticker.subscribe(() => {});
    ticker.ride();
    nowMs = 51_660;
    expect(ticker.ride()).toBe(true);
    nowMs = 40_100;
    expect(ticker.ride()).toBe(false);
    ticker.refresh();
    expect(ticker.current()).toBe(40_000);
  });
});
