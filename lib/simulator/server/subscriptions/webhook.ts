import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Outlet } from "../channels/outlet";
import type { Recorder } from "../control/recorder";
import type { Format } from "../wire/format";

interface Delivery {
  readonly name: string;
  readonly body: Buffer;
}

const maxWaiting = 1000;
const patienceMs = 5000;

/**
 * Delivers events by one HTTP POST each, in order: the data as body, the name in the header
 * `X-Interact-Event`. At most 1,000 wait; further events and failed posts are counted and lost.
 */
export class Webhook implements Outlet {
  readonly format: Format;
  readonly #url: URL;
  readonly #recorder: Recorder;
  readonly #waiting: Delivery[] = [];
  #isPosting = false;

  constructor(url: string, format: Format, recorder: Recorder) {
    this.#url = new URL(url);
    this.format = format;
    this.#recorder = recorder;
  }

  isCongested(): boolean {
    return this.#waiting.length >= maxWaiting;
  }

  send(name: string, data: readonly Buffer[]): void {
    if (this.isCongested()) {
      this.#recorder.count("webhook dropped");
      return;
    }
    this.#waiting.push({ name, body: Buffer.concat(data) });
    this.#postNext();
  }

  #postNext(): void {
    const delivery = this.#isPosting ? undefined : this.#waiting.shift();
    if (delivery === undefined) return;
    this.#isPosting = true;
    const finish = (outcome: string): void => {
      if (!this.#isPosting) return;
      this.#isPosting = false;
      this.#recorder.count(outcome);
      setImmediate(() => this.#postNext());
    };
    this.#post(delivery, finish);
  }

  #post({ name, body }: Delivery, finish: (outcome: string) => void): void {
    const request = (this.#url.protocol === "https:" ? requestHttps : requestHttp)(this.#url, {
      method: "POST",
      timeout: patienceMs,
      headers: {
        "content-type": `application/${this.format}; charset=utf-8`,
        "content-length": body.length,
        "x-interact-event": name,
      },
    });
    request.on("timeout", () => request.destroy(new Error("timeout")));
    request.on("error", () => finish("webhook failed"));
    request.on("response", (response) => {
      response.resume();
      const isGood = (response.statusCode ?? 500) < 300;
      response.on("close", () => finish(isGood ? "webhook delivered" : "webhook failed"));
    });
    request.end(body);
  }
}
