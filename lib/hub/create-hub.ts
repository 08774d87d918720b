import type { FloorDocument, FloorEvent } from "@/lib/domain/index.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";
import { createEpoch } from "./create-epoch.ts";
import { createIntake, type Intake } from "./create-intake.ts";
import { createLedger, type Ledger } from "./create-ledger.ts";
import { createListeners, type Listeners } from "./create-listeners.ts";
import { createPacer, type Pacer } from "./create-pacer.ts";
import type { FloorRevision } from "./floor-revision.ts";
import type { Hub, HubCounters, HubListener, HubLogger, HubOptions, SourcePulse } from "./hub.ts";
import { runUpstream } from "./run-upstream.ts";
import { setTimer as processTimer, type SetTimer } from "./set-timer.ts";

const defaultIntervalMs = 250;
/** A minute at four revisions a second. */
const defaultRecentRevisions = 240;
const defaultRecentMs = 60_000;

/**
 * Starts the upstreams at once, folds what they emit into the floor in the order emitted, and publishes it
 * as numbered revisions. Every source is on the floor from revision 0 on, as `connecting`.
 */
export function createHub(options: HubOptions): Hub {
  return new LiveHub(options);
}

class LiveHub implements Hub {
  readonly build: string;
  readonly epoch: string;
  readonly #logger: HubLogger;
  readonly #now: () => number;
  readonly #ledger: Ledger;
  readonly #listeners: Listeners;
  readonly #pacer: Pacer;
  readonly #intake: Intake;
  readonly #end = new AbortController();
  readonly #runs: readonly Promise<void>[];
  readonly #counters = { events: 0, revisions: 0, applyErrors: 0, listenerErrors: 0, upstreamFailures: 0 };
  #isStopped = false;

  constructor(options: HubOptions) {
    const { upstreams, build, logger, now = Date.now, setTimer = processTimer } = options;
    this.build = build;
    this.epoch = options.epoch ?? createEpoch(now());
    this.#logger = logger;
    this.#now = now;
    this.#ledger = createLedger({
      epoch: this.epoch,
      sources: upstreams.map(({ id }) => id),
      at: new Date(now()).toISOString(),
      recentRevisions: options.recentRevisions ?? defaultRecentRevisions,
      recentMs: options.recentMs ?? defaultRecentMs,
    });
    this.#listeners = createListeners((error) => this.#countListenerError(error));
    const minIntervalMs = options.minIntervalMs ?? defaultIntervalMs;
    this.#pacer = createPacer({ publish: () => this.#publish(), minIntervalMs, now, setTimer });
    this.#intake = createIntake({
      fold: (events) => this.#fold(events),
      onFolded: () => this.#pacer.request(),
    });
    this.#runs = upstreams.map((upstream) => this.#run(upstream, options.random ?? Math.random, setTimer));
  }

  current(): FloorRevision {
    return this.#ledger.current();
  }

  document(): FloorDocument {
    const { epoch, revision } = this.#ledger.current();
    const serverTime = new Date(this.#now()).toISOString();
    return { epoch, revision, serverTime, build: this.build, ...this.#ledger.fresh() };
  }

  revisionAt(epoch: string, revision: number): FloorRevision | undefined {
    return this.#ledger.find(epoch, revision);
  }

  subscribe(listener: HubListener, signal: AbortSignal): FloorRevision {
    this.#listeners.add(listener, signal);
    return this.#ledger.current();
  }

  report(facts: readonly FloorEvent[]): void {
    this.#take(facts);
  }

  pulses(): Readonly<Record<string, SourcePulse>> {
    return this.#ledger.pulses(this.#now());
  }

  counters(): HubCounters {
    return { ...this.#counters };
  }

  listenerCount(): number {
    return this.#listeners.size;
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await Promise.all(this.#runs);
    this.#isStopped = true;
    this.#intake.clear();
    this.#pacer.stop();
    this.#listeners.clear();
  }

  #run(upstream: Upstream, random: () => number, setTimer: SetTimer): Promise<void> {
    return runUpstream({
      upstream,
      emit: (events) => this.#take(events),
      signal: this.#end.signal,
      logger: this.#logger,
      now: this.#now,
      random,
      setTimer,
      onFailure: () => {
        this.#counters.upstreamFailures += 1;
      },
    });
  }

  #take(events: readonly FloorEvent[]): void {
    if (this.#isStopped) return;
    this.#counters.events += events.length;
    try {
      this.#intake.take(events);
    } catch (error) {
      this.#countApplyError(error, events);
    }
  }

  #fold(events: readonly FloorEvent[]): boolean {
    try {
      return this.#ledger.fold(events);
    } catch (error) {
      this.#countApplyError(error, events);
      return false;
    }
  }

  #countApplyError(error: unknown, events: readonly FloorEvent[]): void {
    this.#counters.applyErrors += 1;
    const types = events.map(({ type }) => type);
    this.#logger.error({ err: error, types }, "a batch of events could not be applied and was dropped");
  }

  #publish(): void {
    const revision = this.#ledger.publish(this.#now());
    if (revision === undefined) return;
    this.#counters.revisions += 1;
    this.#listeners.tell(revision);
  }

  #countListenerError(error: unknown): void {
    this.#counters.listenerErrors += 1;
    this.#logger.error({ err: error }, "a listener of the floor threw");
  }
}
