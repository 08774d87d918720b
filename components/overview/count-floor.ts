import type { FloorDocument } from "@/lib/domain/index.ts";
import { countPresences } from "../agents/count-presences.ts";
import { oldestQueued } from "../services/oldest-queued.ts";
import { sumServiceMetric } from "../services/sum-service-metric.ts";

/** The floor in a few numbers. An absent member is not known; it is never a zero. */
export interface FloorTotals {
  readonly services: number;
  /** How many services report each sum: fewer than there are when the source leaves some out. */
  readonly waitingServices: number;
  readonly handlingServices: number;
  readonly waiting?: number | undefined;
  readonly handling?: number | undefined;
  /** Start and service of the call that waits longest; absent when nobody waits or call details are missing. */
  readonly longestSince?: string | undefined;
  readonly longestService?: string | undefined;
  /** Whether any service tells its calls: without them nobody knows who waits longest. */
  readonly hasCalls: boolean;
  readonly ready?: number | undefined;
  readonly inContact?: number | undefined;
  readonly paused?: number | undefined;
  readonly faulted?: number | undefined;
  readonly loggedIn?: number | undefined;
  /** Agents whose state is not known: they are in none of the counts above. */
  readonly unknownAgents: number;
}

/** Computes the totals. Agents count once each; sums are over the services and media that report the count. */
export function countFloor(floor: FloorDocument): FloorTotals {
  return { ...countServices(floor), ...countAgents(floor) };
}

function countServices(floor: FloorDocument) {
  let waiting: number | undefined;
  let handling: number | undefined;
  let waitingServices = 0;
  let handlingServices = 0;
  let longestSince: string | undefined;
  let longestService: string | undefined;
  let hasCalls = false;
  for (const [id, service] of Object.entries(floor.services)) {
    const [itsWaiting, itsHandling] = [
      sumServiceMetric(service, "waiting"),
      sumServiceMetric(service, "handling"),
    ];
    waiting = add(waiting, itsWaiting);
    handling = add(handling, itsHandling);
    waitingServices += itsWaiting === undefined ? 0 : 1;
    handlingServices += itsHandling === undefined ? 0 : 1;
    hasCalls ||= service.calls !== undefined;
    const since = oldestQueued(service)?.startedAt;
    if (since === undefined || (longestSince !== undefined && longestSince <= since)) continue;
    longestSince = since;
    longestService = id;
  }
  const services = Object.keys(floor.services).length;
  return {
    services,
    waiting,
    waitingServices,
    handling,
    handlingServices,
    longestSince,
    longestService,
    hasCalls,
  };
}

function countAgents(floor: FloorDocument) {
  const counts = countPresences(floor);
  const total = Object.keys(floor.agents).length;
  if (total === 0 || counts.unknown === total) return { unknownAgents: counts.unknown };
  return {
    ready: counts.available,
    inContact: counts.busy + counts.private,
    paused: counts.paused,
    faulted: counts.faulted,
    loggedIn: total - counts.offline - counts.unknown,
    unknownAgents: counts.unknown,
  };
}

function add(sum: number | undefined, value: number | undefined): number | undefined {
  return value === undefined ? sum : (sum ?? 0) + value;
}
