import type { EventSourceMessage } from "eventsource-parser";
import type { ConnectionCause, ConnectionState } from "./connection-state.ts";
import { FollowedStream } from "./followed-stream.ts";
import type { FrameSource, FrameSourceOptions } from "./frame-source.ts";
import { LedStream } from "./led-stream.ts";
import { parseSharedMessage } from "./shared-message.ts";
import type { StreamConnectionPorts } from "./stream-connection.ts";
import type { TabChannel, TabSharing } from "./tab-sharing.ts";

export interface SharedStreamOptions extends FrameSourceOptions {
  readonly ports: StreamConnectionPorts;
  readonly sharing: TabSharing;
}

/** One time between `start` and `stop`: everything in it ends with the signal. */
interface Lifetime {
  readonly ending: AbortController;
  readonly channel: TabChannel;
}

/**
 * One stream for all tabs of a browser. The tab that holds the lock has the stream and relays its frames; the
 * others follow, and take the lock over when it is let go or its holder no longer answers. A tab whose lock was
 * taken follows again. Without working locks every tab leads for itself alone.
 */
export class SharedStream implements FrameSource {
  readonly #options: SharedStreamOptions;
  #lifetime: Lifetime | undefined;
  #led: LedStream | undefined;
  #followed: FollowedStream | undefined;

  constructor(options: SharedStreamOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#lifetime !== undefined) return;
    const { sharing } = this.#options;
    const lifetime = { ending: new AbortController(), channel: sharing.openChannel(sharing.name) };
    this.#lifetime = lifetime;
    lifetime.channel.addEventListener("message", ({ data }) => this.#hear(data), {
      signal: lifetime.ending.signal,
    });
    this.#follow(lifetime);
  }

  stop(): void {
    const lifetime = this.#lifetime;
    if (lifetime === undefined) return;
    this.#lifetime = undefined;
    this.#leaveRole();
    lifetime.ending.abort();
    lifetime.channel.close();
    this.#options.onState({ status: "idle" });
  }

  check(): void {
    this.#role()?.check();
  }

  reopen(cause: ConnectionCause): void {
    this.#role()?.reopen(cause);
  }

  retryLater(cause: ConnectionCause, retryMs?: number): void {
    this.#role()?.retryLater(cause, retryMs);
  }

  revoke(): void {
    this.#led?.revoke();
  }

  #role(): LedStream | FollowedStream | undefined {
    return this.#led ?? this.#followed;
  }

  #hear(data: unknown): void {
    const message = parseSharedMessage(data);
    if (message !== undefined) this.#role()?.hear(message);
  }

  #follow(lifetime: Lifetime): void {
    this.#leaveRole();
    this.#followed = new FollowedStream({
      ...this.#feed(lifetime),
      ports: this.#options.ports,
      channel: lifetime.channel,
      onSilence: () => this.#seek(lifetime, true),
    });
    this.#followed.start();
    this.#seek(lifetime, false);
  }

  /** Waits for the lock behind the others, or takes it from a holder that does not answer. */
  #seek(lifetime: Lifetime, isTaking: boolean): void {
    const { locks, name } = this.#options.sharing;
    const { signal } = lifetime.ending;
    const options = isTaking ? { steal: true } : { signal };
    const hold = () => (signal.aborted || this.#led !== undefined ? Promise.resolve() : this.#lead(lifetime));
    locks.request(name, options, hold).catch((error: unknown) => {
      if (signal.aborted || this.#lifetime !== lifetime) return;
      // Taken by another tab: that one has the stream now.
      if (error instanceof Error && error.name === "AbortError") this.#follow(lifetime);
      else void this.#lead(lifetime);
    });
  }

  /** Has the stream until the lifetime ends. The promise is what holds the lock. */
  #lead(lifetime: Lifetime): Promise<void> {
    this.#leaveRole();
    const { ports, sharing, url, snapshot } = this.#options;
    const term = sharing.newTerm();
    this.#led = new LedStream({
      ...this.#feed(lifetime),
      ports,
      term,
      channel: lifetime.channel,
      url,
      snapshot,
    });
    this.#led.start();
    const { signal } = lifetime.ending;
    return new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }

  #feed(lifetime: Lifetime) {
    const isMine = () => this.#lifetime === lifetime;
    return {
      onMessage: (message: EventSourceMessage, ageMs: number) => {
        if (isMine()) this.#options.onMessage(message, ageMs);
      },
      onState: (state: ConnectionState) => {
        if (isMine()) this.#options.onState(state);
      },
    };
  }

  #leaveRole(): void {
    const role = this.#role();
    this.#led = undefined;
    this.#followed = undefined;
    role?.stop();
  }
}
