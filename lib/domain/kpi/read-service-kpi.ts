import { serviceMetrics } from "../catalogue/service-metrics.ts";
import type { FloorService, Media } from "../floor.ts";
import { absenceOf } from "./absence-of.ts";
import { agentsOfServices } from "./agents-of-services.ts";
import { combineRows } from "./combine-rows.ts";
import { combineServices, type ServicesAbout, serviceShare } from "./combine-services.ts";
import { isLiveOf } from "./is-live-of.ts";
import type { Kpi, KpiTerm } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import { readOldestWait } from "./read-oldest-wait.ts";
import { readPresence } from "./read-presence.ts";
import type { AbsenceReason, Reading } from "./reading.ts";
import { serviceKpis } from "./service-kpis.ts";
import { applies, serviceRows, termAbsence } from "./service-rows.ts";
import { statisticKpi } from "./statistic-kpi.ts";

/**
 * A KPI, or a statistic under its id, of the services given together, of one medium or of all: Σ numerators /
 * Σ denominators, never a mean of percentages. Agents attached to several of the services count once.
 */
export function readServiceKpi(
  id: string,
  services: readonly FloorService[],
  context: KpiContext,
  media?: Media,
): Reading {
  const kpi = serviceKpis.get(id) ?? statisticKpi("service", id, undefined);
  if (kpi.rule === "oldest_wait") return readOldestWait(kpi, services, context, media);
  if (kpi.numerator[0]?.source === "presence") {
    const agents = agentsOfServices(context.floor.agents, services);
    const lost = absenceOf(
      context.floor.sources,
      services[0]?.source,
      ["agent_statistics"],
      "no_agents_seen",
    );
    return readPresence(kpi, agents, context, services.length === 0 ? "no_services" : lost);
  }
  return readRows(kpi, services, context, media);
}

/** One statistic of one service exactly as the CTI reports it, of one medium or combined over all. */
export function readServiceMetric(
  service: FloorService,
  media: Media | undefined,
  metric: string,
  context: KpiContext,
): Reading {
  return readRows(statisticKpi("service", metric, serviceMetrics.get(metric)), [service], context, media);
}

function readRows(
  kpi: Kpi,
  services: readonly FloorService[],
  context: KpiContext,
  media: Media | undefined,
): Reading {
  const about = { isLive: isLiveOf(services, context), since: context.since };
  if (media === undefined && services.length > 1) {
    const added = addServices(kpi, services, context, about);
    if (added !== undefined) return added;
  }
  const { rows, unlessRows } = serviceRows(kpi, services, context, media);
  return combineRows(kpi, rows, { rows: "service_media", ...about, unlessRows });
}

/** Of services of one source a term is missing for one reason. */
function addServices(
  kpi: Kpi,
  services: readonly FloorService[],
  context: KpiContext,
  about: Omit<ServicesAbout, "reasonsOf">,
): Reading | undefined {
  const applicable = services.filter((service) => applies(kpi, service));
  const shares = applicable.map((service) =>
    serviceShare(kpi, service, () => serviceRows(kpi, [service], context, undefined).rows),
  );
  const reasonsOf = (): readonly AbsenceReason[] => {
    const sources = new Map<string, Set<KpiTerm>>();
    return shares.flatMap(({ missing }, place) => {
      const source = applicable[place]?.source ?? "";
      const told = sources.get(source) ?? new Set();
      sources.set(source, told);
      const untold = missing.filter((term) => !told.has(term));
      for (const term of untold) told.add(term);
      return untold.map((term) => termAbsence(term, source, context.floor, context.since));
    });
  };
  return combineServices(kpi, shares, { ...about, reasonsOf });
}
