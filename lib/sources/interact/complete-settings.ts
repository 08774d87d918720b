import type { WireFormat } from "./codec/index.ts";

/** An alarm the CTI is asked to watch [manual: Alarmes monitoráveis]. */
export interface AlarmSetting {
  /** Table spelling, e.g. `max_queue_length`. */
  readonly name: string;
  readonly value: number;
  readonly media?: string;
}

/** How to reach one Interact CTI and what to ask of it. Everything but `url` has a default. */
export interface InteractSettings {
  /** Prefix of every entity id. Default `interact`. */
  readonly id: string;
  /** E.g. `http://10.0.0.5:8582`. */
  readonly url: string;
  /** Default `json`. */
  readonly format: WireFormat;
  /** 5 to 60. Default 5. */
  readonly updateIntervalSeconds: number;
  /**
   * Where agents' current states come from. `auto` takes the best licensed: agent/monitor, config/monitor,
   * polled list, running totals. The others allow themselves only, then the totals. Default `auto`.
   */
  readonly agentState: "auto" | "agent" | "config" | "poll";
  /** How channels are opened; a 404 or 405 to POST is tried again as GET. Default `POST`. */
  readonly channelMethod: "POST" | "GET";
  /** IANA zone of dates without one. Default `America/Sao_Paulo`. */
  readonly timezone: string;
  /** Default `all`. */
  readonly services: "all" | readonly string[];
  /** Default `all`. */
  readonly agents: "all" | readonly string[];
  /** Default none. */
  readonly alarms: readonly AlarmSetting[];
  /** Lifetime of a subscription, 60 to 86,400. Default 3600. */
  readonly expiresSeconds: number;
  /** The server's configured heart beat. Default 15. */
  readonly heartbeatSeconds: number;
  /** `assigned`: the CTI picks the id, and `random` is used where it will not. Default `assigned`. */
  readonly channelIdMode: "assigned" | "random";
  /** Ids to pick from at random. Default 1 to 9999. */
  readonly channelIdRange: { readonly first: number; readonly last: number };
  /** Spacing of polled agent lists, at least 5.25. Default 10. */
  readonly pollSeconds: number;
  /** How often lists are read again where no config/monitor tells of changes. Default 300. */
  readonly listRefreshSeconds: number;
  /** How often more is asked for again after a refusal for lack of licences. Default 300, jittered. */
  readonly upgradeSeconds: number;
  /** Rest after every licence was refused, or after the first degradation. Default 75. */
  readonly licenceWaitSeconds: number;
  /** Exchange agents' inbound and outbound. Default false. */
  readonly swapAgentDirection: boolean;
}

const defaults: Omit<InteractSettings, "url"> = {
  id: "interact",
  format: "json",
  updateIntervalSeconds: 5,
  agentState: "auto",
  channelMethod: "POST",
  timezone: "America/Sao_Paulo",
  services: "all",
  agents: "all",
  alarms: [],
  expiresSeconds: 3600,
  heartbeatSeconds: 15,
  channelIdMode: "assigned",
  channelIdRange: { first: 1, last: 9999 },
  pollSeconds: 10,
  listRefreshSeconds: 300,
  upgradeSeconds: 300,
  licenceWaitSeconds: 75,
  swapAgentDirection: false,
};

/** The settings given, completed with the defaults and drawn into the ranges of the manual. */
export function completeSettings(
  given: Partial<InteractSettings> & Pick<InteractSettings, "url">,
): InteractSettings {
  const settings = { ...defaults, ...given };
  return {
    ...settings,
    updateIntervalSeconds: within(settings.updateIntervalSeconds, 5, 60),
    expiresSeconds: within(settings.expiresSeconds, 60, 86_400),
    pollSeconds: Math.max(settings.pollSeconds, 5.25),
    channelIdRange: {
      first: within(settings.channelIdRange.first, 1, 9999),
      last: within(settings.channelIdRange.last, 1, 9999),
    },
  };
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
