import { createChannelIds } from "./channel-ids.ts";
import type { MonitorName } from "./interact-client.ts";
import { runMonitor } from "./monitor.ts";
import type { MonitorHooks } from "./monitor-hooks.ts";
import type { RunKit } from "./run-kit.ts";
import { SubscriptionHolder } from "./subscription-holder.ts";
import { createSubscriptionMemory } from "./subscription-memory.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";
import type { WindingSignals } from "./winding-signals.ts";

interface MonitorOptions {
  readonly monitor: MonitorName;
  readonly plan: SubscriptionPlan;
  readonly hooks: MonitorHooks;
  readonly hasFreeLicences?: (signal: AbortSignal) => Promise<boolean>;
  readonly restMs: (end: "no_channel" | "no_license" | "denied") => number;
}

/** One monitored resource, wired: its loop and the levers its owner needs. */
export interface Monitor {
  run(signals: WindingSignals): Promise<void>;
  namesChanged(): void;
  alarmsChanged(): void;
  resend(): void;
  /** Asks whether the CTI still has our subscription, by renewing it. */
  renew(): void;
  /** Id in the type it came in; undefined while nothing is subscribed. */
  subscriptionId(): string | number | undefined;
}

/** Wires plan, subscription, channel and loop of one resource. */
export function createMonitor(kit: RunKit, options: MonitorOptions): Monitor {
  const { settings, clock, random, memory } = kit;
  const { monitor, plan, hooks } = options;
  const holder = new SubscriptionHolder({
    ...kit,
    monitor,
    plan,
    memory: kit.ledger.watch(monitor, createSubscriptionMemory(memory, settings.id, monitor)),
    hasFreeLicences: options.hasFreeLicences ?? (() => Promise.resolve(true)),
    onAsking: () => hooks.onAsking?.(),
    onResend: () => hooks.onResend(),
    onHeld: (isHeld, cause) => hooks.onHeld(isHeld, cause),
    onPlanChanged: () => hooks.onPlanChanged(),
  });
  const channelIds = createChannelIds({
    mode: settings.channelIdMode,
    range: settings.channelIdRange,
    random,
    memory,
    memoryKey: `${settings.id}:${monitor}:last_channel`,
  });
  return {
    run: (signals) =>
      runMonitor(
        {
          ...kit,
          monitor,
          holder,
          hooks,
          channelIds,
          clock,
          format: settings.format,
          heartbeatSeconds: settings.heartbeatSeconds,
          restMs: options.restMs,
        },
        signals,
      ),
    namesChanged: () => holder.namesChanged(),
    alarmsChanged: () => holder.alarmsChanged(),
    resend: () => holder.resend(),
    renew: () => holder.renew(),
    subscriptionId: () => holder.id,
  };
}
