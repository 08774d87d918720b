import { diffFloor, type FloorContent, type FloorEvent, type FloorSource } from "@/lib/domain/index.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";
import { type Cursor, openCursor } from "../open-cursor.ts";
import type { SetTimer } from "../recorder.ts";
import { checkRecording } from "./check-recording.ts";
import { createInstantShift } from "./create-instant-shift.ts";
import { openRecording } from "./open-recording.ts";

const tickMs = 250;

export interface RecordedSourceOptions {
  readonly path: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly setTimer: SetTimer;
}

/**
 * A recording in the place of a contact centre: it is played in a loop, its instants moved to now, and its source says what
 * it is. It takes no orders and watches no limits. The whole file is looked through first.
 * @throws ReplayError when it is no recording or cannot be read
 */
export async function createRecordedSource(
  options: RecordedSourceOptions,
): Promise<Upstream & Required<Pick<Upstream, "alarms">>> {
  const { path, now, setTimer } = options;
  const opened = await openRecording(path, true);
  await checkRecording(opened);
  const { tape, about } = opened;
  const first = (await openCursor(tape, about.fromMs)).floor().content;
  const [id = "interact"] = Object.keys(first.sources);
  const mark = {
    name: about.name,
    from: new Date(about.fromMs).toISOString(),
    to: new Date(about.toMs).toISOString(),
  };

  /** Plays it once; `shown` is what was emitted last. */
  async function playOnce(
    shown: FloorContent,
    emit: (events: readonly FloorEvent[]) => void,
    signal: AbortSignal,
  ): Promise<FloorContent> {
    const shift = createInstantShift(now() - about.fromMs);
    let before = shown;
    let cursor: Cursor = await openCursor(tape, about.fromMs);
    while (!signal.aborted) {
      const content = marked(shift(cursor.floor().content), id, mark);
      const patch = diffFloor(before, content);
      const at = new Date(now()).toISOString();
      const heard: FloorEvent = { type: "heard", source: id, at };
      emit(patch === undefined ? [heard] : [{ type: "recorded", source: id, patch }, heard]);
      before = content;
      await rest(setTimer, signal);
      const found = await cursor.advance(cursor.atMs + tickMs);
      if (found.state === "end") return before;
      if (found.state === "gap") cursor = await openCursor(tape, found.nextMs);
    }
    return before;
  }

  return {
    id,
    kind: "interact",
    alarms: {
      thresholds: () => [],
      setAlarms: async () => ({ answer: "unavailable", reason: "recording" }),
    },
    async run(emit, signal) {
      let shown: FloorContent = nothing;
      while (!signal.aborted) shown = await playOnce(shown, emit, signal);
    },
  };
}

const nothing: FloorContent = {
  ...{ sources: {}, services: {}, agents: {}, alarms: {}, pauses: {}, commands: {} },
  ...{ serviceDays: {}, agentDays: {} },
};

/** Orders of then are nobody's now. */
function marked(
  content: FloorContent,
  id: string,
  recording: NonNullable<FloorSource["recording"]>,
): FloorContent {
  const source = content.sources[id];
  const sources = source === undefined ? {} : { [id]: { ...source, recording } };
  return { ...content, sources, commands: {} };
}

function rest(setTimer: SetTimer, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = setTimer(done, tickMs);
    function done(): void {
      cancel();
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done, { once: true });
  });
}
