import { setImmediate as nextTurn } from "node:timers/promises";
import { createBackOff } from "./create-back-off.ts";
import { createBatchWriter } from "./create-batch-writer.ts";
import type { RecordedRevision, Recorder, RecorderOptions } from "./recorder.ts";

const batchMs = 5_000;
/** Two minutes and a half of a busy floor: more are not held for a disk that hangs. */
const mostWaiting = 600;

/** A failing disk is told once in the log, tried again by and by, and costs nothing but the recording. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { subscribe, log, now, setTimer, logger } = options;
  const writer = createBatchWriter(options);
  const backOff = createBackOff(now);
  const end = new AbortController();
  const counts = { recorded: 0, lost: 0, failures: 0 };
  let waiting: RecordedRevision[] = [];
  let newest: RecordedRevision | undefined;
  let preparing: Promise<void> = Promise.resolve();
  let writing: Promise<void> = Promise.resolve();
  let queued = 0;
  let cancel: () => void = () => undefined;

  function hear(revision: RecordedRevision): void {
    if (waiting.length >= mostWaiting) loseAll();
    waiting.push(revision);
    const before = newest;
    newest = revision;
    if (before !== undefined)
      preparing = preparing.then(() => prepare(before, revision)).catch(() => undefined);
  }

  /** Once viewers have it. What cannot be prepared is told when it is written. */
  async function prepare(before: RecordedRevision, revision: RecordedRevision): Promise<void> {
    await nextTurn();
    if (waiting.includes(revision)) await writer.prepare(before.content, revision.content);
  }

  /** Nothing can be continued after a hole: the next batch begins with a floor of its own. */
  function loseAll(): void {
    counts.lost += waiting.length;
    waiting = [];
    writer.breakOff();
  }

  async function write(): Promise<void> {
    if (backOff.isWaiting()) {
      loseAll();
      return;
    }
    await preparing;
    const batch = waiting.length === 0 && writer.isFresh && newest !== undefined ? [newest] : waiting;
    waiting = [];
    try {
      await writer.write(batch, now());
      counts.recorded += batch.length;
      backOff.succeeded();
    } catch (error) {
      counts.lost += batch.length;
      counts.failures += 1;
      writer.breakOff();
      if (backOff.failed(error))
        logger.warn({ err: error }, "the floor cannot be recorded; it is tried again");
    }
  }

  /** One after the other, whoever asks: a batch goes on where the one before it ended. */
  function flush(): Promise<void> {
    queued += 1;
    writing = writing.then(write).finally(() => {
      queued -= 1;
    });
    return writing;
  }

  function keepWriting(): void {
    cancel = setTimer(() => {
      if (queued === 0) void flush();
      keepWriting();
    }, batchMs);
  }

  hear(subscribe(hear, end.signal));
  keepWriting();
  return {
    counters: () => ({ ...counts, ...writer.counters() }),
    fault: () => backOff.fault(),
    flush,
    async stop() {
      cancel();
      end.abort();
      await flush();
      await log.close().catch(() => undefined);
    },
  };
}
