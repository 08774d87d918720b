import type { FloorChanges, PresenceTrend, Sparklines, TrendSeries } from "@/lib/domain/index.ts";
import { createChangeRing } from "./changes/create-change-ring.ts";
import { createChangeWatch } from "./changes/create-change-watch.ts";
import { createRecorder, type Recording } from "./create-recorder.ts";
import { minuteMs, minuteOf } from "./minute.ts";
import { readPresenceTrend } from "./read-presence-trend.ts";
import { readSeries, type SeriesQuery } from "./read-series.ts";
import { readSparklines, type SparklinesQuery } from "./read-sparklines.ts";
import type { TrendRevision } from "./trend-revision.ts";

/** How often waits are looked at that grow by time alone. */
const lookMs = 5_000;
const changesKept = 300;
/** Answers of a minute that are kept for whoever asks the same. */
const mostRemembered = 64;
/** More waiting revisions than this are folded into the newest one. */
const maxPending = 32;

/** Runs `run` once after `delayMs`; the returned function cancels it. */
export type SetTimer = (run: () => void, delayMs: number) => () => void;

export interface TrendsOptions {
  /** IANA zone in which the contact centre's day begins. */
  readonly timezone: string;
  /** Listens to revisions until the signal aborts; returns the current one. */
  readonly subscribe: (listener: (revision: TrendRevision) => void, signal: AbortSignal) => TrendRevision;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** Told of each minute that ended, and again of one that turns out not to have been whole. */
  readonly onMinute?: (minute: number) => void;
}

/** The memory of the day. It listens to the hub and never feeds it; it is gone when the process is. */
export interface Trends {
  /** The minutes themselves, for whoever keeps them longer. */
  readonly recording: Recording;
  series(query: SeriesQuery): TrendSeries;
  /** The last hour of every service, at most 30 points each. */
  sparklines(query: SparklinesQuery): Sparklines;
  /** Agents by presence in the last `minutes`; absent = since midnight. */
  agents(minutes?: number): PresenceTrend;
  /** What changed in the last `minutes`, the newest first, at most `limit`. */
  changes(minutes: number, limit: number): FloorChanges;
  /** Services in a medium that are recorded, and those for which there was no room. */
  counts(): { readonly tracks: number; readonly refused: number };
  stop(): void;
}

/**
 * Starts to record. Revisions are only noted when they are published and worked off in a turn of their own, so that
 * no viewer waits for them.
 */
export function createTrends(options: TrendsOptions): Trends {
  const { timezone, subscribe, now, setTimer, onMinute } = options;
  const startedAtMs = now();
  const recorder = createRecorder(startedAtMs, onMinute);
  const watch = createChangeWatch();
  const ring = createChangeRing(changesKept);
  const end = new AbortController();
  let pending: TrendRevision[] = [];
  let cancelTurn: (() => void) | undefined;
  let cancelLook = setTimer(look, lookMs);

  function note(revision: TrendRevision): void {
    if (pending.length >= maxPending) pending.pop();
    pending.push(revision);
    cancelTurn ??= setTimer(workOff, 0);
  }
  function workOff(): void {
    cancelTurn?.();
    cancelTurn = undefined;
    const revisions = pending;
    pending = [];
    for (const revision of revisions) {
      recorder.take(revision);
      ring.add(watch.take(revision), revision.at);
    }
  }
  function look(): void {
    bringUpToDate();
    ring.add(watch.look(now()), new Date(now()).toISOString());
    cancelLook = setTimer(look, lookMs);
  }
  /** Readers never see a minute that has ended as one that runs. */
  function bringUpToDate(): void {
    workOff();
    recorder.closeUntil(now());
  }
  function until(): number {
    bringUpToDate();
    return minuteOf(now());
  }
  note(subscribe(note, end.signal));

  const memory = new Map<string, { readonly minute: number; readonly sparklines: Sparklines }>();
  return {
    recording: recorder,
    series: (query) => readSeries(recorder, query, until(), timezone),
    sparklines(query) {
      const minute = until();
      const name = JSON.stringify([query.kpi.id, query.media]);
      const known = memory.get(name);
      if (known?.minute === minute) return known.sparklines;
      const sparklines = readSparklines(recorder, query, minute, timezone);
      // A name that nobody asks for any more goes with its minute: media are whatever the address says.
      for (const [other, { minute: of }] of memory) if (of !== minute) memory.delete(other);
      if (memory.size < mostRemembered) memory.set(name, { minute, sparklines });
      return sparklines;
    },
    agents: (minutes) => readPresenceTrend(recorder, minutes, until(), timezone),
    changes(minutes, limit) {
      bringUpToDate();
      // From a whole minute on: an answer that differs with every second could not be told to be the same.
      const sinceMs = (minuteOf(now()) - minutes) * minuteMs;
      const complete = Date.parse(ring.completeSince() ?? "");
      const since = Math.max(sinceMs, startedAtMs, Number.isFinite(complete) ? complete : 0);
      return { since: new Date(since).toISOString(), changes: ring.read(sinceMs, limit) };
    },
    counts: () => recorder.tracks.counts(),
    stop() {
      end.abort();
      cancelTurn?.();
      cancelLook();
    },
  };
}
