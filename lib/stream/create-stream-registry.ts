import type { Sight } from "@/lib/domain/index.ts";
import { encodeFrame } from "./encode-frame.ts";
import { type ByeFrame, type ByeReason, type HeartbeatFrame, streamEvents } from "./frames.ts";
import { PatchCache } from "./patch-cache.ts";
import { setTimer as processTimer, type SetTimer } from "./set-timer.ts";
import type { StreamHub, StreamRevision } from "./stream-hub.ts";
import type { StreamRefusal } from "./stream-refusal.ts";
import type {
  StreamCounters,
  StreamLimits,
  StreamLogger,
  StreamRegistry,
  StreamRegistryOptions,
  ViewerRequest,
} from "./stream-registry.ts";
import type { StreamSink } from "./stream-sink.ts";
import { type View, ViewShelf } from "./view-shelf.ts";
import { type ViewerHost, ViewerSession } from "./viewer-session.ts";

const tickMs = 1_000;
const heartbeatTicks = 10;
const maxAgeTicks = 3_600;
const longestRetryMs = 5_000;
const nothing = new Uint8Array();
const everything = { kind: "all" } as const;

/** The streams of one hub. Idle (no subscription, no timer) while nobody watches. */
export function createStreamRegistry(options: StreamRegistryOptions): StreamRegistry {
  return new LiveRegistry(options);
}

class LiveRegistry implements StreamRegistry, ViewerHost {
  readonly #hub: StreamHub;
  readonly #limits: StreamLimits;
  readonly #logger: StreamLogger;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #setTimer: SetTimer;
  readonly #frames: PatchCache;
  readonly #views = new ViewShelf();
  readonly #viewers = new Set<ViewerSession>();
  readonly #perSession = new Map<string, number>();
  readonly #counters = { opened: 0, refused: 0, resumed: 0, slow: 0, forgotten: 0, frames: 0, bytes: 0 };
  #heartbeatsEncoded = 0;
  #ticks = 0;
  #isShut = false;
  /** Present while anybody watches: ends the subscription and the clock. */
  #watch: AbortController | undefined;
  #onEmpty: (() => void)[] = [];

  constructor(options: StreamRegistryOptions) {
    const { hub, limits, logger, now = Date.now, random = Math.random } = options;
    this.#hub = hub;
    this.#limits = limits;
    this.#logger = logger;
    this.#now = now;
    this.#random = random;
    this.#setTimer = options.setTimer ?? processTimer;
    this.#frames = new PatchCache({ build: hub.build, now });
  }

  refusal(sessionKey?: string): StreamRefusal | undefined {
    const refusal = this.#refusal(sessionKey);
    if (refusal !== undefined) this.#counters.refused += 1;
    return refusal;
  }

  open(request: ViewerRequest, sink: StreamSink): void {
    const { topics, scope = everything, mask, sessionKey, resume, isUnhurried = false } = request;
    const ageFactor = 0.9 + this.#random() * 0.2;
    const viewer = new ViewerSession({
      host: this,
      sink,
      view: this.#views.take({ topics, scope, mask }),
      ...{ sessionKey, isUnhurried },
      maxAgeTicks: Math.round(maxAgeTicks * ageFactor),
    });
    this.#add(viewer);
    const base = resume && this.#baseOf(viewer.view, resume);
    if (base !== undefined) this.#counters.resumed += 1;
    viewer.start(base);
  }

  closeSession(sessionKey: string, reason: ByeReason = "revoked"): void {
    for (const viewer of this.#viewers) if (viewer.sessionKey === sessionKey) this.#bid(viewer, reason);
  }

  call(sessionKey: string): void {
    const bytes = this.#pulse({ isCall: true });
    for (const viewer of this.#viewers) if (viewer.sessionKey === sessionKey) viewer.heartbeat(bytes);
  }

  changeSight(sessionKey: string, sight: Sight): void {
    for (const viewer of this.#viewers) {
      if (viewer.sessionKey !== sessionKey) continue;
      const before = viewer.view;
      const view = this.#views.take({ topics: before.topics, ...sight });
      this.#views.giveBack(before);
      if (view !== before) viewer.look(view);
    }
  }

  closeAll({ reason }: { readonly reason: ByeReason }): Promise<void> {
    if (reason === "shutdown") this.#isShut = true;
    for (const viewer of this.#viewers) this.#bid(viewer, reason);
    if (this.#viewers.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onEmpty.push(resolve));
  }

  counters(): StreamCounters {
    const heartbeatsEncoded = this.#heartbeatsEncoded;
    return { open: this.#viewers.size, ...this.#counters, ...this.#frames.counters(), heartbeatsEncoded };
  }

  current(): StreamRevision {
    return this.#hub.current();
  }

  frame(view: View, sent: StreamRevision | undefined, to: StreamRevision): Uint8Array | undefined {
    return sent === undefined ? this.#frames.snapshot(view, to) : this.#frames.patch(view, sent, to);
  }

  firstFrame(view: View, sent: StreamRevision | undefined, to: StreamRevision): Uint8Array {
    return sent === undefined ? this.#frames.snapshot(view, to) : this.#frames.resumption(view, sent, to);
  }

  pulse(): Uint8Array {
    return this.#pulse();
  }

  #pulse(besides: Pick<HeartbeatFrame, "isCall"> = {}): Uint8Array {
    this.#heartbeatsEncoded += 1;
    const frame: HeartbeatFrame = {
      serverTime: new Date(this.#now()).toISOString(),
      revision: this.#hub.current().revision,
      build: this.#hub.build,
      sources: this.#hub.pulses(),
      ...besides,
    };
    return encodeFrame(streamEvents.heartbeat, frame);
  }

  onSent(bytes: Uint8Array): void {
    this.#counters.frames += 1;
    this.#counters.bytes += bytes.byteLength;
  }

  onForgotten(): void {
    this.#counters.forgotten += 1;
  }

  onOverdue(viewer: ViewerSession, why: "slow" | "age"): void {
    if (why === "age") {
      viewer.end(nothing);
      return;
    }
    this.#counters.slow += 1;
    this.#logger.warn({ open: this.#viewers.size }, "a viewer does not read its stream and is ended");
    this.#bid(viewer, "slow");
  }

  onClosed(viewer: ViewerSession): void {
    if (!this.#viewers.delete(viewer)) return;
    this.#views.giveBack(viewer.view);
    const { sessionKey } = viewer;
    if (sessionKey !== undefined) this.#count(sessionKey, -1);
    if (this.#viewers.size > 0) return;
    this.#watch?.abort();
    this.#watch = undefined;
    for (const resolve of this.#onEmpty.splice(0)) resolve();
  }

  /** The floor to go on from; undefined when it is gone, or was sent under another view. */
  #baseOf(view: View, { epoch, revision }: NonNullable<ViewerRequest["resume"]>): StreamRevision | undefined {
    const current = this.#hub.current().epoch;
    return epoch === current + view.epochMark ? this.#hub.revisionAt(current, revision) : undefined;
  }

  #refusal(sessionKey: string | undefined): StreamRefusal | undefined {
    const { total, perSession = Number.POSITIVE_INFINITY } = this.#limits;
    if (this.#isShut) return { code: "unavailable", detail: "The server is shutting down; connect again." };
    if (this.#viewers.size >= total) {
      return { code: "rate_limited", detail: `All ${total} live streams of this server are in use.` };
    }
    const own = sessionKey === undefined ? 0 : (this.#perSession.get(sessionKey) ?? 0);
    if (own < perSession) return undefined;
    return { code: "rate_limited", detail: `This session has ${own} live streams open; close one first.` };
  }

  #add(viewer: ViewerSession): void {
    this.#viewers.add(viewer);
    this.#counters.opened += 1;
    if (viewer.sessionKey !== undefined) this.#count(viewer.sessionKey, 1);
    if (this.#watch === undefined) this.#startWatch();
  }

  #count(sessionKey: string, change: 1 | -1): void {
    const count = (this.#perSession.get(sessionKey) ?? 0) + change;
    if (count > 0) this.#perSession.set(sessionKey, count);
    else this.#perSession.delete(sessionKey);
  }

  #bid(viewer: ViewerSession, reason: ByeReason): void {
    const frame: ByeFrame = { reason, retryMs: Math.floor(this.#random() * longestRetryMs) };
    viewer.end(encodeFrame(streamEvents.bye, frame));
  }

  #startWatch(): void {
    const watch = new AbortController();
    this.#watch = watch;
    this.#hub.subscribe(() => {
      for (const viewer of this.#viewers) if (!viewer.isUnhurried) viewer.flush();
    }, watch.signal);
    this.#keepTicking(watch.signal);
  }

  #keepTicking(signal: AbortSignal): void {
    const cancel = this.#setTimer(() => {
      signal.removeEventListener("abort", cancel);
      this.#tick();
      if (!signal.aborted) this.#keepTicking(signal);
    }, tickMs);
    signal.addEventListener("abort", cancel, { once: true });
  }

  #tick(): void {
    this.#ticks += 1;
    for (const viewer of this.#viewers) viewer.tick();
    if (this.#ticks % heartbeatTicks !== 0 || this.#viewers.size === 0) return;
    const bytes = this.pulse();
    for (const viewer of this.#viewers) viewer.heartbeat(bytes);
  }
}
