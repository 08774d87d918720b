import { expect, it } from "vitest";
import { readinessOf } from "./readiness-of.ts";

const history = { isOn: true, lostRows: 0, waitingRows: 0 };

it("is ready while every source is live", () => {
  expect(readinessOf({ interact: { link: "live", ageMs: 900 } }, false, history).status).toBe("ready");
});

it.each(["connecting", "stale", "down"] as const)(
  "serves people while the CTI is %s, and says so",
  (link) => {
    const readiness = readinessOf({ interact: { link, ageMs: 31_000 } }, false, history);
    expect(readiness).toEqual({
      status: "degraded",
      sources: { interact: { link, ageMs: 31_000 } },
      history,
    });
  },
);

it("is not ready once it is told to end, live source or not", () => {
  expect(readinessOf({ interact: { link: "live" } }, true, history).status).toBe("stopping");
});

it("serves people while history cannot be written, and says since when", () => {
  const off = { isOn: false, offSince: "2026-11-21T12:00:00Z", lostRows: 3, waitingRows: 9 };
  expect(readinessOf({ interact: { link: "live" } }, false, off)).toMatchObject({
    status: "ready",
    history: off,
  });
});
