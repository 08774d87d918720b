import { entityId } from "../entity-id.ts";
import type { EntityId, FloorService, FloorSource, Instant } from "../floor.ts";
import { own } from "../own.ts";
import { isLiveOf } from "./is-live-of.ts";
import { type Judgement, judgeService } from "./judge-service.ts";
import type { KpiContext } from "./kpi-context.ts";
import { oldestWaiting } from "./oldest-waiting.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import type { ThresholdRule, Verdict } from "./threshold.ts";

/** A threshold that a service breaches. */
export interface WorstReason {
  readonly kpi: string;
  readonly judgement: Judgement;
}

/** A service with what is wrong with it, the worst first. No reasons: nothing is known to be wrong. */
export interface WorstService {
  readonly id: EntityId;
  readonly verdict: Verdict;
  readonly reasons: readonly WorstReason[];
}

/** What makes a service bad, what hurts now before what hurt today. */
const judged = ["longest_wait", "waiting", "service_level", "abandon_rate", "queue_abandon_rate"];

/**
 * All services, the worst first: by how many KPIs are critical, then by how many are in warning, then by who waits
 * longest, then by how many wait, then by name; each with why it stands there.
 */
export function worstServices(
  services: readonly FloorService[],
  context: KpiContext,
  rules: readonly ThresholdRule[],
): readonly WorstService[] {
  return services
    .map((service) => rankOf(service, context, rules))
    .sort(compareRanks)
    .map(({ id, verdict, reasons }) => ({ id, verdict, reasons }));
}

interface Rank extends WorstService {
  readonly name: string;
  readonly critical: number;
  readonly warn: number;
  readonly waitingSince: string;
  readonly waiting: number;
}

/** What the rank of a service was made of beside the service itself. */
interface RankGround {
  readonly rules: readonly ThresholdRule[];
  readonly degraded: FloorSource["degraded"] | undefined;
  readonly isLive: boolean;
  readonly since: Instant | undefined;
  /** Undefined where nobody waits: then nothing moves with the clock. */
  readonly nowMs: number | undefined;
}

/** Of hundreds of services few change from one floor to the next, and several parts of a screen rank the same ones. */
const knownRanks = new WeakMap<FloorService, { readonly ground: RankGround; readonly rank: Rank }>();

function rankOf(service: FloorService, context: KpiContext, rules: readonly ThresholdRule[]): Rank {
  const known = knownRanks.get(service);
  const isTicking = known === undefined || known.rank.waitingSince !== nobodyWaits;
  const ground = {
    rules,
    degraded: own(context.floor.sources, service.source)?.degraded,
    isLive: isLiveOf([service], context),
    since: context.since,
    nowMs: isTicking ? context.nowMs : undefined,
  };
  if (known !== undefined && isSameGround(known.ground, ground)) return known.rank;
  const rank = readRank(service, context, rules);
  const nowMs = rank.waitingSince === nobodyWaits ? undefined : context.nowMs;
  knownRanks.set(service, { ground: { ...ground, nowMs }, rank });
  return rank;
}

function isSameGround(one: RankGround, other: RankGround): boolean {
  return (
    one.rules === other.rules &&
    one.degraded === other.degraded &&
    one.isLive === other.isLive &&
    one.since === other.since &&
    one.nowMs === other.nowMs
  );
}

/** Instants compare as text, and this goes after all of them. */
const nobodyWaits = "~";

function readRank(service: FloorService, context: KpiContext, rules: readonly ThresholdRule[]): Rank {
  const judgements = judged.map((kpi) => ({ kpi, judgement: judgeService(kpi, service, context, rules) }));
  const of = (verdict: Verdict) => judgements.filter(({ judgement }) => judgement.verdict === verdict);
  const [critical, warn] = [of("critical"), of("warn")];
  return {
    id: entityId(service.source, service.name),
    name: service.name,
    verdict: verdictOf(critical.length, warn.length, of("ok").length),
    reasons: [...critical, ...warn],
    critical: critical.length,
    warn: warn.length,
    waitingSince: oldestWaiting([service])?.startedAt ?? nobodyWaits,
    waiting: readServiceKpi("waiting", [service], context).value ?? -1,
  };
}

function verdictOf(critical: number, warn: number, ok: number): Verdict {
  if (critical > 0) return "critical";
  if (warn > 0) return "warn";
  return ok > 0 ? "ok" : "unknown";
}

function compareRanks(a: Rank, b: Rank): number {
  if (a.critical !== b.critical) return b.critical - a.critical;
  if (a.warn !== b.warn) return b.warn - a.warn;
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince ? -1 : 1;
  return b.waiting - a.waiting || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
