import { expect, it } from "vitest";
import { readinessOf } from "./readiness-of.ts";

it("is ready while every source is live", () => {
  expect(readinessOf({ interact: { link: "live", ageMs: 900 } }, false).status).toBe("ready");
});

it.each(["connecting", "stale", "down"] as const)(
  "serves people while the CTI is %s, and says so",
  (link) => {
    const readiness = readinessOf({ interact: { link, ageMs: 31_000 } }, false);
    expect(readiness).toEqual({ status: "degraded", sources: { interact: { link, ageMs: 31_000 } } });
  },
);

it("is not ready once it is told to end, live source or not", () => {
  expect(readinessOf({ interact: { link: "live" } }, true).status).toBe("stopping");
});
