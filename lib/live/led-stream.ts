import type { EventSourceMessage } from "eventsource-parser";
import type { ConnectionCause, ConnectionState } from "./connection-state.ts";
import type { FrameSource, FrameSourceOptions } from "./frame-source.ts";
import type { SharedFrame, SharedMessage } from "./shared-message.ts";
import { StreamConnection, type StreamConnectionPorts } from "./stream-connection.ts";
import type { TabChannel } from "./tab-sharing.ts";

/** Longer than the rarest timer of a hidden tab makes of `signOfLifeMs`: nobody follows any more. */
const followedForMs = 150_000;

export interface LedStreamOptions extends FrameSourceOptions {
  readonly ports: StreamConnectionPorts;
  readonly channel: TabChannel;
  /** The name of this leadership. */
  readonly term: string;
}

/** The stream in the tab that has it: its frames go to this tab's session and, as they came, to the other tabs where there are any. */
export class LedStream implements FrameSource {
  readonly #options: LedStreamOptions;
  readonly #connection: StreamConnection;
  #state: ConnectionState = { status: "idle" };
  #sequence = 0;
  #followedAtMs = Number.NEGATIVE_INFINITY;
  #isStopped = false;
  #answering: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LedStreamOptions) {
    this.#options = options;
    this.#connection = new StreamConnection({
      ports: options.ports,
      url: options.url,
      onMessage: (message) => this.#receive(message),
      onState: (state) => this.#become(state),
    });
  }

  start(): void {
    this.#connection.start();
  }

  /** Another tab may have the stream already: nothing is said any more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#answering);
    this.#connection.stop();
  }

  check(): void {
    this.#connection.check();
  }

  reopen(cause: ConnectionCause): void {
    this.#connection.reopen(cause);
  }

  retryLater(cause: ConnectionCause, retryMs?: number): void {
    this.#connection.retryLater(cause, retryMs);
  }

  revoke(): void {
    this.#connection.revoke();
  }

  hear(message: SharedMessage): void {
    if (message.kind !== "frame" && message.kind !== "state")
      this.#followedAtMs = this.#options.ports.monotonicMs();
    if (message.kind === "reopen") this.#connection.reopen("asked");
    if (message.kind === "ping" || message.kind === "join") this.#tellState();
    // Several tabs that come at once are answered with one snapshot.
    if (message.kind === "join") this.#answering ??= setTimeout(() => this.#answer());
  }

  /** The floor as this tab has it; without one, the stream's own snapshot will do. */
  #answer(): void {
    this.#answering = undefined;
    const kept = this.#options.snapshot();
    if (kept === undefined) return;
    const atWallMs = this.#options.ports.wallMs() - kept.ageMs;
    this.#relay({ event: "snapshot", id: "", data: kept.data, atWallMs });
  }

  #receive(message: EventSourceMessage): void {
    const { event } = message;
    const atWallMs = this.#options.ports.wallMs();
    this.#options.onMessage(message, 0);
    if (this.#isStopped || (event !== "snapshot" && event !== "patch" && event !== "hb")) return;
    this.#relay({ event, id: message.id ?? "", data: message.data, atWallMs });
  }

  #relay(frame: Pick<SharedFrame, "event" | "id" | "data" | "atWallMs">): void {
    // Counted also when nobody is told, so that a tab that slept learns what it missed.
    this.#sequence += 1;
    // A text of a hundred kilobytes is not copied for nobody.
    if (this.#options.ports.monotonicMs() - this.#followedAtMs > followedForMs) return;
    this.#say({ kind: "frame", term: this.#options.term, sequence: this.#sequence, ...frame });
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    if (this.#isStopped) return;
    this.#options.onState(state);
    this.#tellState();
  }

  #tellState(): void {
    const nowMs = this.#options.ports.monotonicMs();
    const { term } = this.#options;
    this.#say({ kind: "state", term, sequence: this.#sequence, state: moved(this.#state, -nowMs) });
  }

  #say(message: SharedMessage): void {
    if (!this.#isStopped) this.#options.channel.postMessage(message);
  }
}

/** The same state told by another monotonic clock. */
export function moved(state: ConnectionState, byMs: number): ConnectionState {
  if (state.status === "open") return { ...state, openedAtMs: state.openedAtMs + byMs };
  return state.status === "waiting" ? { ...state, retryAtMs: state.retryAtMs + byMs } : state;
}
