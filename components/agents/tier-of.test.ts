import { describe, expect, it } from "vitest";
import type { FloorPause } from "@/lib/domain/index.ts";
import { buildAgent } from "@/lib/live/testing/build-floor.ts";
import { tierOf } from "./tier-of.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");
const ago = (seconds: number) => new Date(noon - seconds * 1_000).toISOString();
const pauses: Readonly<Record<string, FloorPause>> = {
  "interact:101": { id: "101", name: "Almoço", trigger: "manual", totalMinutes: 60, partialMinutes: 20 },
};
const atLunch = (seconds: number, before = 0) =>
  buildAgent("Ana", {
    presence: "paused",
    state: "custom_pause",
    stateId: "101",
    since: ago(seconds),
    states: { "101": { name: "custom_pause", times: 1, totalSeconds: before, runningSince: ago(seconds) } },
  });

describe("the time of an agent in a state", () => {
  it("is judged by the pause's limit for one time, and by that of the day", () => {
    expect(tierOf(atLunch(600), pauses, noon)).toBe("ok");
    expect(tierOf(atLunch(1_100), pauses, noon)).toBe("warn");
    expect(tierOf(atLunch(1_300), pauses, noon)).toBe("critical");
    expect(tierOf(atLunch(60, 3_600), pauses, noon), "an hour was used up before").toBe("critical");
  });

  it("of a pause without a limit is not judged", () => {
    expect(tierOf(atLunch(90_000), {}, noon)).toBeUndefined();
  });

  it("in a fault pause worries after half a minute", () => {
    const faulted = (seconds: number) => buildAgent("Bia", { presence: "faulted", since: ago(seconds) });
    expect(tierOf(faulted(20), {}, noon)).toBe("ok");
    expect(tierOf(faulted(31), {}, noon)).toBe("warn");
    expect(tierOf(faulted(121), {}, noon)).toBe("critical");
  });

  it("on the phone is judged, in chats it is not", () => {
    const busy = (media: string) =>
      buildAgent("Caio", {
        presence: "busy",
        since: ago(1_000),
        calls: { a: { media, queued: false, state: "busy" } },
      });
    expect(tierOf(busy("voice"), {}, noon)).toBe("warn");
    expect(tierOf(busy("chat"), {}, noon)).toBeUndefined();
  });

  it("is not judged while its start or the state is unknown", () => {
    expect(tierOf(buildAgent("Davi", { presence: "faulted" }), {}, noon)).toBeUndefined();
    expect(tierOf(buildAgent("Davi", { presence: "unknown" }), {}, noon)).toBeUndefined();
  });
});
