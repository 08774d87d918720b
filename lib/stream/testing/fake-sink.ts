import type { SinkEvents, StreamSink } from "../stream-sink.ts";

/** One event of the stream as a browser reads it. */
export interface ReadFrame {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** A viewer's line worked by hand: `stall` stops reading, `read` begins again. */
export class FakeSink implements StreamSink {
  readonly chunks: Uint8Array[] = [];
  ended: "no" | "in order" | "cut off" = "no";
  #isStalled = false;
  #events: SinkEvents | undefined;

  get isWritable(): boolean {
    return !this.#isStalled && this.ended === "no";
  }

  open(events: SinkEvents): void {
    this.#events = events;
    if (this.isWritable) events.onWritable();
  }

  write(bytes: Uint8Array): void {
    this.chunks.push(bytes);
  }

  end(last: Uint8Array): void {
    this.chunks.push(last);
    this.ended = "in order";
    if (!this.#isStalled) this.#events?.onClosed();
  }

  destroy(): void {
    this.ended = "cut off";
    this.#events?.onClosed();
  }

  stall(): void {
    this.#isStalled = true;
  }

  read(): void {
    this.#isStalled = false;
    this.#events?.onWritable();
  }

  /** The browser goes away. */
  leave(): void {
    this.#events?.onClosed();
  }

  frames(): ReadFrame[] {
    return readFrames(Buffer.concat(this.chunks).toString());
  }

  /** The names of the frames so far, heartbeats left out. */
  events(): string[] {
    return this.frames().flatMap(({ event }) => (event === "hb" ? [] : [event]));
  }
}

/** Reads whole frames out of what came over the wire; comments and `retry` are skipped. */
export function readFrames(text: string): ReadFrame[] {
  const blocks = text.split("\n\n").filter((block) => block.includes("event: "));
  return blocks.map((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    return { event: field("event") ?? "", id: field("id"), data: JSON.parse(field("data") ?? "{}") };
  });
}
