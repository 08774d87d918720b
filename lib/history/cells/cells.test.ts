import fc from "fast-check";
import { expect, it } from "vitest";
import { columns } from "@/lib/trends/server.ts";
import { codeOf, readCode } from "./cell.ts";
import { readMinutePage, tracksInPage, writeMinutePage } from "./minute-page.ts";
import { openRows, packRows, unpackRows } from "./pack-rows.ts";
import { statePlace, statePlacesOf, stateStartMs } from "./places.ts";
import { openDay, rollUp, settledMinutes } from "./quarters.ts";

const whole = fc.integer({ min: 0, max: 2 ** 40 });

it("gives back every number and every reason as it was written", () => {
  for (const reason of ["not_reported", "recounted", "not_live", "not_recorded"] as const)
    expect(readCode(codeOf(reason))).toBe(reason);
  expect([codeOf(undefined), readCode(0)]).toEqual([0, undefined]);
  fc.assert(fc.property(whole, (value) => readCode(codeOf(value)) === value));
});

it("packs rows of numbers and unpacks the same", () => {
  const rows = fc.array(fc.array(whole, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (numbers) => {
      const unpacked = unpackRows(packRows(numbers), numbers.length, 7);
      expect(unpacked.map((row) => [...row])).toEqual(numbers);
      const last = numbers.length - 1;
      expect([...(openRows(packRows(numbers), numbers.length, 7).row(last) ?? [])]).toEqual(numbers[last]);
    }),
  );
});

it("finds each service in a minute of many, and none that is not there", () => {
  const tracks = fc.uniqueArray(fc.integer({ min: 0, max: 65_535 }), { maxLength: 40 });
  fc.assert(
    fc.property(tracks, (numbers) => {
      const page = writeMinutePage(new Map(numbers.map((track) => [track, [track, 1, track * 3]])));
      expect([...tracksInPage(page)]).toEqual(numbers.toSorted((a, b) => a - b));
      for (const track of numbers) expect(readMinutePage(page, track, 3)).toEqual([track, 1, track * 3]);
      expect(readMinutePage(page, 70_000, 3)).toBeUndefined();
    }),
  );
});

it("keeps the beginning of a state to a tenth of a second, in the order of time within the agent's day", () => {
  const ms = Date.parse("2058-12-31T23:59:59.900Z");
  const place = statePlace(ms, 131_071);
  expect(Number.isSafeInteger(place)).toBe(true);
  expect(stateStartMs(place)).toBe(ms);
  const [first, last] = statePlacesOf(Math.floor(ms / 86_400_000), 131_071);
  expect(place >= first && place <= last).toBe(true);
});

it("rolls a quarter up to what is known of it, and tells which minutes are", () => {
  const codes = [codeOf(2), codeOf("not_live"), codeOf(5), ...Array.from({ length: 12 }, () => codeOf(0))];
  expect(rollUp("sum", codes)).toEqual({ value: 7, known: 0b111_1111_1111_1101, gap: codeOf("not_live") });
  expect(rollUp("max", codes)?.value).toBe(5);
  expect(rollUp("last", codes)?.value).toBe(0);
  expect(
    rollUp(
      "sum",
      codes.map(() => 0),
    ),
  ).toBeUndefined();
  // A medium that came in the middle is known from then on, and nothing of it is missing before.
  const late = rollUp("sum", [0, 0, ...codes.slice(2)]);
  expect(late && settledMinutes(late)).toBe(2 ** 15 - 1);
});

it("keeps a day of quarters", () => {
  const day = openDay();
  const cell = { value: 123_456, known: 0b101, gap: 3 };
  day.put(2, 95, cell);
  const again = openDay(day.pack());
  expect([again.cell(2, 95), again.cell(2, 94), again.cell(1, 95)]).toEqual([cell, undefined, undefined]);
});

it("has its columns in the order in which they were stored until now: new ones only ever follow", () => {
  expect(columns.map(({ statistic, keep }) => `${statistic} ${keep}`)).toEqual([
    ...[
      "received",
      "handled",
      "abandoned",
      "handled_awt",
      "generated",
      "queue_time",
      "dequeued",
      "talk_time",
    ].map((statistic) => `${statistic} sum`),
    ...["hold_time sum", "after_call_work_time sum"],
    ...["waiting last", "waiting min", "waiting max", "handling last", "handling min", "handling max"],
    "longest_wait max",
  ]);
});
