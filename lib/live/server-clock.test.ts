import { describe, expect, it } from "vitest";
import { ServerClock } from "./server-clock.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");
const at = (ms: number) => new Date(ms).toISOString();

function build() {
  let monotonicMs = 5_000;
  const clock = new ServerClock(() => monotonicMs);
  const pass = (ms: number) => {
    monotonicMs += ms;
  };
  return { clock, pass };
}

describe("the server's clock in this browser", () => {
  it("is unknown before the first frame and ignores an unreadable instant", () => {
    const { clock } = build();
    clock.observe("yesterday");
    expect(clock.nowMs()).toBeUndefined();
  });

  it("goes on with the monotonic clock, whatever the wall clock of the browser says", () => {
    const { clock, pass } = build();
    clock.observe(at(noon));
    pass(61_000);
    expect(clock.nowMs()).toBe(noon + 61_000);
  });

  it("believes the frame that travelled fastest", () => {
    const { clock, pass } = build();
    clock.observe(at(noon - 800));
    pass(1_000);
    clock.observe(at(noon + 1_000 - 20));
    pass(1_000);
    clock.observe(at(noon + 2_000 - 900));
    expect(clock.nowMs()).toBe(noon + 2_000 - 20);
  });

  it("follows a server clock that is set forward at once", () => {
    const { clock, pass } = build();
    clock.observe(at(noon));
    pass(1_000);
    clock.observe(at(noon + 3_601_000));
    expect(clock.nowMs()).toBe(noon + 3_601_000);
  });

  it("follows an NTP step back of 5 s after three frames, not for one slow frame", () => {
    const { clock, pass } = build();
    clock.observe(at(noon));
    pass(1_000);
    clock.observe(at(noon - 4_000));
    expect(clock.nowMs()).toBe(noon + 1_000);
    pass(1_000);
    clock.observe(at(noon - 3_000));
    pass(1_000);
    clock.observe(at(noon - 2_000));
    expect(clock.nowMs()).toBe(noon - 2_000);
  });

  it("catches up after a sleep in which the monotonic clock stood still", () => {
    const { clock, pass } = build();
    clock.observe(at(noon));
    pass(1_000);
    clock.observe(at(noon + 3_600_000));
    expect(clock.nowMs()).toBe(noon + 3_600_000);
  });
});
