import type { HistoryOverlay, TrendKpi } from "@/lib/domain/index.ts";
import { minuteMs, minuteOf, type TrendRevision } from "@/lib/trends/server.ts";
import { compactHours } from "./compacting/compact-hours.ts";
import { pruneHistory } from "./compacting/prune-history.ts";
import type { History, HistoryCounters } from "./history.ts";
import type { HistoryOptions } from "./history-options.ts";
import { narrowComparison } from "./reading/narrow-comparison.ts";
import { readAlarmLog } from "./reading/read-alarm-log.ts";
import { readAnnotations } from "./reading/read-annotations.ts";
import { type ComparedFloor, readComparison } from "./reading/read-comparison.ts";
import { readContacts } from "./reading/read-contacts.ts";
import { readHistorySeries } from "./reading/read-history-series.ts";
import { readTimeline } from "./reading/read-timeline.ts";
import { createHistoryRecorder } from "./recording/create-history-recorder.ts";
import { endOpenGaps, loadFormer } from "./recording/load-former.ts";
import { minuteWrite } from "./recording/minute-write.ts";
import { createTrackIndex } from "./track-name.ts";
import { createHistoryWriter } from "./writing/create-history-writer.ts";
import { createLease } from "./writing/create-lease.ts";
import { loadNameBook } from "./writing/create-name-book.ts";

/** How often time alone is looked at: contacts that are gone, hours that are over. */
const lookMs = 1_000;
const tendMs = minuteMs;
/** More waiting revisions than this are folded into the newest one. */
const maxPending = 32;
/** Rows of each table that are taken away at a time. */
const mostPruned = 20_000;

/** History, and what tells it that a minute has ended. */
export interface LivingHistory extends History {
  takeMinute(minute: number): void;
  /** Writes what waits; done by itself every second. */
  flush(): Promise<void>;
  /** Packs hours that are over and takes away what is too old; done by itself every minute. */
  tend(): Promise<void>;
}

/**
 * Begins to record where the former process ended. Revisions are only noted when they are published, and worked off in a
 * turn of their own.
 * @throws StoreError when what the former process left cannot be read
 */
export async function createHistory(options: HistoryOptions): Promise<LivingHistory> {
  const { store, now, setTimer, retention, timezone, recording, isRecording } = options;
  const { db } = store;
  const names = await loadNameBook(db);
  const former = await loadFormer(db, names);
  const lease = createLease(store);
  const tracks = createTrackIndex(names);
  const counts = { pruned: 0, compacted: 0 };
  const end = new AbortController();
  const lost: { fromMs: number; toMs: number }[] = [];
  const writer = createHistoryWriter({
    ...{ store, names, lease, now, setTimer },
    onError: (error) => options.onError(error, "history cannot be written"),
    onLost: (atMs) => noteLost(atMs),
  });
  const recorder = createHistoryRecorder(former, writer.add);
  if (former !== undefined && isRecording)
    for (const write of await endOpenGaps(db, former.untilMs)) writer.add(write);

  let pending: TrendRevision[] = [];
  let cancelTurn: (() => void) | undefined;
  let tending: Promise<void> | undefined;
  let cancelLook = setTimer(look, lookMs);
  let cancelTend = setTimer(tendOn, tendMs);

  /** What is queued at an instant happened within the second before the next look. */
  function noteLost(atMs: number): void {
    const last = lost.at(-1);
    const toMs = atMs + lookMs;
    if (last === undefined) lost.push({ fromMs: atMs, toMs });
    else last.toMs = Math.max(last.toMs, toMs);
  }
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
    for (const revision of revisions) recorder.take(revision);
  }
  function look(): void {
    workOff();
    recorder.look(now());
    // What was lost is told once the database takes rows again.
    if (writer.offSinceMs() === undefined)
      for (const { fromMs, toMs } of lost.splice(0)) recorder.noteLost(fromMs, toMs);
    cancelLook = setTimer(look, lookMs);
  }
  function tend(): Promise<void> {
    tending ??= tendOnce().finally(() => {
      tending = undefined;
    });
    return tending;
  }
  async function tendOnce(): Promise<void> {
    if (writer.offSinceMs() !== undefined || !lease.isHeld()) return;
    try {
      counts.compacted += await compactHours(db, now());
      counts.pruned += await pruneHistory(db, retention, now(), mostPruned);
    } catch (error) {
      options.onError(error, "history could not be packed or pruned");
    }
  }
  function tendOn(): void {
    void tend().then(() => {
      if (!end.signal.aborted) cancelTend = setTimer(tendOn, tendMs);
    });
  }
  function counters(): HistoryCounters {
    const { written, lost: lostRows, waiting, failures } = writer.counters();
    return {
      ...{ lostRows, failures, writtenRows: written, waitingRows: waiting },
      ...{ prunedRows: counts.pruned, compactedHours: counts.compacted },
    };
  }
  if (isRecording) note(options.subscribe(note, end.signal));

  const until = () => minuteOf(now());
  const compared = new Map<string, { readonly minute: number; readonly floor: Promise<ComparedFloor> }>();
  function readCompared(kpi: TrendKpi, day: HistoryOverlay | "today"): Promise<ComparedFloor> {
    const minute = until();
    const key = `${kpi.id} ${day}`;
    const known = compared.get(key);
    if (known?.minute === minute) return known.floor;
    const floor = readComparison(kpi, day, { db, tracks, recording, timezone, until: minute });
    compared.set(key, { minute, floor });
    floor.catch(() => compared.delete(key));
    return floor;
  }
  return {
    takeMinute(minute) {
      if (isRecording) writer.add(minuteWrite(recording, minute));
    },
    flush() {
      workOff();
      return writer.flush();
    },
    tend,
    series: (query) => readHistorySeries(query, { db, tracks, recording, timezone, until: until() }),
    async compare(kpi, against, scope) {
      const [other, today] = await Promise.all([readCompared(kpi, against), readCompared(kpi, "today")]);
      return narrowComparison(other, today, { kpi, against, scope, timezone });
    },
    agent: (agent, range, scope) => readTimeline(agent, range, scope, { db, names, timezone, nowMs: now() }),
    alarms: (query) => readAlarmLog(db, query),
    contacts: (query) => readContacts(db, names, query, now()),
    annotations: (range, scope) => readAnnotations(db, range, scope),
    standing() {
      if (!isRecording) return { isOn: false, isDisabled: true, lostRows: 0, waitingRows: 0 };
      const offSinceMs = writer.offSinceMs();
      const { lost: lostRows, waiting: waitingRows } = writer.counters();
      const since = offSinceMs === undefined ? {} : { offSince: new Date(offSinceMs).toISOString() };
      return { isOn: offSinceMs === undefined, ...since, lostRows, waitingRows };
    },
    counters,
    async stop() {
      workOff();
      end.abort();
      cancelLook();
      cancelTend();
      cancelTurn?.();
      await tending;
      await writer.stop();
    },
  };
}
