import type { MonitorName } from "../interact-client.ts";
import type { Subscription } from "../translate/index.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { ChannelReport, ResourceReport } from "./conformance-report.ts";
import type { MonitorObserver } from "./monitor-observer.ts";
import { statusOfFault } from "./status-of-fault.ts";

/** What one monitor showed while it was subscribed. */
export interface MonitorFindings {
  readonly resource: ResourceReport;
  readonly channel: ChannelReport;
  /** What was granted; absent when nothing was. */
  readonly granted?: Subscription;
  /** Whether an event told the current state of an agent. */
  readonly hasStates: boolean;
}

interface ProbeOutcome {
  readonly monitor: MonitorName;
  readonly observer: MonitorObserver;
  readonly degraded: Readonly<Record<string, string>>;
  readonly openMethod: "POST" | "GET";
  /** Undefined when no channel was opened. */
  readonly channelIdFrom: "cti" | "client" | undefined;
  readonly granted: Subscription | undefined;
  readonly fault: unknown;
  readonly isReleased: boolean | undefined;
  readonly clears: ChannelReport["clears"];
}

/** The findings of a probe that is over. */
export function describeMonitor(kit: ConformanceKit, outcome: ProbeOutcome): MonitorFindings {
  return {
    resource: resourceOf(kit, outcome),
    channel: channelOf(outcome),
    hasStates: outcome.observer.hasStates,
    ...(outcome.granted === undefined ? {} : { granted: outcome.granted }),
  };
}

function resourceOf(kit: ConformanceKit, { monitor, observer, fault }: ProbeOutcome): ResourceReport {
  const name = `${monitor}/monitor`;
  const { unknownFields, dropped, unreadable } = observer;
  const common = { name, unknownFields: [...unknownFields], dropped: dropped + unreadable };
  if (fault !== undefined) return { ...common, ...statusOfFault(fault) };
  const tookMs = kit.log.last(`${name}/subscribe`)?.tookMs;
  return {
    ...common,
    status: statusOf(observer, kit.book.isNotedIn(name)),
    ...(tookMs === undefined ? {} : { latencyMs: Math.round(tookMs * 10) / 10 }),
    ...detailOf(observer, kit.options.seconds),
  };
}

function statusOf(observer: MonitorObserver, isMisspelt: boolean): ResourceReport["status"] {
  const { names, unknownFields, dropped, unreadable } = observer;
  if (isSilent(observer)) return unreadable > 0 ? "unreadable" : "silent";
  const isUnknown = unknownFields.size > 0 || dropped + unreadable > 0;
  if (isUnknown || names.reports().some(({ isKnown }) => !isKnown)) return "unknown";
  return isMisspelt ? "misspelt" : "understood";
}

function isSilent({ firstSends, hasStates }: MonitorObserver): boolean {
  return firstSends.length === 0 && !hasStates;
}

function detailOf(observer: MonitorObserver, seconds: number): { readonly detail?: string } {
  const { end, unreadable } = observer;
  if (unreadable > 0) return { detail: `${unreadable} events could not be read` };
  if (isSilent(observer)) return { detail: `subscribed, but nothing came in ${seconds} s` };
  return end === "broken" || end === "silent" || end === "flooded" ? { detail: `channel ended: ${end}` } : {};
}

function channelOf(outcome: ProbeOutcome): ChannelReport {
  const { monitor, observer, degraded, openMethod, channelIdFrom, isReleased, clears } = outcome;
  const { heartbeatSeconds, firstSends, names } = observer;
  return {
    monitor,
    firstSends,
    events: names.reports(),
    degraded,
    ...(channelIdFrom === undefined ? {} : { openMethod, channelIdFrom }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
    ...(isReleased === undefined ? {} : { isReleased }),
    ...(clears === undefined ? {} : { clears }),
  };
}
