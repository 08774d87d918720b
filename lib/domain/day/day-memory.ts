import type { FloorContent, MetricValues } from "../floor.ts";
import type { FloorDayCounters } from "../floor-day.ts";
import type { DayMemory } from "../floor-event.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";
import { agentCounters, serviceCounters } from "./day-counters.ts";

/** What has to be kept of a source's day over a restart; undefined while its day is not known or it was never heard. */
export function dayMemory(floor: FloorContent, source: string): DayMemory | undefined {
  const { day, heardAt } = own(floor.sources, source) ?? {};
  if (day === undefined || heardAt === undefined) return undefined;
  const isOurs = (id: string): boolean => id.startsWith(`${source}:`);
  const services: Record<string, Remembered> = {};
  for (const id of idsOf(floor.services, floor.serviceDays).filter(isOurs)) {
    keep(
      services,
      id,
      remembered(own(floor.serviceDays, id), own(floor.services, id)?.metrics, serviceCounters),
    );
  }
  const agents: Record<string, Readonly<Record<string, Remembered>>> = {};
  for (const id of idsOf(floor.agents, floor.agentDays).filter(isOurs)) {
    const byService: Record<string, Remembered> = {};
    const metrics = own(floor.agents, id)?.metrics;
    const days = own(floor.agentDays, id);
    for (const service of idsOf(metrics ?? {}, days)) {
      keep(byService, service, remembered(own(days, service), own(metrics, service), agentCounters));
    }
    keep(agents, id, byService);
  }
  return { day, heardAt, services, agents };
}

type Remembered = Readonly<Record<string, FloorDayCounters>>;

function remembered(
  days: Remembered | undefined,
  metrics: Readonly<Record<string, MetricValues>> | undefined,
  counters: readonly string[],
): Remembered {
  const all: Record<string, FloorDayCounters> = {};
  for (const media of idsOf(metrics ?? {}, days)) {
    const day = own(days, media);
    const values = own(metrics, media);
    const known = counters.map((id): [string, number] => [id, own(values, id) ?? own(day?.last, id) ?? 0]);
    const last = Object.fromEntries(known.filter(([, value]) => value !== 0));
    setOwn(all, media, Object.keys(last).length === 0 ? { ...day } : { ...day, last });
  }
  return all;
}

function idsOf(one: object, other: object | undefined): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other ?? {})])];
}

function keep<T extends object>(all: Record<string, T>, id: string, value: T): void {
  if (Object.keys(value).length > 0) setOwn(all, id, value);
}
