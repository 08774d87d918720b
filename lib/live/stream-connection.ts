import type { EventSourceMessage } from "eventsource-parser";
import { backoffDelay } from "./backoff-delay.ts";
import type { ConnectionCause, ConnectionState } from "./connection-state.ts";
import { readStream, type StreamEnd } from "./read-stream.ts";

/** No event at all for this long: the connection is dead even if the browser calls it open. */
const silenceMs = 25_000;
/** The wall clock moved this far between two ticks: the machine slept. */
const sleepJumpMs = 30_000;
/** A connection that lived this long proves the way is good again: waiting starts from short. */
const provenMs = 10_000;
/** Without a session, asking more often than this helps nobody. */
const refusedRetryMs = 30_000;
const tickMs = 1_000;

export interface StreamConnectionPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly monotonicMs: () => number;
  readonly wallMs: () => number;
  readonly random: () => number;
}

export interface StreamConnectionOptions {
  readonly ports: StreamConnectionPorts;
  /** The address of the next request; asked anew each time, so that it can carry `since`. */
  readonly url: () => string;
  readonly onMessage: (message: EventSourceMessage) => void;
  readonly onState: (state: ConnectionState) => void;
}

/**
 * The one stream of this tab, kept open for ever: reconnects with full jitter, closes what has gone silent,
 * notices sleep, and stops only when the server revoked it. `start` and `stop` may be repeated.
 */
export class StreamConnection {
  readonly #options: StreamConnectionOptions;
  readonly #ports: StreamConnectionPorts;
  #state: ConnectionState = { status: "idle" };
  #request: AbortController | undefined;
  #attempt = 0;
  #startedAtMs = Number.NEGATIVE_INFINITY;
  #heardAtMs = 0;
  #heardAtWallMs = 0;
  #tickedAtWallMs = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StreamConnectionOptions) {
    this.#options = options;
    this.#ports = options.ports;
  }

  start(): void {
    if (this.#state.status !== "idle") return;
    this.#tickedAtWallMs = this.#ports.wallMs();
    this.#ticking = setInterval(() => this.#tick(), tickMs);
    this.#connect();
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.#abandon();
    this.#become({ status: "idle" });
  }

  /** Something may have changed (tab visible, network back, focus): look now rather than at the next tick. */
  check(): void {
    this.#tick();
    const state = this.#state;
    const isTooSoon = this.#ports.monotonicMs() - this.#startedAtMs < 1_000;
    if (state.status === "waiting" && state.cause !== "limit" && !isTooSoon) this.#connect();
  }

  /** A person asks, or the data has a gap: a new request at once. Also leaves `stopped`. */
  reopen(cause: ConnectionCause): void {
    if (this.#state.status === "idle") return;
    this.#connect(cause);
  }

  /** Closes the stream and tries again after the usual growing wait, or after `retryMs` when given. */
  retryLater(cause: ConnectionCause, retryMs?: number): void {
    this.#abandon();
    this.#wait({ cause, ...(retryMs === undefined ? {} : { retryAfterMs: retryMs }) });
  }

  /** The server said that this viewer may not watch any more. */
  revoke(): void {
    this.#abandon();
    this.#become({ status: "stopped", cause: "revoked" });
  }

  #connect(cause?: ConnectionCause): void {
    this.#abandon();
    const request = new AbortController();
    this.#request = request;
    this.#startedAtMs = this.#ports.monotonicMs();
    this.#hear();
    this.#become({ status: "connecting", attempt: this.#attempt, ...(cause === undefined ? {} : { cause }) });
    const isMine = () => this.#request === request;
    void readStream({
      url: this.#options.url(),
      fetch: this.#ports.fetch,
      signal: request.signal,
      onOpen: () => isMine() && this.#become({ status: "open", openedAtMs: this.#ports.monotonicMs() }),
      onMessage: (message) => {
        if (!isMine()) return;
        this.#hear();
        this.#options.onMessage(message);
      },
    }).then((end) => {
      if (isMine()) this.#wait(end);
    });
  }

  #hear(): void {
    this.#heardAtMs = this.#ports.monotonicMs();
    this.#heardAtWallMs = this.#ports.wallMs();
  }

  #wait(end: StreamEnd): void {
    this.#request = undefined;
    const isProven =
      this.#state.status === "open" && this.#ports.monotonicMs() - this.#state.openedAtMs >= provenMs;
    if (isProven) this.#attempt = 0;
    const delayMs = this.#delayAfter(end);
    this.#attempt += 1;
    this.#become({
      status: "waiting",
      cause: end.cause,
      attempt: this.#attempt,
      retryAtMs: this.#ports.monotonicMs() + delayMs,
      ...(end.httpStatus === undefined ? {} : { httpStatus: end.httpStatus }),
    });
    this.#retry = setTimeout(() => this.#connect(end.cause), delayMs);
  }

  #delayAfter(end: StreamEnd): number {
    const backoffMs = backoffDelay(this.#attempt, this.#ports.random);
    if (end.cause === "shutdown" || end.cause === "renewal")
      return Math.max(0, end.retryAfterMs ?? backoffMs);
    if (end.cause === "unauthenticated" || end.cause === "forbidden") return refusedRetryMs + backoffMs;
    return Math.max(backoffMs, end.retryAfterMs ?? 0);
  }

  #tick(): void {
    const wallMs = this.#ports.wallMs();
    const jumpMs = wallMs - this.#tickedAtWallMs;
    this.#tickedAtWallMs = wallMs;
    if (this.#state.status === "idle" || this.#state.status === "stopped") return;
    // A hidden tab's timers are throttled to a minute while its frames still arrive: that is not sleep.
    const hasSlept = jumpMs > sleepJumpMs && wallMs - this.#heardAtWallMs > sleepJumpMs;
    if (hasSlept) {
      this.#connect("sleep");
      return;
    }
    const isListening = this.#state.status === "open" || this.#state.status === "connecting";
    if (isListening && this.#ports.monotonicMs() - this.#heardAtMs > silenceMs) this.#connect("silent");
  }

  #abandon(): void {
    clearTimeout(this.#retry);
    const request = this.#request;
    this.#request = undefined;
    request?.abort();
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
