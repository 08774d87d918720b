import type { ServerResponse } from "node:http";
import type { Clock } from "../clock/clock";
import type { Faults } from "../control/faults";
import type { Quirks } from "../control/quirks";
import type { Switches } from "../control/switches";
import { sendEvent } from "../events/send-event";
import type { Format } from "../wire/format";
import { Channel } from "./channel";

interface ChannelsSetting {
  readonly clock: Clock;
  readonly switches: Switches;
  readonly quirks: Quirks;
  readonly faults: Faults;
}

const lastId = 9999;

/** The open channels, by id. All resources share the ids 1–9999. */
export class Channels {
  /** Ids held by clients that do not exist: opening one is forbidden. */
  readonly taken = new Set<number>();
  /** Told after a channel opened or was lost. */
  onOpened: (id: number) => void = () => {};
  onClosed: (id: number) => void = () => {};
  /** Asks whether any subscription names the channel. */
  hasSubscription: (id: number) => boolean = () => false;
  readonly #setting: ChannelsSetting;
  readonly #channels = new Map<number, Channel>();
  /** Every connection not yet closed, channels on their way out included. */
  readonly #connections = new Set<Channel>();
  readonly #idleTimers = new Map<number, () => void>();

  constructor(setting: ChannelsSetting) {
    this.#setting = setting;
  }

  get(id: number): Channel | undefined {
    return this.#channels.get(id);
  }

  list(): readonly Channel[] {
    return [...this.#channels.values()];
  }

  /** The id a new channel gets: the wanted one, the lowest free, or undefined when forbidden. */
  grantId(wanted: number | undefined): number | undefined {
    if (wanted !== undefined) return isChannelId(wanted) && this.#isFree(wanted) ? wanted : undefined;
    for (let id = 1; id <= lastId; id += 1) if (this.#isFree(id)) return id;
    return undefined;
  }

  /** Opens channel `id` on a response whose head is written; on_open_channel is its first event. */
  open(id: number, format: Format, response: ServerResponse): void {
    const channel = new Channel(id, format, response, this.#setting);
    this.#channels.set(id, channel);
    this.#connections.add(channel);
    response.on("close", () => {
      this.#connections.delete(channel);
      this.#forget(channel);
    });
    sendEvent(channel, "on_open_channel", { channel_id: id }, this.#setting.quirks);
    this.watchIdle(id);
    this.onOpened(id);
  }

  /** Sends on_close_channel and ends the connection; false when there is no such channel. */
  close(id: number): boolean {
    const channel = this.#channels.get(id);
    if (channel === undefined) return false;
    sendEvent(channel, "on_close_channel", { channel_id: id }, this.#setting.quirks);
    channel.end();
    this.#forget(channel);
    return true;
  }

  /** Resets the connection of one channel, or of all. */
  reset(id?: number): void {
    for (const channel of [...this.#connections]) {
      if (id !== undefined && channel.id !== id) continue;
      channel.reset();
      this.#forget(channel);
    }
  }

  /** Ends (FIN) the connection of one channel, or of all, without a word. */
  hangUp(id?: number): void {
    for (const channel of this.list()) {
      if (id !== undefined && channel.id !== id) continue;
      channel.end();
      this.#forget(channel);
    }
  }

  /** Lets held bytes go after a fault ended. */
  resume(): void {
    for (const channel of this.#connections) channel.resume();
  }

  /** Starts or stops the minute a channel may live without a subscription. */
  watchIdle(id: number): void {
    if (!this.#channels.has(id) || this.hasSubscription(id)) {
      this.#idleTimers.get(id)?.();
      this.#idleTimers.delete(id);
    } else if (!this.#idleTimers.has(id)) {
      const { clock, switches } = this.#setting;
      this.#idleTimers.set(
        id,
        clock.schedule(switches.channelIdleSeconds * 1000, () => this.#closeIdle(id)),
      );
    }
  }

  #closeIdle(id: number): void {
    this.#idleTimers.delete(id);
    this.close(id);
  }

  #forget(channel: Channel): void {
    channel.abandon();
    if (this.#channels.get(channel.id) !== channel) return;
    this.#channels.delete(channel.id);
    this.watchIdle(channel.id);
    this.onClosed(channel.id);
  }

  #isFree(id: number): boolean {
    return !this.#channels.has(id) && !this.taken.has(id);
  }
}

function isChannelId(id: number): boolean {
  return Number.isInteger(id) && id >= 1 && id <= lastId;
}
