import type { FloorDraft } from "../apply/floor-draft.ts";
import { share } from "../apply/share.ts";
import type { FloorSource, Instant, MetricValues } from "../floor.ts";
import type { DayOrigin, FloorDay, FloorDayCounters } from "../floor-day.ts";
import type { FloorEvent } from "../floor-event.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";
import { agentCounters, serviceCounters } from "./day-counters.ts";

type DayEvent = FloorEvent & { readonly type: "day-began" | "day-restored" };

/** How far from midnight the counters may have been read, or the beginning told, to count as midnight's. */
const toleranceMs = 30_000;

/** A new local day, or what an earlier life of the process knew of it. */
export function applyDay(draft: FloorDraft, event: DayEvent): void {
  const source = draft.sources.get(event.source);
  if (source === undefined) return;
  if (event.type === "day-began") {
    beginDay(draft, source, event);
    return;
  }
  const { day, heardAt, services, agents } = event.memory;
  draft.sources.set(event.source, share(source, { ...source, day: { ...day, restoredAt: heardAt } }));
  for (const [id, days] of Object.entries(services)) draft.serviceDays.set(id, days);
  for (const [id, days] of Object.entries(agents)) draft.agentDays.set(id, days);
}

type DayBegan = FloorEvent & { readonly type: "day-began" };

function beginDay(draft: FloorDraft, source: FloorSource, event: DayBegan): void {
  const former = source.day;
  if (former?.date === event.date) return;
  const day = dayOf(source, event);
  draft.sources.set(event.source, { ...source, day });
  const isSeen = day.origin !== "reset";
  const isOurs = (id: string): boolean => id.startsWith(`${event.source}:`);
  for (const id of new Set([
    ...Object.keys(draft.services.current),
    ...Object.keys(draft.serviceDays.current),
  ])) {
    if (!isOurs(id)) continue;
    const days = begun(draft.serviceDays.get(id), draft.services.get(id)?.metrics, serviceCounters, isSeen);
    if (days === undefined) draft.serviceDays.delete(id);
    else draft.serviceDays.set(id, days);
  }
  for (const id of new Set([...Object.keys(draft.agents.current), ...Object.keys(draft.agentDays.current)])) {
    if (isOurs(id)) beginAgentDay(draft, id, isSeen);
  }
}

function beginAgentDay(draft: FloorDraft, id: string, isSeen: boolean): void {
  const metrics = draft.agents.get(id)?.metrics;
  const former = draft.agentDays.get(id);
  const next: Record<string, Readonly<Record<string, FloorDayCounters>>> = {};
  for (const service of new Set([...Object.keys(metrics ?? {}), ...Object.keys(former ?? {})])) {
    const days = begun(own(former, service), own(metrics, service), agentCounters, isSeen);
    if (days !== undefined) setOwn(next, service, days);
  }
  if (Object.keys(next).length === 0) draft.agentDays.delete(id);
  else draft.agentDays.set(id, next);
}

/**
 * How the beginning of the day is known: the counters on the floor are those of midnight when the source was heard until
 * then and nothing later has been told. Somebody who starts in the middle of a day knows nothing of it.
 */
function dayOf(source: FloorSource, { date, startedAt, at }: DayBegan): FloorDay {
  const lastWord = lastWordOf(source);
  const isFollowed = source.day !== undefined && source.day.date < date && lastWord !== undefined;
  const told = (origin: DayOrigin, since: Instant): FloorDay => ({ date, startedAt, origin, since });
  if (!isFollowed) return told("reset", at);
  const lateMs = Date.parse(lastWord) - Date.parse(startedAt);
  return Math.abs(lateMs) <= toleranceMs ? told("midnight", startedAt) : told("gap", lastWord);
}

function lastWordOf({ heardAt, day }: FloorSource): Instant | undefined {
  const known = [heardAt, day?.restoredAt].filter((each) => each !== undefined).sort();
  return known.at(-1);
}

/** Bases as the counters stand; nothing where nobody looked: then counters count since they were reset. */
function begun(
  days: Readonly<Record<string, FloorDayCounters>> | undefined,
  metrics: Readonly<Record<string, MetricValues>> | undefined,
  counters: readonly string[],
  isSeen: boolean,
): Readonly<Record<string, FloorDayCounters>> | undefined {
  const next: Record<string, FloorDayCounters> = {};
  for (const media of new Set([...Object.keys(metrics ?? {}), ...Object.keys(days ?? {})])) {
    const values = own(metrics, media);
    const last = own(days, media)?.last;
    const base = isSeen ? standing(counters, (id) => own(values, id) ?? own(last, id) ?? 0) : undefined;
    if (base !== undefined || last !== undefined)
      setOwn(next, media, {
        ...(base === undefined ? {} : { base }),
        ...(last === undefined ? {} : { last }),
      });
  }
  return Object.keys(next).length === 0 ? undefined : next;
}

function standing(counters: readonly string[], readNow: (id: string) => number): MetricValues | undefined {
  const values = counters.map((id): [string, number] => [id, readNow(id)]).filter(([, value]) => value !== 0);
  return values.length === 0 ? undefined : Object.fromEntries(values);
}
