import { setImmediate } from "node:timers/promises";
import type { Clock } from "./clock.ts";
import type { WireFormat } from "./codec/index.ts";
import { type ChannelItem, readEventChannel } from "./event-channel.ts";
import type { InteractClient, MonitorName } from "./interact-client.ts";
import { linkAbort } from "./link-abort.ts";
import type { LinkReason } from "./link-reporter.ts";
import type { Logger } from "./logger.ts";
import type { MonitorHooks } from "./monitor-hooks.ts";
import type { OpenedChannel } from "./open-channel.ts";
import { readMessage } from "./read-message.ts";
import type { SessionEnd } from "./session-end.ts";
import type { SubscriptionHolder } from "./subscription-holder.ts";
import type { TranslatedMessage, Translator } from "./translate/index.ts";
import type { WindingSignals } from "./winding-signals.ts";

interface MonitorSessionDependencies {
  readonly client: InteractClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly monitor: MonitorName;
  readonly format: WireFormat;
  readonly heartbeatSeconds: number;
  readonly translator: Pick<Translator, "translateMessage" | "translateInSlices">;
  readonly holder: SubscriptionHolder;
  readonly hooks: MonitorHooks;
  /** Told the id of our channel once the CTI confirmed it. */
  readonly onOpened: (channelId: number) => void;
}

/** A burst of thousands of events is taken in stretches, with the event loop let in between. */
const itemsAtOnce = 64;

/** The CTI confirms a channel at once; one that says nothing is none. */
const openEventTimeoutMs = 10_000;

const reasons: Readonly<Record<"closed" | "broken" | "silent" | "flooded" | "aborted", LinkReason>> = {
  closed: "channel_closed",
  broken: "channel_closed",
  silent: "silent",
  flooded: "not_interact",
  aborted: "stopped",
};

/** One stay on one open channel: waits for on_open_channel, has the subscription held, and hands events on in order. */
export class MonitorSession {
  readonly #deps: MonitorSessionDependencies;
  readonly #signals: WindingSignals;
  /** Ends with the stay; the subscription itself outlives it. */
  readonly #stay: AbortController;
  /** Ends the connection. */
  readonly #line: AbortController;
  #holding: Promise<void> | undefined;
  #end: SessionEnd | undefined;

  constructor(dependencies: MonitorSessionDependencies, signals: WindingSignals, line: AbortController) {
    this.#deps = dependencies;
    this.#signals = signals;
    this.#stay = linkAbort(signals.stop);
    this.#line = line;
  }

  /** Reads the channel until it or we end. `line` must be the controller that the channel was opened under. */
  async run(channel: OpenedChannel): Promise<SessionEnd> {
    const cancel = this.#deps.clock.schedule(openEventTimeoutMs, () => this.#openedLate(channel));
    this.#leaveWhenStopped();
    try {
      let taken = 0;
      for await (const item of readEventChannel(channel.stream, this.#deps)) {
        await this.#take(item, channel);
        taken += 1;
        if (taken % itemsAtOnce === 0) await setImmediate();
      }
    } finally {
      cancel();
      this.#stay.abort();
      await this.#holding;
      this.#line.abort();
    }
    return this.#end ?? { end: "lost", reason: "channel_closed" };
  }

  async #take(item: ChannelItem, channel: OpenedChannel): Promise<void> {
    const { hooks } = this.#deps;
    switch (item.type) {
      case "heard":
        return hooks.onHeard();
      case "silent":
        return hooks.onSilent();
      case "garbage":
        return hooks.onGarbage();
      case "event":
        return this.#heed(await this.#read(item), channel);
      case "ended":
        this.#end ??= this.#signals.stop.aborted
          ? { end: "stopped" }
          : { end: "lost", reason: reasons[item.end] };
    }
  }

  /** Undefined for an event that our own reading stumbles over: it must not blind the floor to the next one. */
  async #read(item: {
    readonly name: string;
    readonly data: string;
  }): Promise<TranslatedMessage | undefined> {
    const { translator, format, hooks, logger, monitor } = this.#deps;
    try {
      return await readMessage(translator, item, format, hooks.contextOf(item.name));
    } catch (cause) {
      logger.error("event_not_read", { monitor, event: item.name, problem: String(cause) });
      hooks.onGarbage();
      return undefined;
    }
  }

  #heed(message: TranslatedMessage | undefined, channel: OpenedChannel): void {
    const { hooks, holder } = this.#deps;
    if (message === undefined) return;
    if (message.ok) {
      const { wire } = message;
      if (wire.kind === "heartbeat") return;
      if (wire.kind === "open_channel") this.#hold(Number(wire.channelId ?? channel.channelId));
      if (wire.kind === "server_state" && wire.state !== "unknown") {
        hooks.onServerState(wire.state === "connected");
      }
      if (wire.kind === "subscription_expire_warning") holder.warned(wire.id);
      if (wire.kind === "subscription_expire") holder.expired(wire.id);
    }
    hooks.onMessage(message);
  }

  #openedLate({ channelId }: OpenedChannel): void {
    if (this.#holding !== undefined) return;
    if (channelId !== undefined) {
      this.#hold(channelId);
      return;
    }
    this.#end = { end: "lost", reason: "not_interact" };
    this.#line.abort();
  }

  #hold(channelId: number): void {
    if (this.#holding !== undefined || !Number.isSafeInteger(channelId)) return;
    this.#deps.onOpened(channelId);
    this.#holding = this.#holdAndLeave(channelId);
  }

  /** Holds the subscription; when that is over for good, takes leave of the CTI before the connection is cut. */
  async #holdAndLeave(channelId: number): Promise<void> {
    const { holder, client, logger, monitor } = this.#deps;
    const { stop, kill } = this.#signals;
    const end = await holder.hold(channelId, { stop: this.#stay.signal, kill });
    const isChannelGone = end === "stopped" && !stop.aborted;
    if (isChannelGone) return;
    this.#end = { end };
    if (end === "stopped") await holder.release(kill);
    await client.command({ name: "close_channel", channelId }, kill, monitor).catch((cause: unknown) => {
      logger.warn("close_channel_failed", { monitor, problem: String(cause) });
    });
    this.#line.abort();
  }

  /** Before the channel is confirmed there is nothing to take leave of. */
  #leaveWhenStopped(): void {
    const leave = (): void => {
      if (this.#holding === undefined) this.#line.abort();
    };
    if (this.#stay.signal.aborted) leave();
    else this.#stay.signal.addEventListener("abort", leave, { once: true });
  }
}
