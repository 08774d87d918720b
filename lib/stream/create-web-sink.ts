import { streamPrelude } from "./stream-prelude.ts";
import type { SinkEvents, StreamSink } from "./stream-sink.ts";

/** Bytes that may wait in the stream's own queue. */
const queueBytes = 65_536;

export interface BodySink {
  readonly sink: StreamSink;
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * A sink that is the body of a Response: works in every server. `signal` is the request's, because a body
 * that nobody began to read is not cancelled when its request dies.
 */
export function createWebSink(signal: AbortSignal): BodySink {
  const sink = new WebSink();
  signal.addEventListener("abort", () => sink.destroy(), { once: true, signal: sink.closed });
  if (signal.aborted) sink.destroy();
  return { sink, body: sink.body };
}

class WebSink implements StreamSink {
  readonly body: ReadableStream<Uint8Array>;
  readonly #end = new AbortController();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #events: SinkEvents | undefined;

  constructor() {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          controller.enqueue(streamPrelude);
        },
        pull: () => this.#events?.onWritable(),
        cancel: () => this.#close(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: queueBytes }),
    );
  }

  /** Aborts when the sink has ended, by whoever's doing. */
  get closed(): AbortSignal {
    return this.#end.signal;
  }

  get isWritable(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  open(events: SinkEvents): void {
    this.#events = events;
    if (this.#end.signal.aborted) events.onClosed();
    else events.onWritable();
  }

  write(bytes: Uint8Array): void {
    this.#controller?.enqueue(bytes);
  }

  end(last: Uint8Array): void {
    if (last.byteLength > 0) this.#controller?.enqueue(last);
    this.#controller?.close();
    this.#close();
  }

  destroy(): void {
    this.#controller?.error(new DOMException("The stream was cut off", "AbortError"));
    this.#close();
  }

  #close(): void {
    this.#controller = undefined;
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#events?.onClosed();
  }
}
