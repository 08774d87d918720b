import { freshnessOf, type LinkState } from "@/lib/domain/index.ts";
import type { LiveState, SourceLeg } from "./live-state.ts";

/** The two legs of the way: from the contact centre to the server, and from the server to this browser. */
export type Leg = "source" | "browser";

/** How far what the page shows may be believed. */
export interface Freshness {
  readonly level: "loading" | "fresh" | "delayed" | "not-live";
  /** For `data-link`: the source's own link, or what the dead leg to this browser makes of it. */
  readonly link: LinkState;
  /** Age of the newest news from the contact centre; absent when nothing was ever heard. */
  readonly ageMs?: number;
  /** The failing leg; absent while both are sound. */
  readonly leg?: Leg;
  /** Server time of the last good news before the failure. */
  readonly sinceMs?: number;
}

export interface FreshnessNow {
  /** The server's time now; undefined before the first frame. */
  readonly serverMs: number | undefined;
  readonly monotonicMs: number;
  /** Monotonic instant at which this page began to listen. */
  readonly openedAtMs: number;
}

const patienceMs = 30_000;
/** A source that has not been heard for longer is not about to send its first data. */
const loadingMs = 18_000;

/**
 * Judges what the page shows by the domain's rule, the worst source first. Ages come from frames and the
 * monotonic clock, never from the browser's wall clock. A refused, revoked or slept-through connection is known
 * to be bad before its silence is long enough to tell.
 */
export function judgeFreshness(state: LiveState, now: FreshnessNow): Freshness {
  const silentMs = Math.max(0, now.monotonicMs - (state.frameAtMs ?? now.openedAtMs));
  const isRefused = hasGivenUp(state.connection);
  if (state.floor === undefined && !isRefused && silentMs <= patienceMs)
    return { level: "loading", link: "connecting" };
  if (state.floor === undefined || isRefused) return deadBrowserLeg(state, now, silentMs);
  const judged = Object.values(state.legs).map((leg) => judgeSource(leg, now, silentMs));
  const worst = judged.sort((a, b) => badness[b.level] - badness[a.level])[0];
  if (worst?.leg === "browser" && worst.level === "not-live") return deadBrowserLeg(state, now, silentMs);
  const found = worst ?? { level: "fresh", link: "live", ageMs: silentMs };
  const hasSlept = state.connection.status === "connecting" && state.connection.cause === "sleep";
  return hasSlept && found.level === "fresh"
    ? { ...found, level: "delayed", link: "stale", leg: "browser" }
    : found;
}

const badness: Record<Freshness["level"], number> = { fresh: 0, loading: 1, delayed: 2, "not-live": 3 };

function hasGivenUp(connection: LiveState["connection"]): boolean {
  if (connection.status === "stopped") return true;
  if (connection.status !== "waiting") return false;
  return connection.cause === "unauthenticated" || connection.cause === "forbidden";
}

function deadBrowserLeg(state: LiveState, now: FreshnessNow, silentMs: number): Freshness {
  const dead: Freshness = { level: "not-live", link: "down", leg: "browser" };
  if (state.frameAtMs === undefined || now.serverMs === undefined) return dead;
  return { ...dead, ageMs: silentMs, sinceMs: now.serverMs - silentMs };
}

function judgeSource({ link, heardAtMs }: SourceLeg, now: FreshnessNow, browserAgeMs: number): Freshness {
  const isKnown = heardAtMs !== undefined && now.serverMs !== undefined;
  const heardAgeMs = isKnown ? Math.max(0, now.serverMs - heardAtMs) : undefined;
  const heard = heardAgeMs === undefined ? {} : { heardAgeMs };
  const judged = freshnessOf({ link, browserAgeMs, ...heard });
  const age = heardAgeMs === undefined ? {} : { ageMs: heardAgeMs };
  if (judged.tone === "fresh") return { level: "fresh", link, ageMs: browserAgeMs, ...age };
  const since = heardAtMs === undefined ? {} : { sinceMs: heardAtMs };
  // Never live yet, and speaking: the first data is coming in.
  if (judged.leg === "source" && link === "connecting" && heardAgeMs !== undefined && heardAgeMs < loadingMs)
    return { level: "loading", link, ...age };
  const shown = link === "live" ? "stale" : link;
  if (judged.tone === "notLive") return { level: "not-live", link: shown, leg: judged.leg, ...age, ...since };
  return {
    level: "delayed",
    link: judged.leg === "browser" ? "stale" : link,
    leg: judged.leg,
    ageMs: judged.ageMs,
  };
}
