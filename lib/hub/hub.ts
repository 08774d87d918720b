import type { FloorDocument, FloorEvent, LinkState } from "@/lib/domain/index.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";
import type { FloorRevision } from "./floor-revision.ts";
import type { SetTimer } from "./set-timer.ts";

/** Told of every published revision, in order, in the tick that publishes it. One that throws is isolated and logged. */
export type HubListener = (revision: FloorRevision) => void;

/** What the hub asks of a logger. */
export interface HubLogger {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface HubOptions {
  readonly upstreams: readonly Upstream[];
  /** Version of the application, repeated in the floor document. */
  readonly build: string;
  readonly logger: HubLogger;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly setTimer?: SetTimer;
  /** 0 to 1, for the jitter of restarts. */
  readonly random?: () => number;
  /** A fresh time-ordered id unless given. */
  readonly epoch?: string;
  /** Least time between two revisions; the first change after a quiet time goes out at once. 0 publishes every batch in its own tick. */
  readonly minIntervalMs?: number;
  /** How many revisions viewers may resume from. */
  readonly recentRevisions?: number;
  /** How long after it was succeeded a revision may be resumed from. */
  readonly recentMs?: number;
}

/** One source in a heartbeat. `ageMs` is the time since the last sign of life; absent when there was none. */
export interface SourcePulse {
  readonly link: LinkState;
  readonly ageMs?: number;
}

/** Counted since the hub was made. */
export interface HubCounters {
  readonly events: number;
  readonly revisions: number;
  /** Batches dropped because they could not be applied. */
  readonly applyErrors: number;
  readonly listenerErrors: number;
  /** Runs of an upstream that ended by themselves. */
  readonly upstreamFailures: number;
}

/** The live state: the only writer of the floor. */
export interface Hub {
  readonly build: string;
  readonly epoch: string;
  /** The last published revision; revision 0 is the floor before anything is known. */
  current(): FloorRevision;
  /** The current floor with its envelope and with `heardAt` as of now. */
  document(): FloorDocument;
  /** A revision to resume from; undefined when it is of another epoch, too old or not yet made. */
  revisionAt(epoch: string, revision: number): FloorRevision | undefined;
  /** Listens until `signal` aborts. Returns the current revision: the listener is told of every later one. */
  subscribe(listener: HubListener, signal: AbortSignal): FloorRevision;
  /** Folds facts that no source tells, such as what people did about an alarm, in their order among those of the sources. */
  report(facts: readonly FloorEvent[]): void;
  /** Every source's link and age now, for heartbeats. */
  pulses(): Readonly<Record<string, SourcePulse>>;
  counters(): HubCounters;
  /** How many listeners are subscribed. */
  listenerCount(): number;
  /** Ends the upstreams and waits until they have released what they hold. Nothing is published afterwards. */
  stop(): Promise<void>;
}
