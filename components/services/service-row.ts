import type { FloorDocument, FloorService, Reading } from "@/lib/domain/index.ts";
import { readServiceKpi } from "@/lib/domain/index.ts";
import { serviceMedia } from "./service-media.ts";
import { type Staff, staffOf } from "./staff-of.ts";

/** A line of the services list: a service, or one medium of it. */
export interface ServiceRow {
  readonly id: string;
  readonly service: FloorService;
  /** What its figures are about; absent: all its media together. */
  readonly media?: string;
  /** A line of one medium under its service. */
  readonly isPart: boolean;
  /** Undefined when no agent is known to belong to it. */
  readonly staff: Staff | undefined;
  readonly isInAlarm: boolean;
  readonly sources: FloorDocument["sources"];
}

/** The line of a service as the floor tells it now: about one medium when the group it stands in is one of its media. */
export function serviceRow(floor: FloorDocument, id: string, group?: string): ServiceRow | undefined {
  const service = floor.services[id];
  if (service === undefined) return undefined;
  const all = serviceMedia(service);
  const about = all.find((media) => media === group) ?? (all.length === 1 ? all[0] : undefined);
  return {
    id,
    service,
    isPart: false,
    staff: staffOf(floor.agents, id),
    isInAlarm: Object.values(floor.alarms).some(({ target }) => target === id),
    sources: floor.sources,
    ...(about === undefined ? {} : { media: about }),
  };
}

/** Whether two lines of a service show the same; its staff is shown by cells that look themselves. */
export function isSameRow(a: ServiceRow | undefined, b: ServiceRow | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [one, other] = [a, b].map(({ sources, service }) => sources[service.source]);
  return (
    a.service === b.service &&
    a.isInAlarm === b.isInAlarm &&
    one?.link === other?.link &&
    one?.degraded === other?.degraded
  );
}

/** A KPI or statistic of a line. Those that need the clock or the agents are not read here. */
export function readRow({ service, media, sources }: ServiceRow, kpi: string): Reading {
  return readServiceKpi(kpi, [service], { floor: { sources, agents: {}, pauses: {} }, nowMs: 0 }, media);
}
