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

/** Entries that are read before they are needed. */
const readAhead = 3;

class PlayingCursor implements Cursor {
  readonly #tape: Tape;
  readonly #run: TapeRun;
  readonly #fold: PatchFold<FloorContent>;
  readonly #ahead = new Map<TapeEntry, Promise<Buffer>>();
  /** The entry whose steps are taken now. */
  #entry: TapeEntry;
  #lines: Iterator<unknown, unknown> = [][Symbol.iterator]();
  /** The step that comes next of `#entry`; undefined when all are taken. */
  #next: ReplayStep | undefined;
  #floor: Omit<ReplayedFloor, "content">;
  #atMs: number;

  constructor(tape: Tape, run: TapeRun, entry: TapeEntry, { content, ...floor }: ReplayedFloor) {
    this.#tape = tape;
    this.#run = run;
    this.#entry = entry;
    this.#fold = foldPatches(content, "given");
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
      if (this.#next !== undefined) return this.#next.atMs <= untilMs ? this.#next.atMs : undefined;
    } while (await this.#load(untilMs));
    return undefined;
  }

  async advance(toMs: number): Promise<CursorState> {
    const limitMs = Math.min(toMs, this.#run.toMs);
    const slices = createSlices();
    do {
      while (this.#next !== undefined && this.#next.atMs <= limitMs) {
        this.#take(this.#next);
        const resting = slices.rest();
        if (resting !== undefined) await resting;
      }
    } while (this.#next === undefined && (await this.#load(limitMs)));
    this.#atMs = Math.max(this.#atMs, limitMs);
    return toMs > this.#run.toMs ? this.#brokenOff() : { state: "playing" };
  }

  #take({ atMs, revision, patch }: ReplayStep): void {
    this.#fold.add(patch);
    this.#floor = { ...this.#floor, atMs, revision };
    this.#read();
  }

  /** Only the next line is read: a seek over many minutes holds no more of them in memory. */
  #read(): void {
    const { done, value } = this.#lines.next();
    this.#next = done === true ? undefined : decodeStep(value);
  }

  /** Reads the next entry unless it is of later; false then. */
  async #load(limitMs: number): Promise<boolean> {
    const { entries } = this.#run;
    const position = entries.indexOf(this.#entry);
    if (position === -1) throw gone();
    const next = entries[position + 1];
    if (next === undefined || next.fromMs > limitMs) return false;
    if (next.kind === "steps") {
      const reading = this.#reading(next);
      for (const later of entries.slice(position + 2, position + 2 + readAhead))
        if (later.kind === "steps" && later.fromMs <= limitMs) this.#reading(later);
      this.#lines = decodeLines(await reading);
      this.#ahead.delete(next);
      this.#read();
    }
    this.#entry = next;
    return true;
  }

  /** While one entry is folded the disk gives the next ones. */
  #reading(entry: TapeEntry): Promise<Buffer> {
    const begun = this.#ahead.get(entry);
    if (begun !== undefined) return begun;
    const reading = this.#tape.read(entry);
    // Whoever comes to the entry is told; nobody may.
    reading.catch(() => undefined);
    this.#ahead.set(entry, reading);
    return reading;
  }

  #brokenOff(): CursorState {
    const later = this.#tape.runs().filter(({ fromMs }) => fromMs > this.#run.toMs);
    if (later.length === 0) return { state: "end" };
    return { state: "gap", nextMs: Math.min(...later.map(({ fromMs }) => fromMs)) };
  }
}

function gone(): ReplayError {
  return new ReplayError("gone", "This part of the recording is not kept any more.");
}
