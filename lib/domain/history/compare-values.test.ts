import { describe, expect, it } from "vitest";
import { compareValues } from "./compare-values.ts";

describe("a figure against yesterday's", () => {
  it("is better or worse by what the KPI should be", () => {
    expect(compareValues("service_level", 0.9, 0.8)).toMatchObject({ direction: "up", judgement: "better" });
    expect(compareValues("abandon_rate", 0.09, 0.04)).toMatchObject({ direction: "up", judgement: "worse" });
    expect(compareValues("waiting", 2, 6)).toEqual({ direction: "down", difference: 4, judgement: "better" });
  });

  it("is neither where more is not worse", () => {
    expect(compareValues("received", 120, 100)).toEqual({
      direction: "up",
      difference: 20,
      judgement: "neutral",
    });
  });

  it("is the same when nobody could see the difference", () => {
    expect(compareValues("service_level", 0.8001, 0.8)).toEqual({
      direction: "same",
      difference: 0,
      judgement: "neutral",
    });
    expect(compareValues("asa", 20.2, 20)).toMatchObject({ direction: "same" });
  });
});
