import { describe, expect, it } from "vitest";
import { judgeFreshness } from "./freshness.ts";
import { emptyLiveState, type LiveState } from "./live-state.ts";
import { buildFloor } from "./testing/build-floor.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");
const live: LiveState = {
  ...emptyLiveState,
  floor: buildFloor(),
  connection: { status: "open", openedAtMs: 0 },
  legs: { interact: { link: "live", heardAtMs: noon } },
  frameAtMs: 100_000,
};
/** The judgement `frameAge` after the last frame and `heardAge` after the last byte of the source. */
const judge = (state: LiveState, frameAgeMs: number, heardAgeMs = frameAgeMs) =>
  judgeFreshness(state, { serverMs: noon + heardAgeMs, monotonicMs: 100_000 + frameAgeMs, openedAtMs: 0 });

describe("freshness", () => {
  it("is live with the age of the source's last byte", () => {
    expect(judge(live, 1_000, 3_000)).toEqual({ level: "fresh", link: "live", ageMs: 3_000 });
  });

  it("is delayed after 12 s without a frame, and not live after 30 s, naming this browser's leg", () => {
    expect(judge(live, 13_000)).toMatchObject({ level: "delayed", leg: "browser", link: "stale" });
    expect(judge(live, 31_000)).toMatchObject({
      level: "not-live",
      leg: "browser",
      link: "down",
      sinceMs: noon,
    });
  });

  it("is delayed after 18 s and not live after 30 s without a byte of the source, naming its leg", () => {
    expect(judge(live, 1_000, 17_000)).toMatchObject({ level: "fresh" });
    expect(judge(live, 1_000, 19_000)).toMatchObject({ level: "delayed", leg: "source" });
    expect(judge(live, 1_000, 31_000)).toMatchObject({ level: "not-live", leg: "source", sinceMs: noon });
  });

  it.each(["stale", "down", "connecting"] as const)("is not live while the link is %s", (link) => {
    const state = { ...live, legs: { interact: { link, heardAtMs: noon } } };
    expect(judge(state, 1_000, 20_000)).toMatchObject({
      level: "not-live",
      link,
      leg: "source",
      sinceMs: noon,
    });
  });

  it("says that the first data is coming in while a source that was never live speaks", () => {
    const state = { ...live, legs: { interact: { link: "connecting", heardAtMs: noon } } } as const;
    expect(judge(state, 1_000)).toEqual({ level: "loading", link: "connecting", ageMs: 1_000 });
    const mute = { ...live, legs: { interact: { link: "connecting" } } } as const;
    expect(judge(mute, 1_000), "nothing was ever heard").toMatchObject({ level: "not-live" });
  });

  it("shows the worst of several sources", () => {
    const state = { ...live, legs: { ...live.legs, other: { link: "down" as const } } };
    expect(judge(state, 1_000)).toMatchObject({ level: "not-live", link: "down" });
  });

  it("says at once that access was revoked or a session is missing", () => {
    expect(judge({ ...live, connection: { status: "stopped", cause: "revoked" } }, 0).level).toBe("not-live");
    const refused = { status: "waiting", cause: "unauthenticated", attempt: 1, retryAtMs: 0 } as const;
    expect(judge({ ...live, connection: refused }, 0).level).toBe("not-live");
  });

  it("does not show green between waking up and the first frame", () => {
    const waking = { ...live, connection: { status: "connecting", attempt: 0, cause: "sleep" } } as const;
    expect(judge(waking, 1_000)).toMatchObject({ level: "delayed", leg: "browser" });
  });

  it("loads for at most 30 s, then says that nothing ever came", () => {
    const empty = { ...live, floor: undefined, frameAtMs: undefined };
    expect(judgeFreshness(empty, { serverMs: undefined, monotonicMs: 5_000, openedAtMs: 0 }).level).toBe(
      "loading",
    );
    expect(judgeFreshness(empty, { serverMs: undefined, monotonicMs: 31_000, openedAtMs: 0 })).toEqual({
      level: "not-live",
      link: "down",
      leg: "browser",
    });
  });

  it("never has a negative age, however wrong the clocks", () => {
    expect(judge(live, 0, -86_400_000)).toMatchObject({ level: "fresh", ageMs: 0 });
  });
});
