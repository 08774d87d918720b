import type { FloorContent } from "@/lib/domain/index.ts";
import { encodeSnapshot } from "./encode-snapshot.ts";
import { createStepEncoder } from "./encode-steps.ts";
import { encodeMarks, marksBetween } from "./marks.ts";
import type { RecordedRevision, RecorderOptions } from "./recorder.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import type { NewRecord } from "./segment-log.ts";

/** Writes batches of floors as steps, with a whole floor where one is due. */
export interface BatchWriter {
  /** Covers the time until `nowMs`, also when nothing happened. @throws what the log throws; call `breakOff` then. */
  write(batch: readonly RecordedRevision[], nowMs: number): Promise<void>;
  /** Does now what `write` will need of the way from one floor to the next. */
  prepare(before: FloorContent, after: FloorContent): Promise<void>;
  /** What comes next continues nothing. */
  breakOff(): void;
  /** Nothing was written since the start or since it broke off: the next batch must have a floor. */
  readonly isFresh: boolean;
  counters(): { readonly snapshots: number; readonly bytes: number };
}

/** However little happens, a seek reads no more than this. */
const snapshotEveryMs = 10 * 60_000;
/**
 * Of what a whole floor is: so much of steps is read in the longest seek, besides the floor. Less makes seeks faster and
 * the record larger.
 */
const stepShare = 0.65;
const fileEveryMs = 30 * 60_000;
/** A clock that is set back by less is waited for. */
const stepBackMs = 1_000;

interface Written {
  readonly content: FloorContent;
  readonly epoch: string;
  readonly revision: number;
  /** Until when the time is covered. */
  readonly toMs: number;
  readonly snapshotAtMs: number;
  readonly snapshotBytes: number;
  /** Of steps since the snapshot. */
  readonly stepBytes: number;
  readonly fileSinceMs: number;
}

export function createBatchWriter({
  log,
  fileBytes,
}: Pick<RecorderOptions, "log" | "fileBytes">): BatchWriter {
  let last: Written | undefined;
  let broken = 0;
  const steps = createStepEncoder();
  const counts = { snapshots: 0, bytes: 0 };

  /** Begins a run with the first floor of the batch, at the time at which it was published or, if that is long ago, now. */
  async function begin([first, ...rest]: readonly RecordedRevision[], nowMs: number): Promise<void> {
    if (first === undefined) return;
    const atMs = Math.min(Date.parse(first.at), nowMs);
    const floor = { ...first, atMs: rest.length === 0 ? nowMs : atMs };
    // The first floor stands for itself.
    steps.forget();
    const snapshot = await snapshotRecord(floor);
    await append([snapshot, ...marksRecord(undefined, [floor])], true);
    last = writtenSnapshot(floor, snapshot, floor.atMs);
    if (rest.length > 0) await goOn(rest, nowMs, last);
  }

  async function goOn(batch: readonly RecordedRevision[], nowMs: number, from: Written): Promise<void> {
    const floors = timed(batch, from.toMs, nowMs);
    const raw = await steps.encode(from.content, floors);
    const record: NewRecord = { kind: "steps", fromMs: from.toMs, toMs: nowMs, raw };
    const newest = floors.at(-1) ?? { ...from, atMs: nowMs };
    const records = [record, ...marksRecord(from.content, floors)];
    const stepBytes = from.stepBytes + raw.byteLength;
    const isDue =
      nowMs - from.snapshotAtMs >= snapshotEveryMs || stepBytes > from.snapshotBytes * stepShare + 65_536;
    const isFull = log.currentBytes >= fileBytes || nowMs - from.fileSinceMs >= fileEveryMs;
    await append(records, false);
    last = { ...from, ...newest, toMs: nowMs, stepBytes };
    if (!isDue && !isFull) return;
    const floor = { ...newest, atMs: nowMs };
    const snapshot = await snapshotRecord(floor);
    await append([snapshot], isFull);
    last = writtenSnapshot(floor, snapshot, isFull ? nowMs : from.fileSinceMs);
  }

  async function append(records: readonly NewRecord[], isNewFile: boolean): Promise<void> {
    const epoch = broken;
    await log.append(records, isNewFile);
    counts.snapshots += records.filter(({ kind }) => kind === "snapshot").length;
    counts.bytes += records.reduce((sum, { raw }) => sum + raw.byteLength, 0);
    if (broken !== epoch) throw tooSlow();
  }

  return {
    write(batch, nowMs) {
      const isSetBack = last !== undefined && nowMs < last.toMs - stepBackMs;
      if (last !== undefined && !isSetBack) return goOn(batch, Math.max(nowMs, last.toMs), last);
      return begin(batch, nowMs);
    },
    prepare: steps.prepare,
    breakOff() {
      broken += 1;
      steps.forget();
      last = undefined;
    },
    get isFresh() {
      return last === undefined;
    },
    counters: () => counts,
  };
}

/** Floors were given up while an earlier batch was being written. */
function tooSlow(): Error {
  return Object.assign(new Error("the disk is too slow to record the floor"), { code: "ETIMEDOUT" });
}

/** Floors with their time as a number that never falls and lies within what the record covers. */
function timed(batch: readonly RecordedRevision[], fromMs: number, toMs: number): readonly ReplayedFloor[] {
  let lastMs = fromMs;
  return batch.map((revision) => {
    lastMs = Math.min(toMs, Math.max(lastMs, Date.parse(revision.at)));
    return { ...revision, atMs: lastMs };
  });
}

async function snapshotRecord(floor: ReplayedFloor): Promise<NewRecord> {
  return { kind: "snapshot", fromMs: floor.atMs, toMs: floor.atMs, raw: await encodeSnapshot(floor) };
}

function writtenSnapshot(floor: ReplayedFloor, { raw }: NewRecord, fileSinceMs: number): Written {
  const { content, epoch, revision, atMs } = floor;
  const snapshot = { snapshotAtMs: atMs, snapshotBytes: raw.byteLength, stepBytes: 0 };
  return { content, epoch, revision, toMs: atMs, fileSinceMs, ...snapshot };
}

function marksRecord(before: FloorContent | undefined, floors: readonly ReplayedFloor[]): NewRecord[] {
  const first = floors[0];
  const last = floors.at(-1);
  if (first === undefined || last === undefined) return [];
  let former = before;
  const marks = floors.flatMap(({ content, atMs }) => {
    const found = marksBetween(former, content, new Date(atMs).toISOString());
    former = content;
    return found;
  });
  if (marks.length === 0) return [];
  return [{ kind: "marks", fromMs: first.atMs, toMs: last.atMs, raw: encodeMarks(marks) }];
}
