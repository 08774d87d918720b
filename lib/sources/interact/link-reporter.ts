import type { FloorEvent, LinkState } from "@/lib/domain/index.ts";

/** Why the link is not live. Closed: the screens have a sentence for each. */
export type LinkReason =
  /** First attempt. */
  | "connecting"
  /** Subscribed; what the CTI sends first, or again after a break, has not all come yet. */
  | "loading"
  /** No connection to the CTI. */
  | "unreachable"
  /** The CTI takes connections but does not answer in time. */
  | "timeout"
  /** Nothing heard on the channel. */
  | "silent"
  /** The CTI ended the channel, or the connection broke. */
  | "channel_closed"
  /** HTTP 503: Interact CTI is not connected to Interact. */
  | "server_unavailable"
  /** on_server_state_change said so. */
  | "server_disconnected"
  /** Every channel id tried is taken. */
  | "no_channel"
  /** Not even the poorest subscription is licensed. */
  | "no_license"
  /** Channel open, subscription not accepted yet, or refused. */
  | "not_subscribed"
  /** The subscription ran out before it could be renewed. */
  | "subscription_expired"
  /** A web page or something unreadable answers at this address. */
  | "not_interact"
  /** The address has no such resource, or refuses us. */
  | "refused"
  /** We are stopping. */
  | "stopped";

/** Turns what the organs know of the link into `link` and `heard` events, each change once. */
export interface LinkReporter {
  live(): void;
  /** Not live for `reason`; `stale` if it ever was, else `connecting`, and `down` where `isHopeless`. */
  lost(reason: LinkReason, isHopeless?: boolean): void;
  /** Bytes came that prove life. */
  heard(): void;
}

interface LinkReporterDependencies {
  readonly source: string;
  readonly now: () => string;
  readonly monotonicMs: () => number;
  readonly emit: (events: readonly FloorEvent[]) => void;
}

/** A chunked event would repeat itself hundreds of times; ages are shown in seconds. */
const heardSpacingMs = 1000;

/** A reporter that starts `connecting`. */
export function createLinkReporter({
  source,
  now,
  monotonicMs,
  emit,
}: LinkReporterDependencies): LinkReporter {
  let said = "";
  let wasLive = false;
  let heardMs = Number.NEGATIVE_INFINITY;
  const say = (link: LinkState, reason?: LinkReason): void => {
    if (said === `${link} ${reason}`) return;
    said = `${link} ${reason}`;
    emit([{ type: "link", source, link, at: now(), ...(reason === undefined ? {} : { reason }) }]);
  };
  return {
    live() {
      wasLive = true;
      say("live");
    },
    lost(reason, isHopeless = false) {
      if (wasLive) say("stale", reason);
      else say(isHopeless ? "down" : "connecting", reason);
    },
    heard() {
      const nowMs = monotonicMs();
      if (nowMs - heardMs < heardSpacingMs) return;
      heardMs = nowMs;
      emit([{ type: "heard", source, at: now() }]);
    },
  };
}
