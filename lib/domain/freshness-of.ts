import type { LinkState } from "./floor.ts";

const browserDelayedMs = 12_000;
/** The CTI promises a byte only every 15 s, so that less silence proves nothing. */
const sourceDelayedMs = 18_000;
const notLiveMs = 30_000;

/** What is known of the way from one source to one screen. Ages in milliseconds; absent = nothing heard yet. */
export interface FreshnessFacts {
  readonly link: LinkState;
  /** Since the last byte that proves the source alive. */
  readonly heardAgeMs?: number;
  /** Since the last frame that reached this screen; 0 on the server itself. */
  readonly browserAgeMs: number;
}

/** The two legs of the way: contact centre → server, and server → this screen. */
export type FreshnessLeg = "source" | "browser";

/** How far what is shown may be believed. `ageMs`: since when, counted back from now; absent = never heard. */
export type Freshness =
  | { readonly tone: "fresh" }
  | { readonly tone: "delayed"; readonly leg: FreshnessLeg; readonly ageMs: number }
  | { readonly tone: "notLive"; readonly leg: FreshnessLeg; readonly ageMs?: number };

/**
 * The rule of freshness. The leg to the screen is judged first: when it is dead, what the source last said is
 * hearsay. Amber after 12 s without a frame or 18 s without a byte of the source, red after 30 s of either or
 * when the link is not live.
 */
export function freshnessOf({ link, heardAgeMs, browserAgeMs }: FreshnessFacts): Freshness {
  if (browserAgeMs > notLiveMs) return { tone: "notLive", leg: "browser", ageMs: browserAgeMs };
  const source = sourceFreshness(link, heardAgeMs);
  if (source.tone === "notLive") return source;
  if (browserAgeMs > browserDelayedMs) return { tone: "delayed", leg: "browser", ageMs: browserAgeMs };
  return source;
}

function sourceFreshness(link: LinkState, heardAgeMs: number | undefined): Freshness {
  if (heardAgeMs === undefined) {
    return link === "live" ? { tone: "fresh" } : { tone: "notLive", leg: "source" };
  }
  if (link !== "live" || heardAgeMs > notLiveMs) {
    return { tone: "notLive", leg: "source", ageMs: heardAgeMs };
  }
  return heardAgeMs > sourceDelayedMs
    ? { tone: "delayed", leg: "source", ageMs: heardAgeMs }
    : { tone: "fresh" };
}
