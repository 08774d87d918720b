import {
  type EntityId,
  type FloorDocument,
  type FloorService,
  type Instant,
  type KpiContext,
  type Reading,
  readAgentKpi,
  readFloorKpi,
  readServiceKpi,
} from "@/lib/domain/index.ts";

/** A service whose counters count since a moment that somebody chose, not since its last reset. */
export interface CountedService {
  readonly service: FloorService;
  readonly since: Instant;
}

/** Whose figure it is: services (absent = all of the floor) or one agent, of one medium or of all together. */
export type KpiSubject =
  | {
      readonly of: "services";
      readonly ids?: readonly EntityId[];
      readonly media?: string | undefined;
      /** The one service as it is counted since a moment, in place of the floor's. */
      readonly counted?: CountedService | undefined;
    }
  | {
      readonly of: "agent";
      readonly id: EntityId;
      readonly service?: EntityId | undefined;
      readonly media?: string | undefined;
    };

/** The figure of a subject on a floor at an instant; undefined when the subject is no longer there. */
export function readSubject(
  floor: FloorDocument,
  kpi: string,
  subject: KpiSubject,
  at: Omit<KpiContext, "floor">,
): Reading | undefined {
  const context = { ...at, floor };
  if (subject.of === "agent") {
    const agent = floor.agents[subject.id];
    const { service, media } = subject;
    return agent && readAgentKpi(kpi, [agent], context, { service, media });
  }
  const { counted } = subject;
  if (counted !== undefined)
    return readServiceKpi(kpi, [counted.service], { ...context, since: counted.since }, subject.media);
  if (subject.ids === undefined) return readFloorKpi(kpi, floor, at, subject.media);
  const services = subject.ids.flatMap((id) => floor.services[id] ?? []);
  if (services.length === 0) return undefined;
  return readServiceKpi(kpi, services, context, subject.media);
}
