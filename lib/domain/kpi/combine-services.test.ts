import fc from "fast-check";
import { expect, it } from "vitest";
import type { FloorService } from "../floor.ts";
import { combineRows } from "./combine-rows.ts";
import { isLiveOf } from "./is-live-of.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import { termsOf } from "./row.ts";
import { serviceKpis } from "./service-kpis.ts";
import { serviceRows } from "./service-rows.ts";
import { buildContext } from "./testing/build-context.ts";
import { service } from "./testing/build-entities.ts";

const added = [...serviceKpis.values()].filter(
  ({ rule, numerator }) => rule !== "oldest_wait" && numerator[0]?.source !== "presence",
);

it("makes of services together what their rows make, of every formula", () => {
  const kpis = fc.constantFrom(...added);
  const worlds = kpis.chain((kpi) => {
    const names = [
      ...new Set([...termsOf(kpi).map(({ name }) => name), "generated", kpi.countedBy ?? "handled"]),
    ];
    const values = fc.dictionary(fc.constantFrom(...names), fc.nat(3));
    const metrics = fc.dictionary(fc.constantFrom("voice", "chat"), values);
    const direction = fc.constantFrom("inbound", "outbound", undefined);
    const facts = fc.record({ metrics, direction, source: fc.constantFrom("interact", "other") });
    return fc.record({ kpi: fc.constant(kpi), all: fc.array(facts, { minLength: 2, maxLength: 6 }) });
  });
  const context = buildContext({ source: { degraded: { service_details: "no_license" } } });
  fc.assert(
    fc.property(worlds, ({ kpi, all }) => {
      const services = all.map(({ metrics, direction, source }, index): FloorService => {
        const more = direction === undefined ? { source } : { source, direction };
        return service(`Service ${index}`, metrics, more);
      });
      const { rows, unlessRows } = serviceRows(kpi, services, context, undefined);
      const isLive = isLiveOf(services, context);
      expect(readServiceKpi(kpi.id, services, context)).toEqual(
        combineRows(kpi, rows, { rows: "service_media", isLive, unlessRows }),
      );
    }),
    { numRuns: 500 },
  );
});
