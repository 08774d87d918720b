import { describe, expect, it } from "vitest";
import { presenceOf } from "./presence-of.ts";

describe("the presence that a state of the CTI means", () => {
  it.each([
    ["not_logged_in", "offline"],
    ["ready", "available"],
    ["ready_free", "available"],
    ["ready_service", "busy"],
    ["ready_private", "private"],
    ["pause", "paused"],
    ["custom_pause", "paused"],
    ["fail_pause", "faulted"],
    ["no_handling_fail_pause", "faulted"],
    ["timeout_scheduled_fail_pause", "faulted"],
    ["invalid", "unknown"],
    ["unknown", "unknown"],
  ])("%s is %s", (state, presence) => {
    expect(presenceOf(state)).toBe(presence);
  });

  it("takes a failure pause that the manual does not list for a failure", () => {
    expect(presenceOf("solar_flare_fail_pause")).toBe("faulted");
  });

  it("claims nothing of a state it has never heard of, or of none", () => {
    expect(presenceOf("constructor")).toBe("unknown");
    expect(presenceOf(undefined)).toBe("unknown");
  });
});
