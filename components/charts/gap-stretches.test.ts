import { describe, expect, it } from "vitest";
import type { GapReason } from "@/lib/domain/index.ts";
import { gapStretches } from "./gap-stretches.ts";

const noon = Date.UTC(2026, 10, 21, 12);
const minute = (offset: number) => noon + offset * 60_000;
const points = (...gaps: readonly (GapReason | undefined)[]) =>
  gaps.map((gap, index) => {
    const at = new Date(minute(index)).toISOString();
    return gap === undefined ? { at } : { at, gap };
  });

describe("what is hatched in a trend", () => {
  it("is every while without data, cut where the reason changes", () => {
    const told = points("not_recorded", "not_recorded", "not_live", undefined, "not_live");
    expect(gapStretches(told, 1)).toEqual([
      { fromMs: minute(0), toMs: minute(2), reason: "not_recorded" },
      { fromMs: minute(2), toMs: minute(3), reason: "not_live" },
      { fromMs: minute(4), toMs: minute(5), reason: "not_live" },
    ]);
  });

  it("is not a minute in which there was nothing to count", () => {
    expect(gapStretches(points(undefined, "nothing_counted", "not_applicable"), 1)).toEqual([]);
  });
});
