import fc from "fast-check";
import { expect, it } from "vitest";
import { applyPatch, type FloorDocument } from "@/lib/domain/index.ts";
import { buildAgent } from "@/lib/live/testing/build-floor.ts";
import { staffOf } from "./staff-of.ts";

const services = ["interact:Vendas", "interact:Suporte", "interact:Cobrança"];
const presences = ["available", "busy", "private", "paused", "offline"] as const;
const names = Array.from({ length: 80 }, (_, index) => `interact:Agente ${index}`);

function counted(agents: FloorDocument["agents"], service: string) {
  const attached = Object.values(agents).filter((agent) => agent.services.includes(service));
  const those = (...wanted: readonly string[]) =>
    attached.filter(({ presence }) => wanted.includes(presence)).length;
  return attached.length === 0
    ? undefined
    : { ready: those("available"), busy: those("busy", "private"), paused: those("paused") };
}

const change = fc.record(
  { presence: fc.constantFrom(...presences), services: fc.subarray(services), extension: fc.string() },
  { requiredKeys: [] },
);

it("counts the agents of a service by state, whoever changes, comes or goes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.constantFrom(...names), fc.option(change), { maxKeys: 8 }), { maxLength: 8 }),
      (changes) => {
        let agents: FloorDocument["agents"] = Object.fromEntries(
          names.map((id, index) => [id, buildAgent(id, { services: services.slice(index % 4) })]),
        );
        for (const patch of [{}, ...changes]) {
          const whole = Object.fromEntries(
            Object.entries(patch).map(([id, to]) => [
              id,
              to === null || agents[id] ? to : buildAgent(id, to),
            ]),
          );
          agents = applyPatch(agents, whole);
          for (const service of [...services, "interact:Fechado"]) {
            const staff = staffOf(agents, service);
            const expected = counted(agents, service);
            if (expected === undefined) expect(staff).toBeUndefined();
            else expect(staff).toMatchObject(expected);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
