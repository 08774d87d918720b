import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetricValues } from "../floor.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import { serviceKpis } from "./service-kpis.ts";
import { buildContext } from "./testing/build-context.ts";
import { service } from "./testing/build-entities.ts";

const context = buildContext();
const names = ["handled_awt", "handled", "abandoned", "received", "generated", "queue_time", "dequeued"];
/** A service's statistics, some of them perhaps not told. */
const values = fc
  .tuple(...names.map(() => fc.option(fc.nat(500), { nil: undefined, freq: 6 })))
  .map(
    (told): MetricValues =>
      Object.fromEntries(
        names.flatMap((name, index) => (told[index] === undefined ? [] : [[name, told[index]]])),
      ),
  );
const ratios = [...serviceKpis.values()].filter(
  ({ rule, numerator, denominator = [] }) =>
    rule === "quotient" &&
    [...numerator, ...denominator].every(({ source, name }) => source === "service" && names.includes(name)),
);
const ratio = fc.constantFrom(...ratios);

describe("a ratio over many rows", () => {
  it("is Σ numerators over Σ denominators of the rows that know every term, or says why it is none", () => {
    fc.assert(
      fc.property(ratio, fc.array(values, { minLength: 1, maxLength: 6 }), (kpi, told) => {
        const services = told.map((each, index) => service(`S${index}`, { voice: each }));
        const reading = readServiceKpi(kpi.id, services, context);
        const parts = [...kpi.numerator, ...(kpi.denominator ?? [])];
        const whole = told.filter((each) => parts.every(({ name }) => each[name] !== undefined));
        const sum = (of: typeof kpi.numerator) =>
          whole.reduce((all, each) => of.reduce((part, { name }) => part + (each[name] ?? 0), all), 0);
        const [above, below] = [sum(kpi.numerator), sum(kpi.denominator ?? [])];
        expect(reading.coverage).toMatchObject({ known: whole.length, of: told.length });
        if (whole.length === 0) expect(reading).toMatchObject({ reason: "not_reported" });
        else if (above === 0 && below === 0) expect(reading).toMatchObject({ reason: "nothing_counted" });
        else if (below === 0 || (kpi.unit === "ratio" && above > below))
          expect(reading).toMatchObject({ reason: "inconsistent" });
        else expect(reading.value).toBe(above / below);
        expect(reading.quality === "unavailable").toBe(reading.value === undefined);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the services", () => {
    fc.assert(
      fc.property(ratio, fc.array(values, { minLength: 2, maxLength: 6 }), (kpi, told) => {
        const services = told.map((each, index) => service(`S${index}`, { voice: each }));
        const [one, other] = [services, services.toReversed()].map((each) =>
          readServiceKpi(kpi.id, each, context),
        );
        expect(one?.value).toBe(other?.value);
        expect(one?.quality).toBe(other?.quality);
      }),
    );
  });
});

describe("a figure of which a term is missing", () => {
  it("has no value and gives the weightiest reason, whichever KPI it is", () => {
    for (const kpi of serviceKpis.values()) {
      if (kpi.numerator[0]?.source !== "service") continue;
      const reading = readServiceKpi(kpi.id, [service("A", { voice: {} })], context);
      const isCounted = ![...kpi.numerator, ...(kpi.denominator ?? [])].some(
        ({ source }) => source === "missing",
      );
      expect(reading, kpi.id).toMatchObject({
        quality: "unavailable",
        reason: isCounted ? "not_reported" : "no_statistic",
      });
    }
  });
});
