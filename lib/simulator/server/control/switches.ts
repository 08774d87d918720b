import type { DateFormat } from "../wire/date-writer";

/** Behaviours the manual leaves open, and values tests need shorter. All may change while the server runs. */
export interface Switches {
  /** A renewal answers a new subscription id instead of the old one. */
  newIdOnRenewal: boolean;
  /** Methods that open a channel. */
  openChannelMethod: "both" | "post" | "get";
  /** Status of an open_channel by the wrong method. */
  openChannelRefusal: 404 | 405;
  /** Statistics already sent stay sent while the channel is closed, so that a reopened channel gets changes only. */
  cacheSurvivesChannel: boolean;
  /** When statistics are first sent, and again after clear_*_stats. */
  firstSend: "immediate" | "interval";
  /** Smallest update_interval accepted, seconds. */
  minUpdateInterval: number;
  /** Multiplies every update_interval: 0.02 makes 5 s last 100 ms. */
  intervalScale: number;
  /** Seconds between two queries of one list. */
  listWindowSeconds: number;
  /** Seconds a channel lives without a subscription. */
  channelIdleSeconds: number;
  heartbeatSeconds: number;
  /** Seconds between on_subscription_expire_warning and the expiry. */
  expireWarningSeconds: number;
  /** With too few licences, `all` is refused (no_license) or silently shortened. */
  licenceShortage: "refuse" | "truncate";
  dateFormat: DateFormat;
  /** A call that only grew older counts as a change of calls_details. */
  durationCountsAsChange: boolean;
  /** states_details is sent whole, or only the states that changed. */
  statesDetails: "whole" | "changed";
  /** on_alarm is also sent when the last alarm ends. */
  emptyAlarmEvent: boolean;
  /** config/monitor reports every change of an agent's state in agents_list. */
  configFollowsAgentState: boolean;
  /** Added to the world's time in the Date header, seconds. */
  dateHeaderOffsetSeconds: number;
  /** Bytes a channel may hold back before statistics wait for it. */
  channelBacklogBytes: number;
}

/** The behaviour of a server nobody has reconfigured. */
export function defaultSwitches(): Switches {
  return {
    newIdOnRenewal: false,
    openChannelMethod: "both",
    openChannelRefusal: 405,
    cacheSurvivesChannel: true,
    firstSend: "immediate",
    minUpdateInterval: 5,
    intervalScale: 1,
    listWindowSeconds: 5,
    channelIdleSeconds: 60,
    heartbeatSeconds: 15,
    expireWarningSeconds: 300,
    licenceShortage: "refuse",
    dateFormat: "brazilian",
    durationCountsAsChange: true,
    statesDetails: "whole",
    emptyAlarmEvent: true,
    configFollowsAgentState: true,
    dateHeaderOffsetSeconds: 0,
    channelBacklogBytes: 4 * 1024 * 1024,
  };
}
