import type { FloorDraft } from "../apply/floor-draft.ts";
import type { EntityId, FloorAgent, FloorService, Instant, MetricValues } from "../floor.ts";
import type { FloorDayCounters, FloorServiceDay } from "../floor-day.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";
import { type CounterReport, countersAfter } from "./counters-after.ts";
import { agentCounters, serviceCounters } from "./day-counters.ts";

type ByMedia = Readonly<Record<string, MetricValues>>;
type Days<Day> = Readonly<Record<string, Day>> | undefined;
type Firsts = Pick<FloorDayCounters, "origin" | "since"> | undefined;

/** Keeps a service's day by what its statistics were and are; undefined: the service is gone. */
export function noteServiceStatistics(
  draft: FloorDraft,
  id: EntityId,
  [before, after]: readonly [FloorService | undefined, FloorService | undefined],
  at: Instant,
): void {
  const source = before?.source ?? after?.source ?? "";
  const day = draft.sources.get(source)?.day;
  if (day === undefined || before?.metrics === after?.metrics) return;
  // Somebody who looked at midnight did not see this one: what it had counted by then is not known.
  const firsts: Firsts = day.origin === "reset" ? undefined : { origin: "reset", since: at };
  const known = draft.serviceDays.get(id);
  const next = daysAfter<FloorServiceDay>(
    known,
    { before: before?.metrics, after: after?.metrics, counters: serviceCounters, at },
    firsts,
  );
  if (next === known) return;
  if (next === undefined) draft.serviceDays.delete(id);
  else draft.serviceDays.set(id, next);
}

/** Likewise for an agent, whose statistics of a service Interact begins to tell with the first contact there. */
export function noteAgentStatistics(
  draft: FloorDraft,
  id: EntityId,
  [before, after]: readonly [FloorAgent | undefined, FloorAgent | undefined],
  at: Instant,
): void {
  const source = before?.source ?? after?.source ?? "";
  if (before?.metrics === after?.metrics || draft.sources.get(source)?.day === undefined) return;
  let days = draft.agentDays.get(id);
  for (const service of new Set([
    ...Object.keys(before?.metrics ?? {}),
    ...Object.keys(after?.metrics ?? {}),
  ])) {
    const report = { counters: agentCounters, at };
    const known = own(days, service);
    const next = daysAfter<FloorDayCounters>(
      known,
      { ...report, before: own(before?.metrics, service), after: own(after?.metrics, service) },
      undefined,
    );
    if (next !== known) days = withMember(days, service, next);
  }
  if (days === draft.agentDays.get(id)) return;
  if (days === undefined) draft.agentDays.delete(id);
  else draft.agentDays.set(id, days);
}

type MediaReport = Omit<CounterReport, "before" | "after"> & {
  readonly before: ByMedia | undefined;
  readonly after: ByMedia | undefined;
};

function daysAfter<Day extends FloorDayCounters>(
  days: Days<Day>,
  { before, after, ...report }: MediaReport,
  firsts: Firsts,
): Days<Day> {
  if (before === after) return days;
  let next = days;
  for (const media of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const known = own(days, media);
    const values = { before: own(before, media), after: own(after, media) };
    const isFirst = firsts !== undefined && known === undefined && values.before === undefined;
    const start = isFirst ? asDay<Day>(firsts) : known;
    const day = countersAfter(start, { ...report, ...values });
    if (day !== known) next = withMember(next, media, day);
  }
  return next;
}

function withMember<T>(
  all: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> | undefined {
  const copy = { ...all };
  if (value === undefined) delete copy[key];
  else setOwn(copy, key, value);
  return Object.keys(copy).length === 0 ? undefined : copy;
}

/** Everything that a kind of day has is optional. */
function asDay<Day extends FloorDayCounters>(firsts: FloorDayCounters): Day {
  return firsts as Day;
}
