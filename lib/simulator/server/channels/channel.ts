import type { ServerResponse } from "node:http";
import type { Clock } from "../clock/clock";
import type { Faults } from "../control/faults";
import type { Quirks } from "../control/quirks";
import type { Switches } from "../control/switches";
import type { Format } from "../wire/format";
import { ChannelPipe } from "./channel-pipe";
import { frameEvent } from "./frame-event";
import type { Outlet } from "./outlet";

interface ChannelSetting {
  readonly clock: Clock;
  readonly switches: Switches;
  readonly quirks: Quirks;
  readonly faults: Faults;
}

/** One open event stream. Sends a heartbeat whenever it was silent for the configured time. */
export class Channel implements Outlet {
  readonly id: number;
  readonly format: Format;
  readonly openedAt: number;
  /** Events sent, heartbeats excluded. */
  eventCount = 0;
  byteCount = 0;
  readonly #setting: ChannelSetting;
  readonly #pipe: ChannelPipe;
  #lastSentAt: number;
  #cancelHeartbeat: () => void = () => {};

  constructor(id: number, format: Format, response: ServerResponse, setting: ChannelSetting) {
    this.id = id;
    this.format = format;
    this.openedAt = setting.clock.now();
    this.#setting = setting;
    this.#lastSentAt = this.openedAt;
    this.#pipe = new ChannelPipe(id, response, setting.faults, setting.clock);
    this.#awaitSilence(setting.switches.heartbeatSeconds * 1000);
  }

  send(name: string, data: readonly Buffer[]): void {
    this.eventCount += 1;
    this.#write(frameEvent(name, data, this.#setting.quirks));
  }

  /** Writes bytes as they are, well formed or not. */
  sendRaw(bytes: Buffer): void {
    this.#write([bytes]);
  }

  isCongested(): boolean {
    return this.#pipe.backlogBytes() > this.#setting.switches.channelBacklogBytes;
  }

  backlogBytes(): number {
    return this.#pipe.backlogBytes();
  }

  /** Lets held bytes go after a fault ended. */
  resume(): void {
    this.#pipe.pump();
  }

  end(): void {
    this.#cancelHeartbeat();
    this.#pipe.end();
  }

  reset(): void {
    this.#cancelHeartbeat();
    this.#pipe.reset();
  }

  /** Stops the heartbeat of a connection that is gone. */
  abandon(): void {
    this.#cancelHeartbeat();
  }

  #write(parts: readonly Buffer[]): void {
    this.#lastSentAt = this.#setting.clock.now();
    for (const part of parts) this.byteCount += part.length;
    this.#pipe.write(parts);
  }

  #awaitSilence(milliseconds: number): void {
    this.#cancelHeartbeat = this.#setting.clock.schedule(milliseconds, () => {
      const silenceMs = this.#setting.switches.heartbeatSeconds * 1000;
      const silentMs = this.#setting.clock.now() - this.#lastSentAt;
      if (silentMs >= silenceMs) this.#beat();
      this.#awaitSilence(silentMs >= silenceMs ? silenceMs : silenceMs - silentMs);
    });
  }

  /** `data: {}`, on XML channels too. */
  #beat(): void {
    const { quirks } = this.#setting;
    this.#write(frameEvent(quirks.has("5") ? "message" : undefined, [Buffer.from("{}")], quirks));
  }
}
