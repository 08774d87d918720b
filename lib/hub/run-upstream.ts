import type { FloorEvent } from "@/lib/domain/index.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";
import type { HubLogger } from "./hub.ts";
import type { SetTimer } from "./set-timer.ts";

export interface UpstreamRun {
  readonly upstream: Upstream;
  readonly emit: (events: readonly FloorEvent[]) => void;
  readonly signal: AbortSignal;
  readonly logger: HubLogger;
  readonly now: () => number;
  readonly random: () => number;
  readonly setTimer: SetTimer;
  /** A run ended by itself. */
  readonly onFailure: () => void;
}

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
/** A run this long counts as healthy: its end starts the delays afresh. */
const healthyMs = 60_000;

/**
 * Runs a source until `signal` aborts. One that throws or returns by itself breaks its promise: that is
 * logged, its link is marked down, and it is started again after a growing, jittered delay. Never rejects.
 */
export async function runUpstream(run: UpstreamRun): Promise<void> {
  const { upstream, signal, logger, now } = run;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const startedMs = now();
    const error = await faultOf(run);
    if (signal.aborted) return;
    if (now() - startedMs >= healthyMs) attempt = 0;
    const delayMs = delayOf(attempt, run.random());
    run.onFailure();
    logger.error({ source: upstream.id, err: error, delayMs }, "a source ended by itself; restarting it");
    const at = new Date(now()).toISOString();
    run.emit([{ type: "link", source: upstream.id, link: "down", at, reason: "crashed" }]);
    await pause(delayMs, run);
  }
}

/** The error a run ended with; undefined when it just returned. What it emits after its end is not heard. */
async function faultOf({ upstream, emit, signal, logger }: UpstreamRun): Promise<unknown> {
  let isRunning = true;
  try {
    await upstream.run((events) => {
      if (isRunning) emit(events);
    }, signal);
    return undefined;
  } catch (error) {
    if (signal.aborted) logger.warn({ source: upstream.id, err: error }, "a source did not end in order");
    return error;
  } finally {
    isRunning = false;
  }
}

function delayOf(attempt: number, random: number): number {
  const ceilingMs = Math.min(firstDelayMs * 2 ** attempt, longestDelayMs);
  return Math.round(ceilingMs * (0.5 + random / 2));
}

function pause(delayMs: number, { signal, setTimer }: UpstreamRun): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancel();
      signal.removeEventListener("abort", done);
      resolve();
    };
    const cancel = setTimer(done, delayMs);
    signal.addEventListener("abort", done, { once: true });
  });
}
