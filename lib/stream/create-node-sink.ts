import type { ServerResponse } from "node:http";
import type { BodySink } from "./create-web-sink.ts";
import { releaseResponse, takeBack } from "./release-response.ts";
import { streamPrelude } from "./stream-prelude.ts";
import type { SinkEvents, StreamSink } from "./stream-sink.ts";

/**
 * A sink that writes shared bytes to the request's own response, past the Web stream, whose cost per
 * chunk is a multiple of the write's. The body carries only the prelude: Next pulls it a second time once
 * headers and prelude are out. From then on the response is ours: released by Next or, where that is not
 * possible, with a body that stays open until closing it makes Next end the response.
 */
export function createNodeSink(response: ServerResponse): BodySink {
  const sink = new NodeSink(response);
  return { sink, body: sink.body };
}

class NodeSink implements StreamSink {
  readonly body: ReadableStream<Uint8Array>;
  readonly #response: ServerResponse;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #events: SinkEvents | undefined;
  #state: "fresh" | "prelude" | "direct" | "ending" | "closed" = "fresh";

  constructor(response: ServerResponse) {
    this.#response = response;
    // Without a queue of its own (mark 0) a body is pulled only when the chunk before was accepted.
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: (controller) => this.#pulled(controller),
        cancel: () => this.#close(),
      },
      { highWaterMark: 0 },
    );
    response.once("close", () => this.#close());
    response.on("drain", () => this.#drained());
  }

  get isWritable(): boolean {
    return this.#state === "direct" && !this.#response.writableNeedDrain;
  }

  open(events: SinkEvents): void {
    this.#events = events;
    if (this.#response.destroyed) this.#close();
    if (this.#state === "closed") events.onClosed();
  }

  write(bytes: Uint8Array): void {
    if (this.#state === "direct" && !this.#response.destroyed) this.#response.write(bytes);
  }

  end(last: Uint8Array): void {
    if (this.#state === "closed" || this.#state === "ending") return;
    if (last.byteLength > 0) {
      if (this.#state === "direct") this.write(last);
      else this.#controller?.enqueue(last);
    }
    this.#state = "ending";
    if (this.#controller === undefined) this.#endReleased();
    else this.#closeBody();
  }

  destroy(): void {
    this.#response.destroy();
    this.#close();
  }

  #pulled(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (this.#state === "fresh") {
      this.#state = "prelude";
      controller.enqueue(streamPrelude);
    } else if (this.#state === "prelude" && this.#response.headersSent) {
      this.#state = "direct";
      if (releaseResponse(this.#response)) this.#closeBody();
      this.#drained();
    } else {
      throw new Error("The server took the stream's first bytes but did not send them");
    }
  }

  #closeBody(): void {
    this.#controller?.close();
    this.#controller = undefined;
  }

  #endReleased(): void {
    takeBack(this.#response);
    this.#response.end();
  }

  #drained(): void {
    if (this.#state === "direct") this.#events?.onWritable();
  }

  #close(): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    this.#controller = undefined;
    this.#events?.onClosed();
  }
}
