import { createBackoff } from "./backoff.ts";
import type { ChannelIds } from "./channel-ids.ts";
import type { Clock } from "./clock.ts";
import type { WireFormat } from "./codec/index.ts";
import type { InteractClient, MonitorName } from "./interact-client.ts";
import { linkAbort } from "./link-abort.ts";
import type { Logger } from "./logger.ts";
import type { MonitorHooks } from "./monitor-hooks.ts";
import { MonitorSession } from "./monitor-session.ts";
import { openChannel } from "./open-channel.ts";
import type { SessionEnd } from "./session-end.ts";
import type { SubscriptionHolder } from "./subscription-holder.ts";
import type { Translator } from "./translate/index.ts";
import { wait } from "./wait.ts";
import type { WindingSignals } from "./winding-signals.ts";

interface MonitorDependencies {
  readonly client: InteractClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly monitor: MonitorName;
  readonly format: WireFormat;
  readonly heartbeatSeconds: number;
  readonly channelIds: ChannelIds;
  /** Shared by the monitors of one server. */
  readonly channelMethod: { current: "POST" | "GET" };
  readonly translator: Pick<Translator, "translateMessage" | "translateInSlices">;
  readonly holder: SubscriptionHolder;
  readonly hooks: MonitorHooks;
  /** Rest after an end that trying at once cannot cure, in milliseconds. */
  readonly restMs: (end: "no_channel" | "no_license" | "denied") => number;
}

/** A stay this long proves that the road is good again. */
const steadyMs = 60_000;

/**
 * One resource's channel and subscription, kept up for as long as the source runs. Every resource has a channel of
 * its own: the manual lets several subscriptions share a channel but opens each through its own resource and never
 * says that one resource's channel carries another's events; and thousands of statistics should not hold up a state.
 */
export async function runMonitor(dependencies: MonitorDependencies, signals: WindingSignals): Promise<void> {
  const { clock, holder, hooks } = dependencies;
  const backoff = createBackoff(dependencies.random);
  while (!signals.stop.aborted) {
    const sinceMs = clock.monotonicMs();
    const end = await stay(dependencies, signals);
    if (clock.monotonicMs() - sinceMs >= steadyMs) backoff.reset();
    hooks.onEnd(end);
    if (end.end === "stopped") break;
    const delayMs = end.end === "lost" ? backoff.nextMs() : dependencies.restMs(end.end);
    await wait(clock, delayMs, signals.stop);
  }
  await holder.release(signals.kill);
}

async function stay(dependencies: MonitorDependencies, signals: WindingSignals): Promise<SessionEnd> {
  const { channelIds, channelMethod, client, logger, monitor } = dependencies;
  const line = linkAbort(signals.kill);
  let isOpening = true;
  const leave = (): void => {
    if (isOpening) line.abort();
  };
  const leaving = linkAbort(signals.stop);
  leaving.signal.addEventListener("abort", leave, { once: true });
  const channel = await openChannel({ client, monitor, ids: channelIds, method: channelMethod }, line.signal);
  isOpening = false;
  leaving.abort();
  if (!("stream" in channel)) {
    line.abort();
    return channel;
  }
  const session = new MonitorSession(
    {
      ...dependencies,
      onOpened(channelId) {
        channelIds.used(channelId);
        logger.info("channel_opened", { monitor, channel: channelId });
      },
    },
    signals,
    line,
  );
  return session.run(channel);
}
