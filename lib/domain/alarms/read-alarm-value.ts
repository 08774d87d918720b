import { alarmKinds } from "../catalogue/alarm-kinds.ts";
import type { FloorAgent, FloorCall, FloorService, MetricValues } from "../floor.ts";
import { own } from "../own.ts";

/**
 * The value that the CTI's alarm watches now, as far as the floor lets us compute it: to preview a threshold, never to
 * raise an alarm in the CTI's place. Undefined: not known, or there is nothing to watch.
 */
export function readAlarmValue(
  name: string,
  entity: FloorService | FloorAgent,
  media: string,
  nowMs: number,
): number | undefined {
  if (alarmKinds.get(name)?.scope === "agent") return "states" in entity ? countFaults(entity) : undefined;
  if (!("media" in entity)) return undefined;
  const metrics = own(entity.metrics, media);
  const calls = Object.values(entity.calls ?? {}).filter((call) => call.media === media);
  switch (name) {
    case "max_queue_length":
      return metrics?.waiting ?? metrics?.queued;
    case "max_queue_abandonn_rate":
      return percent(metrics, "in_queue_abandoned", ["dequeued"]);
    case "max_branch_abandomn_rate":
      return percent(metrics, "branch_abandoned", ["handled", "branch_abandoned"]);
    case "max_queue_time":
      return longest(
        calls.filter(({ queued }) => queued),
        nowMs,
      );
    case "max_call_time":
    case "max_handle_time":
      return longest(
        calls.filter(({ queued }) => !queued),
        nowMs,
      );
    case "min_profile":
      return highestProfile(calls);
    default:
      return undefined;
  }
}

function countFaults({ states }: FloorAgent): number {
  const faults = Object.values(states).filter(({ name }) => name.endsWith("fail_pause"));
  return faults.reduce((sum, { times }) => sum + times, 0);
}

function percent(
  metrics: MetricValues | undefined,
  part: string,
  whole: readonly string[],
): number | undefined {
  const above = metrics?.[part];
  const below = whole.map((id) => metrics?.[id]);
  if (above === undefined || below.some((value) => value === undefined)) return undefined;
  const total = below.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return total === 0 ? undefined : Math.round((100 * above) / total);
}

function longest(calls: readonly FloorCall[], nowMs: number): number | undefined {
  const starts = calls.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [Date.parse(startedAt)]));
  return starts.length === 0 ? undefined : Math.max(0, Math.floor((nowMs - Math.min(...starts)) / 1_000));
}

function highestProfile(calls: readonly FloorCall[]): number | undefined {
  const profiles = calls.flatMap(({ queued, profile }) => (queued && profile !== undefined ? [profile] : []));
  return profiles.length === 0 ? undefined : Math.max(...profiles);
}
