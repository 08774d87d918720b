import { type FloorContent, foldPatches, type PatchFold } from "@/lib/domain/index.ts";
import { decodeLines } from "./decode-lines.ts";
import { decodeSnapshot } from "./decode-snapshot.ts";
import { decodeStep } from "./decode-step.ts";
import { ReplayError } from "./replay-error.ts";
import type { ReplayedFloor, ReplayStep } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";
import type { Tape, TapeEntry, TapeRun } from "./tape.ts";

/** Where a move ended. `gap`: the recording goes on at `nextMs` · `end`: nothing is recorded after here. */
export type CursorState =
  | { readonly state: "playing" }
  | { readonly state: "gap"; readonly nextMs: number }
  | { readonly state: "end" };

/** A place in a recording that can move on. */
export interface Cursor {
  /** Epoch ms. */
  readonly atMs: number;
  /** The floor as it was at this place. */
  floor(): ReplayedFloor;
  /** When the floor becomes another one, at `limitMs` at the latest; undefined when it does not. */
  nextChange(limitMs: number): Promise<number | undefined>;
  /** Moves on to `toMs`, or to where the recording breaks off before. @throws ReplayError */
  advance(toMs: number): Promise<CursorState>;
}

/**
 * A cursor at `atMs`.
 * @throws ReplayError `not_recorded` when nothing is kept of then, or what reading throws
 */
export async function openCursor(tape: Tape, atMs: number): Promise<Cursor> {
  const run = runAt(tape, atMs);
  if (run === undefined) throw new ReplayError("not_recorded", "Nothing is recorded of that instant.");
  const start = lastSnapshot(run, atMs);
  const cursor = new PlayingCursor(tape, run, start, await decodeSnapshot(await tape.read(start)));
  await cursor.advance(atMs);
  return cursor;
}

/** The run that was recorded last wins where a clock was set back. */
function runAt(tape: Tape, atMs: number): TapeRun | undefined {
  return tape.runs().findLast(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs);
}

function lastSnapshot({ entries }: TapeRun, atMs: number): TapeEntry {
  const found = entries.findLast(({ kind, fromMs }) => kind === "snapshot" && fromMs <= atMs);
  if (found === undefined) throw gone();
  return found;
}

class PlayingCursor implements Cursor {
  readonly #tape: Tape;
  readonly #run: TapeRun;
  readonly #fold: PatchFold<FloorContent>;
  /** The entry whose steps were taken last. */
  #entry: TapeEntry;
  #steps: readonly ReplayStep[] = [];
  #taken = 0;
  #floor: Omit<ReplayedFloor, "content">;
  #atMs: number;

  constructor(tape: Tape, run: TapeRun, entry: TapeEntry, { content, ...floor }: ReplayedFloor) {
    this.#tape = tape;
    this.#run = run;
    this.#entry = entry;
    this.#fold = foldPatches(content);
    this.#floor = floor;
    this.#atMs = entry.fromMs;
  }

  get atMs(): number {
    return this.#atMs;
  }

  floor(): ReplayedFloor {
    return { ...this.#floor, content: this.#fold.floor() };
  }

  async nextChange(limitMs: number): Promise<number | undefined> {
    const untilMs = Math.min(limitMs, this.#run.toMs);
    do {
      const step = this.#steps[this.#taken];
      if (step !== undefined) return step.atMs <= untilMs ? step.atMs : undefined;
    } while (await this.#load(untilMs));
    return undefined;
  }

  async advance(toMs: number): Promise<CursorState> {
    const limitMs = Math.min(toMs, this.#run.toMs);
    const slices = createSlices();
    do {
      for (;;) {
        const step = this.#steps[this.#taken];
        if (step === undefined || step.atMs > limitMs) break;
        this.#take(step);
        const resting = slices.rest();
        if (resting !== undefined) await resting;
      }
    } while (this.#taken >= this.#steps.length && (await this.#load(limitMs)));
    this.#atMs = Math.max(this.#atMs, limitMs);
    return toMs > this.#run.toMs ? this.#brokenOff() : { state: "playing" };
  }

  #take({ atMs, revision, patch }: ReplayStep): void {
    this.#fold.add(patch);
    this.#floor = { ...this.#floor, atMs, revision };
    this.#taken += 1;
  }

  /** Reads the next entry unless it is of later; false then. */
  async #load(limitMs: number): Promise<boolean> {
    const { entries } = this.#run;
    const position = entries.indexOf(this.#entry);
    if (position === -1) throw gone();
    const next = entries[position + 1];
    if (next === undefined || next.fromMs > limitMs) return false;
    this.#steps = next.kind === "steps" ? await stepsOf(this.#tape, next) : [];
    this.#taken = 0;
    this.#entry = next;
    return true;
  }

  #brokenOff(): CursorState {
    const later = this.#tape.runs().filter(({ fromMs }) => fromMs > this.#run.toMs);
    if (later.length === 0) return { state: "end" };
    return { state: "gap", nextMs: Math.min(...later.map(({ fromMs }) => fromMs)) };
  }
}

async function stepsOf(tape: Tape, entry: TapeEntry): Promise<readonly ReplayStep[]> {
  const slices = createSlices();
  const steps: ReplayStep[] = [];
  for (const line of decodeLines(await tape.read(entry))) {
    steps.push(decodeStep(line));
    const resting = slices.rest();
    if (resting !== undefined) await resting;
  }
  return steps;
}

function gone(): ReplayError {
  return new ReplayError("gone", "This part of the recording is not kept any more.");
}
