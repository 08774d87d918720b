import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultThresholds } from "./default-thresholds.ts";
import { buildContext, noonMs } from "./testing/build-context.ts";
import { service, waitingCall } from "./testing/build-entities.ts";
import { worstServices } from "./worst-services.ts";

const voice = (values: Readonly<Record<string, number>>) => ({ voice: values });
const waits = (time: string) => ({ calls: { a: waitingCall(time) } });
const floor = {
  twoCritical: service("Crise", voice({ waiting: 9, handled_awt: 1, handled: 9, abandoned: 1 }), {
    calls: {},
  }),
  oneCritical: service("Fila", voice({ waiting: 9 }), { calls: {} }),
  warned: service("Alerta", voice({ waiting: 4 }), { calls: {} }),
  waitsLong: service("Espera", voice({ waiting: 1 }), waits("11:59:20")),
  waitsShort: service("Pressa", voice({ waiting: 2 }), waits("11:59:40")),
  waitsAlike: service("Par", voice({ waiting: 1 }), waits("11:59:40")),
  quiet: service("Calma", voice({ waiting: 0 }), { calls: {} }),
  alsoQuiet: service("Banho", voice({ waiting: 0 }), { calls: {} }),
};
const ranked = (services: readonly (typeof floor)["quiet"][], context = buildContext()) =>
  worstServices(services, context, defaultThresholds);

describe("the services that need a supervisor first", () => {
  it("are those with most that is critical, then in warning, then the longest wait, then the most waiting, then by name", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.values(floor), { minLength: 8 }), (services) => {
        expect(ranked(services).map(({ id }) => id.slice("interact:".length))).toEqual([
          "Crise",
          "Fila",
          "Alerta",
          "Espera",
          "Pressa",
          "Par",
          "Banho",
          "Calma",
        ]);
      }),
    );
  });

  it("say why, what is critical before what is in warning", () => {
    const bad = service(
      "A",
      voice({ waiting: 4, handled_awt: 1, handled: 9, abandoned: 1, received: 10, generated: 0 }),
      { calls: {} },
    );
    const [worst] = ranked([bad]);
    expect(worst?.verdict).toBe("critical");
    expect(worst?.reasons.map(({ kpi, judgement }) => [kpi, judgement.verdict])).toEqual([
      ["service_level", "critical"],
      ["waiting", "warn"],
      ["abandon_rate", "warn"],
    ]);
  });

  it("are on a floor that goes on those of a floor that is looked at for the first time", () => {
    const seconds = fc.integer({ min: 0, max: 600 });
    const link = fc.constantFrom("live" as const, "stale" as const);
    const moments = fc.array(fc.record({ seconds, link, isRefused: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(moments, (all) => {
        for (const { seconds: after, link: linkNow, isRefused } of all) {
          const degraded = isRefused ? { service_stats: "no_license" } : {};
          const at = { nowMs: noonMs + after * 1000, source: { link: linkNow, degraded } };
          const services = Object.values(floor);
          // Nothing is known of a copy.
          expect(ranked(services, buildContext(at))).toEqual(
            ranked(structuredClone(services), buildContext(at)),
          );
        }
      }),
    );
  });

  it("are not known to be well while nothing is known, and nothing is held against them when it is old", () => {
    expect(ranked([service("A", voice({}))])[0]).toMatchObject({ verdict: "unknown", reasons: [] });
    const stale = buildContext({ source: { link: "stale" } });
    expect(ranked([floor.oneCritical], stale)[0]).toMatchObject({ verdict: "unknown", reasons: [] });
  });
});
