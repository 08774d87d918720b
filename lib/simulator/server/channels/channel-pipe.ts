import type { ServerResponse } from "node:http";
import type { Clock } from "../clock/clock";
import type { Faults } from "../control/faults";

const maxQueuedBytes = 64 * 1024 * 1024;
const pumpMs = 20;
/** Above this backlog several slices leave in one turn, or large events would take minutes. */
const singleSliceBytes = 65_536;

/**
 * The bytes of one channel on their way out, through whatever is broken. Silence holds bytes back as
 * TCP would; a channel holding more than 64 MB is reset.
 */
export class ChannelPipe {
  readonly id: number;
  readonly #response: ServerResponse;
  readonly #faults: Faults;
  readonly #clock: Clock;
  #queue: Buffer[] = [];
  #queuedBytes = 0;
  #isPumping = false;
  #isEnding = false;
  #sliceLength = 0;

  constructor(id: number, response: ServerResponse, faults: Faults, clock: Clock) {
    this.id = id;
    this.#response = response;
    this.#faults = faults;
    this.#clock = clock;
  }

  write(parts: readonly Buffer[]): void {
    if (this.#isDirect()) {
      this.#writeThrough(parts);
      if (this.backlogBytes() > maxQueuedBytes) this.reset();
      return;
    }
    for (const part of parts) {
      this.#queue.push(part);
      this.#queuedBytes += part.length;
    }
    if (this.#queuedBytes > maxQueuedBytes) this.reset();
    else this.pump();
  }

  /** Bytes not yet accepted by the network. */
  backlogBytes(): number {
    return this.#queuedBytes + this.#response.writableLength;
  }

  /** Moves what may move; called when a fault ends. */
  pump(): void {
    if (this.#isPumping || this.#isSilent()) return;
    if (this.#faults.sliceBytes === 0 && this.#faults.bytesPerSecond === 0) {
      this.#writeThrough(this.#queue);
      this.#queue = [];
      this.#queuedBytes = 0;
      this.#endWhenEmpty();
    } else this.#trickle();
  }

  /** Ends the connection after what is queued. */
  end(): void {
    this.#isEnding = true;
    if (this.#queue.length === 0) this.#endWhenEmpty();
  }

  /** Ends the connection by RST. */
  reset(): void {
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#response.socket?.resetAndDestroy();
    this.#response.destroy();
  }

  #isSilent(): boolean {
    return this.#faults.isBlackhole || this.#faults.isMuted || this.#faults.mutedChannels.has(this.id);
  }

  #isDirect(): boolean {
    const isHealthy = this.#faults.sliceBytes === 0 && this.#faults.bytesPerSecond === 0;
    return isHealthy && this.#queue.length === 0 && !this.#isSilent();
  }

  #writeThrough(parts: readonly Buffer[]): void {
    if (this.#response.destroyed || this.#response.writableEnded) return;
    this.#response.cork();
    for (const part of parts) this.#response.write(part);
    this.#response.uncork();
  }

  #endWhenEmpty(): void {
    if (this.#isEnding && this.#queue.length === 0 && !this.#isSilent()) this.#response.end();
  }

  /** Slices leave one a turn of the event loop; throttled bytes a few every 20 ms. */
  #trickle(): void {
    this.#isPumping = true;
    const { sliceBytes, bytesPerSecond } = this.#faults;
    const unthrottled = this.#queuedBytes < singleSliceBytes ? 1 : 64;
    const perTurn =
      bytesPerSecond === 0 ? unthrottled : Math.max(1, Math.round((bytesPerSecond * pumpMs) / 1000));
    for (let sent = 0; sent < perTurn && this.#queue.length > 0; ) {
      this.#sliceLength = (this.#sliceLength % Math.max(1, sliceBytes)) + 1;
      sent += this.#writeSome(sliceBytes === 0 ? perTurn : this.#sliceLength);
    }
    const next = (): void => {
      this.#isPumping = false;
      if (this.#queue.length > 0) this.pump();
      else this.#endWhenEmpty();
    };
    if (bytesPerSecond === 0) setImmediate(next);
    else this.#clock.schedule(pumpMs, next);
  }

  #writeSome(length: number): number {
    const first = this.#queue[0];
    if (first === undefined) return length;
    const piece = first.subarray(0, length);
    if (piece.length === first.length) this.#queue.shift();
    else this.#queue[0] = first.subarray(length);
    this.#queuedBytes -= piece.length;
    if (!this.#response.destroyed && !this.#response.writableEnded) this.#response.write(piece);
    return piece.length;
  }
}
