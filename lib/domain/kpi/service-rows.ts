import { serviceMetrics } from "../catalogue/service-metrics.ts";
import type { FloorService, Instant, Media } from "../floor.ts";
import { own } from "../own.ts";
import type { Kpi, KpiTerm } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import type { AbsenceReason } from "./reading.ts";
import type { Row } from "./row.ts";
import { statisticAbsence } from "./statistic-absence.ts";

/** The media of the services that a KPI is about, or why there are none. */
export function serviceRows(
  kpi: Kpi,
  services: readonly FloorService[],
  { floor, since }: KpiContext,
  media: Media | undefined,
): { readonly rows: readonly Row[]; readonly unlessRows: AbsenceReason } {
  const applicable = services.filter((service) => applies(kpi, service));
  const rows: Row[] = [];
  for (const service of applicable)
    for (const each of mediaOf(service))
      if (media === undefined || each === media) rows.push(rowOf(service, each, floor, since));
  return { rows, unlessRows: whyNone(services, applicable, media) };
}

/** Whether the KPI is about services of this direction; one whose direction is not told is taken in. */
export function applies(
  { appliesTo }: Pick<Kpi, "appliesTo">,
  { direction }: Pick<FloorService, "direction">,
): boolean {
  return appliesTo === undefined || direction === undefined || direction === appliesTo;
}

const knownMedia = new WeakMap<FloorService, readonly Media[]>();

/** The media a service is registered for, then any other that its statistics name. */
export function mediaOf(service: FloorService): readonly Media[] {
  const known = knownMedia.get(service);
  if (known !== undefined) return known;
  const media = [...new Set([...service.media, ...Object.keys(service.metrics)])];
  knownMedia.set(service, media);
  return media;
}

const none: Row["doubts"] = [];

function rowOf(
  { source, metrics }: FloorService,
  media: Media,
  floor: KpiContext["floor"],
  since: Instant | undefined,
): Row {
  const values = own(metrics, media);
  return {
    read: (term) => (term.source === "service" && values !== undefined ? own(values, term.name) : undefined),
    absence: (term) => termAbsence(term, source, floor, since),
    doubts: none,
  };
}

/** Why a term of a service of `source` is not known. */
export function termAbsence(
  term: KpiTerm,
  source: string,
  { sources }: Pick<KpiContext["floor"], "sources">,
  since: Instant | undefined,
): AbsenceReason {
  return term.source === "service" ? absenceSince(since, term.name, sources, source) : "no_statistic";
}

/** Why a statistic is not known: where it is counted since a moment, that may be why. */
function absenceSince(
  since: Instant | undefined,
  name: string,
  sources: KpiContext["floor"]["sources"],
  source: string,
): AbsenceReason {
  const metric = serviceMetrics.get(name);
  const isSplit = metric?.kind === "counter" || metric?.kind === "gauge";
  if (since !== undefined && !isSplit) return "not_split";
  const absence = statisticAbsence(sources, source, "service", metric);
  return since !== undefined && absence === "not_reported" ? "not_since" : absence;
}

function whyNone(
  services: readonly FloorService[],
  applicable: readonly FloorService[],
  media: Media | undefined,
): AbsenceReason {
  if (services.length === 0) return "no_services";
  if (applicable.length === 0) return "not_applicable";
  return media === undefined ? "not_reported" : "no_such_media";
}
