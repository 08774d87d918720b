import { diffFloor, type FloorContent, narrow, type ReplayPosition, type Scope } from "@/lib/domain/index.ts";
import {
  encodeFrame,
  type PatchFrame,
  type SnapshotFrame,
  type StreamSink,
  streamEvents,
} from "@/lib/stream/server.ts";
import { encodeDocument } from "./encode-document.ts";
import { type Cursor, openCursor } from "./open-cursor.ts";
import type { SetTimer } from "./recorder.ts";
import { ReplayError } from "./replay-error.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import type { Tape } from "./tape.ts";

/** As often as the live stream, at most. */
const tickMs = 250;
/** A reader who takes nothing for so long is gone. */
const mostBlockedTicks = 120;
const nothing = new Uint8Array();

export interface ReplaySessionOptions {
  readonly tape: Tape;
  /** At the instant with which the replay begins; read already, so that what cannot be read is refused with a status. */
  readonly cursor: Cursor;
  /** Where the recording goes on, when it has nothing of the instant that was asked for. */
  readonly gapAtMs: number | undefined;
  readonly speed: number;
  readonly scope: Scope;
  readonly build: string;
  readonly sink: StreamSink;
  readonly setTimer: SetTimer;
  /** Monotonic milliseconds. */
  readonly monotonicMs: () => number;
  readonly onClosed: () => void;
  /** The recording could not be read on. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * One viewer's replay: the floor of the beginning as a snapshot, then patches as its time goes by, each with the instant it
 * is of, and a `replay` event with each. Holds no queue: a viewer who reads slowly gets fewer, larger patches, and time
 * waits for them. Ends with its sink.
 */
export class ReplaySession {
  readonly #options: ReplaySessionOptions;
  #cursor: Cursor;
  #sent: { readonly epoch: string; readonly content: FloorContent } | undefined;
  #tickedAtMs: number;
  #blockedTicks = 0;
  #hasBegun = false;
  #isOver = false;
  #cancel: () => void = () => undefined;

  constructor(options: ReplaySessionOptions) {
    this.#options = options;
    this.#cursor = options.cursor;
    this.#tickedAtMs = options.monotonicMs();
  }

  start(): void {
    this.#options.sink.open({
      onWritable: () => void this.#begin().catch((error: unknown) => this.#fail(error)),
      onClosed: () => {
        this.#isOver = true;
        this.#cancel();
        this.#options.onClosed();
      },
    });
  }

  /** Sends `last` and ends. */
  end(last: Uint8Array = nothing): void {
    if (this.#isOver) return;
    this.#cancel();
    this.#options.sink.end(last);
  }

  async #begin(): Promise<void> {
    if (this.#hasBegun || this.#isOver) return;
    this.#hasBegun = true;
    const { gapAtMs } = this.#options;
    if (gapAtMs !== undefined) this.#tell({ state: "gap", atMs: gapAtMs, nextMs: this.#cursor.atMs });
    await this.#send();
    this.#tickedAtMs = this.#options.monotonicMs();
    this.#keepTicking();
  }

  #keepTicking(): void {
    if (this.#isOver) return;
    this.#cancel = this.#options.setTimer(() => {
      this.#tick()
        .then(() => this.#keepTicking())
        .catch((error: unknown) => this.#fail(error));
    }, tickMs);
  }

  async #tick(): Promise<void> {
    const nowMs = this.#options.monotonicMs();
    const passedMs = Math.min(nowMs - this.#tickedAtMs, 4 * tickMs);
    this.#tickedAtMs = nowMs;
    if (!this.#options.sink.isWritable) {
      this.#blockedTicks += 1;
      if (this.#blockedTicks >= mostBlockedTicks) this.#options.sink.destroy();
      return;
    }
    this.#blockedTicks = 0;
    const found = await this.#cursor.advance(this.#cursor.atMs + passedMs * this.#options.speed);
    if (this.#isOver) return;
    await this.#send(found.state === "end");
    if (found.state === "gap") await this.#jump(found.nextMs);
  }

  async #jump(nextMs: number): Promise<void> {
    this.#tell({ state: "gap", atMs: this.#cursor.atMs, nextMs });
    this.#cursor = await openCursor(this.#options.tape, nextMs);
    if (!this.#isOver) await this.#send();
  }

  async #send(isEnd = false): Promise<void> {
    const floor = this.#cursor.floor();
    const content = narrow(floor.content, this.#options.scope, undefined);
    const isWhole = this.#sent?.epoch !== floor.epoch;
    this.#write(isWhole ? await this.#snapshot(floor, content) : this.#patch(floor, content));
    this.#sent = { epoch: floor.epoch, content };
    this.#tell({ state: isEnd ? "end" : "playing", atMs: this.#cursor.atMs });
  }

  /** As `encodeFrame` makes it of a snapshot, yet in slices. */
  async #snapshot({ epoch, revision }: ReplayedFloor, content: FloorContent): Promise<Uint8Array> {
    const serverTime = new Date(this.#cursor.atMs).toISOString();
    const document: SnapshotFrame = { epoch, revision, serverTime, build: this.#options.build, ...content };
    const head = Buffer.from(`id: ${epoch}:${revision}\nevent: ${streamEvents.snapshot}\ndata: `);
    return Buffer.concat([head, await encodeDocument(document), Buffer.from("\n\n")]);
  }

  #patch({ epoch, revision }: ReplayedFloor, content: FloorContent): Uint8Array | undefined {
    const patch = this.#sent && diffFloor(this.#sent.content, content);
    if (patch === undefined) return undefined;
    const frame: PatchFrame = { revision, serverTime: new Date(this.#cursor.atMs).toISOString(), patch };
    return encodeFrame(streamEvents.patch, frame, `${epoch}:${revision}`);
  }

  #tell(at: {
    readonly state: ReplayPosition["state"];
    readonly atMs: number;
    readonly nextMs?: number;
  }): void {
    const position: ReplayPosition = {
      state: at.state,
      at: new Date(at.atMs).toISOString(),
      speed: this.#options.speed,
      ...(at.nextMs === undefined ? {} : { nextAt: new Date(at.nextMs).toISOString() }),
    };
    this.#write(encodeFrame("replay", position));
  }

  #fail(error: unknown): void {
    if (!(error instanceof ReplayError && error.code === "gone")) this.#options.onFailure(error);
    this.end();
  }

  #write(bytes: Uint8Array | undefined): void {
    if (bytes !== undefined && !this.#isOver) this.#options.sink.write(bytes);
  }
}
