import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { applyEvents, emptyFloor, type FloorEvent } from "@/lib/domain/index.ts";
import { createRecorder } from "../create-recorder.ts";
import type { RecordedRevision, Recorder, RecorderOptions } from "../recorder.ts";
import { openSegmentLog, type SegmentLog } from "../segment-log.ts";

export const startMs = Date.parse("2026-11-21T12:00:00.000Z");

/** A contact centre whose time stands still until the test moves it, and the recorder that listens to it. */
export interface DrivenRecording {
  readonly folder: string;
  readonly log: SegmentLog;
  readonly recorder: Recorder;
  /** Every floor published, oldest first. */
  readonly published: readonly RecordedRevision[];
  nowMs: number;
  /** Publishes the floor after some facts, now. */
  happen(...events: readonly FloorEvent[]): void;
  /** The floor that stood at an instant. */
  truthAt(atMs: number): RecordedRevision;
}

interface DrivenOptions extends Partial<Pick<RecorderOptions, "fileBytes">> {
  readonly folder?: string;
  readonly mostBytes?: number;
  readonly keptMs?: number;
  readonly epoch?: string;
  readonly nowMs?: number;
  /** Stands between recorder and disk. */
  readonly disk?: (log: SegmentLog) => RecorderOptions["log"];
}

export async function driveRecording(options: DrivenOptions = {}): Promise<DrivenRecording> {
  const { mostBytes = 1e9, keptMs = 86_400_000, fileBytes = 1e6, epoch = "EPOCH1" } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "replay-")));
  const log = await openSegmentLog({ folder, mostBytes, keptMs, onUnreadable: () => undefined });
  onTestFinished(() => log.close());
  const published: RecordedRevision[] = [];
  const listeners: ((revision: RecordedRevision) => void)[] = [];
  const centre = { nowMs: options.nowMs ?? startMs };

  function publish(content: RecordedRevision["content"]): RecordedRevision {
    const at = new Date(centre.nowMs).toISOString();
    const revision = { epoch, revision: published.length, content, at };
    published.push(revision);
    for (const listener of listeners) listener(revision);
    return revision;
  }

  const first = publish(emptyFloor);
  const recorder = createRecorder({
    subscribe(listener) {
      listeners.push(listener);
      return first;
    },
    log: options.disk?.(log) ?? log,
    fileBytes,
    now: () => centre.nowMs,
    setTimer: () => () => undefined,
    logger: { warn: () => undefined },
  });
  return {
    folder,
    log,
    recorder,
    published,
    get nowMs() {
      return centre.nowMs;
    },
    set nowMs(ms) {
      centre.nowMs = ms;
    },
    happen(...events) {
      const before = published.at(-1)?.content ?? emptyFloor;
      publish(applyEvents(before, events));
    },
    truthAt(atMs) {
      const found = published.findLast(({ at }) => Date.parse(at) <= atMs);
      if (found === undefined) throw new Error("nothing was published by then");
      return found;
    },
  };
}
