import { createWebSink } from "@/lib/stream/server.ts";
import { openCursor } from "./open-cursor.ts";
import type { SetTimer } from "./recorder.ts";
import type { ReplayViewer } from "./replay-desk.ts";
import { ReplayError } from "./replay-error.ts";
import { ReplaySession } from "./replay-session.ts";
import type { Tape } from "./tape.ts";

/** Each has a floor of its own in memory: 5,000 agents are some 40 MB. */
const mostOpen = 16;
const mostOfOne = 3;

export interface ReplayHallOptions {
  readonly build: string;
  readonly setTimer: SetTimer;
  readonly logger: { warn(fields: object, message: string): void };
}

/** The replays that are watched now. */
export interface ReplayHall {
  /** @throws ReplayError when there is nothing to begin with */
  open(viewer: ReplayViewer, question: HallQuestion): Promise<ReadableStream<Uint8Array> | "busy">;
  closeSession(sessionKey: string): void;
  close(): void;
  counters(): {
    readonly open: number;
    readonly opened: number;
    readonly refused: number;
    readonly readFailures: number;
  };
}

interface HallQuestion {
  readonly tape: Tape;
  readonly atMs: number;
  readonly speed: number;
  readonly signal: AbortSignal;
}

interface Seat {
  readonly viewer: ReplayViewer;
  session: ReplaySession | undefined;
  isGone: boolean;
}

export function createReplayHall({ build, setTimer, logger }: ReplayHallOptions): ReplayHall {
  const seats = new Set<Seat>();
  const counts = { opened: 0, refused: 0, readFailures: 0 };

  function take(viewer: ReplayViewer): Seat | undefined {
    const own = [...seats].filter((seat) => seat.viewer.id === viewer.id).length;
    if (seats.size >= mostOpen || own >= mostOfOne) {
      counts.refused += 1;
      return undefined;
    }
    const seat: Seat = { viewer, session: undefined, isGone: false };
    seats.add(seat);
    counts.opened += 1;
    return seat;
  }

  function fail(error: unknown): void {
    counts.readFailures += 1;
    logger.warn({ err: error }, "a replay could not be read on");
  }

  function dismiss(seat: Seat): void {
    seat.isGone = true;
    seat.session?.end();
  }

  return {
    async open(viewer, question) {
      // Taken before anything is awaited, so that no two requests get the last one.
      const seat = take(viewer);
      if (seat === undefined) return "busy";
      try {
        const { tape, speed, signal } = question;
        const { startMs, gapAtMs } = placeFor(question);
        const cursor = await openCursor(tape, startMs);
        const { sink, body } = createWebSink(signal);
        seat.session = new ReplaySession({
          ...{ tape, cursor, gapAtMs, speed, build, sink, setTimer },
          scope: viewer.scope,
          monotonicMs: () => performance.now(),
          onClosed: () => seats.delete(seat),
          onFailure: fail,
        });
        seat.session.start();
        // The session may have ended while its floor was read.
        if (seat.isGone) seat.session.end();
        return body;
      } catch (error) {
        seats.delete(seat);
        throw error;
      }
    },
    closeSession(sessionKey) {
      for (const seat of seats) if (seat.viewer.sessionKey === sessionKey) dismiss(seat);
    },
    close() {
      for (const seat of seats) dismiss(seat);
    },
    counters: () => ({ open: seats.size, ...counts }),
  };
}

/** Whoever begins in a gap begins behind it, and is told so. */
function placeFor({ tape, atMs }: HallQuestion): { readonly startMs: number; readonly gapAtMs?: number } {
  const runs = tape.runs();
  if (runs.some(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs)) return { startMs: atMs };
  const later = runs.filter(({ fromMs }) => fromMs > atMs).map(({ fromMs }) => fromMs);
  if (later.length === 0) throw new ReplayError("not_recorded", "Nothing is recorded of then, nor after it.");
  return { startMs: Math.min(...later), gapAtMs: atMs };
}
