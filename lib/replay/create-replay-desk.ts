import { join } from "node:path";
import {
  type FloorDocument,
  narrow,
  type ReplayMark,
  type ReplayOverview,
  type Scope,
  sees,
} from "@/lib/domain/index.ts";
import { createRecorder } from "./create-recorder.ts";
import { createReplayHall } from "./create-replay-hall.ts";
import type { TimedMark } from "./marks.ts";
import { openCursor } from "./open-cursor.ts";
import type { Recorder, RecorderOptions, SetTimer } from "./recorder.ts";
import { createRecordingShelf } from "./recordings/create-recording-shelf.ts";
import type { RecordingId, ReplayDesk } from "./replay-desk.ts";
import { ReplayError } from "./replay-error.ts";
import { openSegmentLog, type SegmentLog } from "./segment-log.ts";
import type { Tape, TapeRun } from "./tape.ts";

export interface ReplayDeskOptions {
  readonly subscribe: RecorderOptions["subscribe"];
  /** Folder for all that is recorded. */
  readonly folder: string;
  /** 0 = nothing is recorded; recordings can be played all the same. */
  readonly hours: number;
  readonly mostBytes: number;
  readonly build: string;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  readonly logger: { warn(fields: object, message: string): void };
}

const hourMs = 3_600_000;
const mostMarks = 500;
/** What happened just now is written within this. */
const edgeMs = 15_000;

/** Opens what is kept and begins to record. A folder that cannot be used costs the recording only: it is told as a fault. */
export async function openReplayDesk(options: ReplayDeskOptions): Promise<ReplayDesk> {
  const { folder, hours, mostBytes, build, now, setTimer, logger } = options;
  const shelf = createRecordingShelf({ folder: join(folder, "recordings"), mostBytes, now });
  const memory = hours > 0 ? await startMemory(options) : undefined;
  const hall = createReplayHall({ build, setTimer, logger });
  let readFailures = 0;

  async function tapeOf(recording: RecordingId): Promise<Tape> {
    return recording === undefined ? (memory?.log ?? emptyTape) : (await shelf.open(recording)).tape;
  }

  async function counting<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      const isTheirs = error instanceof ReplayError && ["not_recorded", "gone"].includes(error.code);
      if (!isTheirs) readFailures += 1;
      throw error;
    }
  }

  async function overviewOf(recording: RecordingId): Promise<readonly [Tape, readonly TimedMark[], number]> {
    if (recording === undefined)
      return [memory?.log ?? emptyTape, memory?.log.marks() ?? [], memory?.log.bytes ?? 0];
    const opened = await shelf.open(recording);
    return [opened.tape, await opened.marks(), opened.bytes];
  }

  return {
    async overview(scope, recording): Promise<ReplayOverview> {
      const [tape, marks, bytes] = await counting(() => overviewOf(recording));
      const fault = memory?.recorder.fault();
      return {
        hours,
        ranges: tape.runs().map(({ fromMs, toMs }) => ({ from: isoOf(fromMs), to: isoOf(toMs) })),
        marks: marks.flatMap(({ mark }) => (seesMark(scope, mark) ? [mark] : [])).slice(-mostMarks),
        bytes,
        mostBytes,
        ...(fault === undefined ? {} : { fault: { code: fault.code, since: isoOf(fault.sinceMs) } }),
      };
    },
    floorAt: (recording, atMs, scope) =>
      counting(async (): Promise<FloorDocument> => {
        const tape = await tapeOf(recording);
        const cursor = await openCursor(tape, atOrEdge(tape.runs(), atMs));
        const { epoch, revision, content } = cursor.floor();
        const serverTime = isoOf(cursor.atMs);
        return { epoch, revision, serverTime, build, ...narrow(content, scope, undefined) };
      }),
    stream: (viewer, { recording, atMs, speed, signal }) =>
      counting(async () => {
        const tape = await tapeOf(recording);
        const startMs = atOrEdge(tape.runs(), atMs);
        return hall.open(viewer, { tape, atMs: startMs, speed, signal });
      }),
    closeSession: (sessionKey) => hall.closeSession(sessionKey),
    recordings: () => shelf.list(),
    async save({ scope, fromMs, toMs, name, by }) {
      await memory?.recorder.flush();
      const tape = memory?.log ?? emptyTape;
      const [start, end] = coveredPart(tape.runs(), fromMs, toMs);
      const about = { name, by, fromMs: start, toMs: end, isNarrowed: scope.kind !== "all" };
      return counting(() => shelf.save(tape, about, scope));
    },
    load: (file, by) => shelf.load(file, by),
    download: (id, scope) => counting(() => shelf.download(id, scope)),
    remove: (id) => shelf.remove(id),
    counters: () => ({
      ...(memory?.recorder.counters() ?? noCounts),
      ...hall.counters(),
      readFailures: readFailures + hall.counters().readFailures,
      keptBytes: memory?.log.bytes ?? 0,
    }),
    fault: () => memory?.recorder.fault(),
    async stop() {
      hall.close();
      await memory?.recorder.stop();
    },
  };
}

const emptyTape: Tape = {
  runs: () => [],
  read: () => Promise.reject(new ReplayError("gone", "Nothing is recorded.")),
};
const noCounts = { recorded: 0, lost: 0, failures: 0, snapshots: 0, bytes: 0 };

interface Memory {
  readonly log: SegmentLog;
  readonly recorder: Recorder;
}

async function startMemory(options: ReplayDeskOptions): Promise<Memory> {
  const { folder, hours, mostBytes, logger, ...rest } = options;
  const log = await openSegmentLog({
    folder: join(folder, "segments"),
    mostBytes,
    keptMs: hours * hourMs,
    onUnreadable: (path, error) => logger.warn({ err: error, path }, "a file of the replay cannot be read"),
  });
  const fileBytes = Math.max(256 * 1024, Math.min(32 * 1024 * 1024, mostBytes / 16));
  return { log, recorder: createRecorder({ ...rest, log, fileBytes, logger }) };
}

/** What was not written yet, because it is of just now, is shown as of the last moment that was. */
function atOrEdge(runs: readonly TapeRun[], atMs: number): number {
  const lastMs = runs.at(-1)?.toMs;
  return lastMs !== undefined && atMs > lastMs && atMs - lastMs <= edgeMs ? lastMs : atMs;
}

/** The part of a stretch that begins and ends with something recorded. @throws ReplayError `not_recorded` */
function coveredPart(runs: readonly TapeRun[], fromMs: number, toMs: number): readonly [number, number] {
  const touched = runs.filter((run) => run.fromMs < toMs && run.toMs > fromMs);
  const startMs = Math.max(fromMs, Math.min(...touched.map((run) => run.fromMs)));
  const endMs = Math.min(toMs, Math.max(...touched.map((run) => run.toMs)));
  if (touched.length === 0 || startMs >= endMs)
    throw new ReplayError("not_recorded", "Nothing is recorded of that time: choose another stretch.");
  return [startMs, endMs];
}

function seesMark(scope: Scope, mark: ReplayMark): boolean {
  if (mark.kind === "link") return true;
  if (mark.scope === "floor") return scope.kind === "all";
  return sees(scope, mark.scope === "service" ? "services" : "agents", mark.target);
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
