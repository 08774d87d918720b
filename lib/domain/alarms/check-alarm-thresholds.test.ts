import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alarmKinds } from "../catalogue/alarm-kinds.ts";
import { alarmThresholdMedia, alarmThresholdRange, checkAlarmThresholds } from "./check-alarm-thresholds.ts";

const codes = (...thresholds: Parameters<typeof checkAlarmThresholds>[0]) =>
  checkAlarmThresholds(thresholds).map(({ index, code }) => `${index} ${code}`);

describe("a list of thresholds", () => {
  it("may hold a limit for every kind in every medium", () => {
    const all = [...alarmKinds.values()].flatMap((kind) =>
      alarmThresholdMedia(kind).map((media, place) => ({
        name: kind.name,
        media,
        value: alarmThresholdRange(kind).lowest + place,
      })),
    );
    expect(all).toHaveLength(22);
    expect(checkAlarmThresholds(all)).toEqual([]);
  });

  it.each([
    ["an alarm the manual does not have", { name: "max_boredom", media: "voice", value: 1 }, "unknown_alarm"],
    ["a medium the CTI does not have", { name: "max_queue_time", media: "fax", value: 1 }, "unknown_medium"],
    ["an inherited name", { name: "constructor", media: "voice", value: 1 }, "unknown_alarm"],
    ["half a contact", { name: "max_queue_length", media: "voice", value: 1.5 }, "not_whole"],
    ["no number", { name: "max_queue_length", media: "voice", value: Number.NaN }, "not_whole"],
    ["a hundred percent", { name: "max_queue_abandonn_rate", media: "voice", value: 100 }, "out_of_range"],
    ["a sixth profile", { name: "min_profile", media: "voice", value: 6 }, "out_of_range"],
    ["two days", { name: "max_call_time", media: "voice", value: 172_800 }, "out_of_range"],
  ])("refuses %s", (_what, threshold, code) => {
    expect(codes(threshold)).toEqual([`0 ${code}`]);
  });

  it("refuses the same alarm and medium twice", () => {
    const voice = { name: "max_queue_length", media: "voice", value: 3 };
    expect(codes(voice, { ...voice, value: 9 })).toEqual(["1 twice"]);
  });

  it("refuses one limit for two media, since the event could not be told apart, and proposes the nearest other", () => {
    const faults = checkAlarmThresholds([
      { name: "max_queue_length", media: "voice", value: 10 },
      { name: "max_queue_length", media: "chat", value: 10 },
      { name: "max_queue_length", media: "email", value: 11 },
    ]);
    expect(faults).toEqual([
      { index: 0, code: "same_limit", media: "chat", suggestion: 9 },
      { index: 1, code: "same_limit", media: "voice", suggestion: 9 },
    ]);
  });

  it("has a proposal that cures, whenever it makes one", () => {
    const list = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("max_queue_length", "min_profile"),
        media: fc.constantFrom("voice", "chat", "email"),
        value: fc.integer({ min: 1, max: 5 }),
      }),
      { selector: ({ name, media }) => `${name} ${media}` },
    );
    fc.assert(
      fc.property(list, (thresholds) => {
        for (const fault of checkAlarmThresholds(thresholds)) {
          if (fault.code !== "same_limit" || fault.suggestion === undefined) continue;
          const { suggestion } = fault;
          const cured = thresholds.map((each, index) =>
            index === fault.index ? { ...each, value: suggestion } : each,
          );
          expect(checkAlarmThresholds(cured).filter(({ index }) => index === fault.index)).toEqual([]);
        }
      }),
    );
  });
});
