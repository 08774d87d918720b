import fc from "fast-check";
import { expect, it } from "vitest";
import { trendKpis } from "../trends/trend-kpi.ts";
import { combineRows } from "./combine-rows.ts";
import { combineSums } from "./combine-sums.ts";
import type { Row } from "./row.ts";
import { termsOf } from "./row.ts";

function rowOf(values: Readonly<Record<string, number>>): Row {
  return { read: ({ name }) => values[name] ?? 0, absence: () => "not_reported", doubts: [] };
}

it.each([...trendKpis.values()].filter(({ kind }) => kind !== "gauge"))(
  "makes of sums for $id what is made of the minutes themselves",
  ({ formula }) => {
    const names = [...termsOf(formula).map(({ name }) => name), formula.doubt?.statistic ?? "generated"];
    const minute = fc.record(Object.fromEntries(names.map((name) => [name, fc.nat(5)])));
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 9 }), (minutes) => {
        const reading = combineRows(formula, minutes.map(rowOf), {
          ...{ rows: "minutes", isLive: true, unlessRows: "not_recorded" },
        });
        const sum = (name: string) => minutes.reduce((total, each) => total + (each[name] ?? 0), 0);
        const made = combineSums(formula, rowOf(Object.fromEntries(names.map((name) => [name, sum(name)]))));
        expect([made.numerator, made.denominator]).toEqual([
          ...[reading.numerator?.value, reading.denominator?.value],
        ]);
        if (reading.quality === "unavailable") expect(made.value).toEqual({ reason: reading.reason });
        else expect([made.value, made.because]).toEqual([reading.value, reading.because]);
      }),
    );
  },
);
