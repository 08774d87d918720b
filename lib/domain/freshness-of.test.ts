import { describe, expect, it } from "vitest";
import { freshnessOf } from "./freshness-of.ts";

describe("how far the screen may be believed", () => {
  it("fully, while both legs speak", () => {
    expect(freshnessOf({ link: "live", heardAgeMs: 17_000, browserAgeMs: 11_000 })).toEqual({
      tone: "fresh",
    });
  });

  it("fully, when the source has just come alive and not spoken yet", () => {
    expect(freshnessOf({ link: "live", browserAgeMs: 0 })).toEqual({ tone: "fresh" });
  });

  it("is delayed after 12 s without a frame", () => {
    const seen = freshnessOf({ link: "live", heardAgeMs: 1_000, browserAgeMs: 12_001 });
    expect(seen).toEqual({ tone: "delayed", leg: "browser", ageMs: 12_001 });
  });

  it("is delayed after 18 s without a byte of the CTI, which promises one every 15 s", () => {
    const seen = freshnessOf({ link: "live", heardAgeMs: 18_001, browserAgeMs: 0 });
    expect(seen).toEqual({ tone: "delayed", leg: "source", ageMs: 18_001 });
  });

  it("not at all after 30 s of silence on either leg", () => {
    expect(freshnessOf({ link: "live", heardAgeMs: 30_001, browserAgeMs: 0 })).toMatchObject({
      tone: "notLive",
      leg: "source",
    });
    expect(freshnessOf({ link: "live", heardAgeMs: 0, browserAgeMs: 30_001 })).toMatchObject({
      tone: "notLive",
      leg: "browser",
    });
  });

  it.each(["connecting", "stale", "down"] as const)(
    "not at all while the link is %s, however young the data",
    (link) => {
      expect(freshnessOf({ link, heardAgeMs: 0, browserAgeMs: 0 })).toEqual({
        tone: "notLive",
        leg: "source",
        ageMs: 0,
      });
      expect(freshnessOf({ link, browserAgeMs: 0 })).toEqual({ tone: "notLive", leg: "source" });
    },
  );

  it("blames the leg to the screen first: behind a dead one, the rest is hearsay", () => {
    expect(freshnessOf({ link: "down", heardAgeMs: 90_000, browserAgeMs: 40_000 })).toMatchObject({
      leg: "browser",
    });
  });

  it("does not call amber what is red", () => {
    expect(freshnessOf({ link: "stale", heardAgeMs: 90_000, browserAgeMs: 15_000 })).toMatchObject({
      tone: "notLive",
      leg: "source",
    });
  });
});
