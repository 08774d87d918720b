import type { EventSourceMessage } from "eventsource-parser";
import { createStore, type StoreApi } from "zustand/vanilla";
import { applyFrame } from "./apply-frame.ts";
import { Batcher } from "./batcher.ts";
import type { ConnectionCause, ConnectionState } from "./connection-state.ts";
import { EntitySubscriptions } from "./entity-subscriptions.ts";
import type { FrameSource, KeptSnapshot } from "./frame-source.ts";
import { type Freshness, judgeFreshness } from "./freshness.ts";
import { keepSnapshot } from "./keep-snapshot.ts";
import { emptyLiveState, type LiveState } from "./live-state.ts";
import { ServerClock } from "./server-clock.ts";
import { SharedStream } from "./shared-stream.ts";
import { StreamConnection, type StreamConnectionPorts } from "./stream-connection.ts";
import { parseStreamFrame, type StreamFrame } from "./stream-frame.ts";
import type { TabSharing } from "./tab-sharing.ts";
import { Ticker } from "./ticker.ts";

/** At most four paints a second, whatever the stream does. */
const paintGapMs = 250;
/** Judged this long ago: no tick comes, because the page is hidden or no time is known yet. */
const judgedLongAgoMs = 1_400;

export interface LiveSessionPorts extends StreamConnectionPorts {
  readonly isHidden: () => boolean;
  /** Absent where tabs cannot share a stream: each then has its own. */
  readonly sharing?: TabSharing | undefined;
}

/**
 * Everything this tab knows about the floor: the store, the server's clock, the ticking second, the freshness
 * and the stream that feeds them, its own or the browser's. Living: `start` and `stop` it; both may be repeated.
 */
export class LiveSession {
  readonly store: StoreApi<LiveState> = createStore(() => emptyLiveState);
  readonly freshness: StoreApi<Freshness> = createStore(
    (): Freshness => ({ level: "loading", link: "connecting" }),
  );
  readonly entities = new EntitySubscriptions();
  readonly clock: ServerClock;
  readonly ticker: Ticker;
  readonly #ports: LiveSessionPorts;
  readonly #connection: FrameSource;
  readonly #batcher: Batcher<{ readonly frame: StreamFrame; readonly atMs: number }>;
  #openedAtMs: number;
  #needsSnapshot = false;
  #judging: ReturnType<typeof setInterval> | undefined;
  #judgedAtMs = Number.NEGATIVE_INFINITY;
  #stopTicking: () => void = () => undefined;

  constructor(ports: LiveSessionPorts) {
    this.#ports = ports;
    this.#openedAtMs = ports.monotonicMs();
    this.clock = new ServerClock(ports.monotonicMs);
    this.ticker = new Ticker({ nowMs: () => this.clock.nowMs(), isHidden: ports.isHidden });
    this.#batcher = new Batcher(paintGapMs, ports.monotonicMs, (items) => this.#apply(items));
    this.#connection = this.#createSource(ports);
    this.store.subscribe((after, before) => {
      if (after.floor !== before.floor) this.entities.notify(before.floor, after.floor);
    });
  }

  start(): void {
    if (this.#judging !== undefined) return;
    this.#openedAtMs = this.#ports.monotonicMs();
    // With the second of the clock, so that both are one frame.
    this.#stopTicking = this.ticker.subscribe(() => this.#judge());
    this.#judging = setInterval(() => this.#judgeWithoutTick(), 1_000);
    this.#connection.start();
  }

  stop(): void {
    clearInterval(this.#judging);
    this.#judging = undefined;
    this.#stopTicking();
    this.#connection.stop();
    this.#batcher.clear();
  }

  /** The tab became visible, the network came back, the window got focus: look at once. */
  check(): void {
    if (this.#judging === undefined) return;
    this.#connection.check();
    this.#judge();
    this.ticker.refresh();
  }

  /** A person asks for a new connection; also after a revocation. */
  reconnect(): void {
    this.#connection.reopen("asked");
  }

  #createSource(ports: LiveSessionPorts): FrameSource {
    const options = {
      ports,
      url: () => this.#url(),
      onMessage: (message: EventSourceMessage, ageMs = 0) => this.#receive(message, ageMs),
      onState: (connection: ConnectionState) => this.#noteConnection(connection),
      snapshot: () => this.#snapshot(),
    };
    const { sharing } = ports;
    return sharing === undefined ? new StreamConnection(options) : new SharedStream({ ...options, sharing });
  }

  #snapshot(): KeptSnapshot | undefined {
    this.#batcher.flush();
    if (this.#needsSnapshot) return undefined;
    return keepSnapshot(this.store.getState(), this.clock, this.#ports.monotonicMs());
  }

  #url(): string {
    this.#batcher.flush();
    const { floor } = this.store.getState();
    if (floor === undefined || this.#needsSnapshot) return "/api/stream";
    return `/api/stream?since=${encodeURIComponent(`${floor.epoch}:${floor.revision}`)}`;
  }

  #receive(message: EventSourceMessage, ageMs: number): void {
    const frame = parseStreamFrame(message);
    if (frame.type === "bye") {
      this.#leave(frame);
      return;
    }
    if (frame.type === "snapshot") this.clock.observe(frame.floor.serverTime, ageMs);
    if (frame.type === "patch" || frame.type === "heartbeat") this.clock.observe(frame.serverTime, ageMs);
    this.#batcher.add({ frame, atMs: this.#ports.monotonicMs() - ageMs });
  }

  #apply(items: readonly { readonly frame: StreamFrame; readonly atMs: number }[]): void {
    let state = this.store.getState();
    for (const { frame, atMs } of items) {
      const applied = applyFrame(state, frame, atMs);
      state = applied.state;
      if (frame.type === "snapshot") this.#needsSnapshot = false;
      if (applied.resync !== undefined) {
        this.#needsSnapshot = true;
        this.store.setState(state, true);
        this.#connection.retryLater(applied.resync);
        return;
      }
    }
    this.store.setState(state, true);
    // The second judges too.
    if (!this.ticker.ride()) this.#judge();
    if (this.ticker.current() === undefined) this.ticker.refresh();
  }

  #leave(bye: StreamFrame & { type: "bye" }): void {
    this.#batcher.flush();
    if (bye.reason === "revoked") this.#connection.revoke();
    else this.#connection.retryLater(causeOfBye(bye.reason), bye.retryMs);
  }

  #noteConnection(connection: ConnectionState): void {
    this.store.setState({ connection });
    this.#judge();
  }

  #judgeWithoutTick(): void {
    if (this.#ports.monotonicMs() - this.#judgedAtMs >= judgedLongAgoMs) this.#judge();
  }

  #judge(): void {
    this.#judgedAtMs = this.#ports.monotonicMs();
    const now = {
      serverMs: this.clock.nowMs(),
      monotonicMs: this.#ports.monotonicMs(),
      openedAtMs: this.#openedAtMs,
    };
    this.freshness.setState(judgeFreshness(this.store.getState(), now), true);
  }
}

function causeOfBye(reason: string): ConnectionCause {
  if (reason === "limit") return "renewal";
  return reason === "shutdown" || reason === "slow" ? reason : "closed";
}
