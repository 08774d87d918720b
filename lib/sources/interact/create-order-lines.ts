import { request as httpRequest, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import { createGuardedConnect } from "@/lib/egress/server.ts";
import { faultOfStatus } from "./fault-of-status.ts";
import { faultOfTransport, over, timeoutReason } from "./fault-of-transport.ts";
import {
  type HttpAnswer,
  type HttpClientDependencies,
  type HttpRequest,
  httpLimits,
  pathOf,
  tooLarge,
} from "./http-client.ts";

/** A connection of its own for one request, opened before it is known whether there will be one. */
export interface OrderLine {
  /**
   * As `HttpClient.exchange`, once. `onSending` is called just before the first byte leaves: until then the CTI surely knows
   * nothing of it. Rejects with InteractError only.
   */
  ask(request: HttpRequest, onSending: () => void): Promise<HttpAnswer>;
  /** Ends the connection, and what is under way over it. */
  hangUp(): void;
}

export interface OrderLines {
  /** Dials at once and says nothing. `signal` ends the line, whatever it is at. */
  open(signal: AbortSignal): OrderLine;
}

/** One that was silent for longer is not used: the other end may be about to close it. */
const freshMs = 1000;

/** Lines to the CTI at `url`. Undici, which is made for many requests over few connections, takes longer over one. */
export function createOrderLines(url: string, { clock, resolve }: HttpClientDependencies): OrderLines {
  const base = new URL(url);
  const connect = createGuardedConnect({ timeoutMs: httpLimits.connectTimeoutMs, resolve });
  return { open: (signal) => new DialledLine({ base, connect, clock }, signal) };
}

interface LineParts {
  readonly base: URL;
  readonly connect: buildConnector.connector;
  readonly clock: HttpClientDependencies["clock"];
}

class DialledLine implements OrderLine {
  readonly #parts: LineParts;
  readonly #signal: AbortSignal;
  #dialled: { readonly socket: Promise<Socket>; readonly atMs: number };
  /** Why it has ended; undefined while it has not. */
  #ended: { readonly reason: unknown } | undefined;
  #onEnd: ((reason: unknown) => void) | undefined;

  constructor(parts: LineParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    signal.addEventListener("abort", this.#giveUp, { once: true });
    this.#dialled = this.#dial();
    if (signal.aborted) this.#giveUp();
  }

  async ask(request: HttpRequest, onSending: () => void): Promise<HttpAnswer> {
    const { clock, base } = this.#parts;
    const cancel = clock.schedule(httpLimits.totalTimeoutMs, () => this.#end(timeoutReason));
    const ended = new Promise<never>((_, reject) => {
      this.#onEnd = reject;
      if (this.#ended !== undefined) reject(this.#ended.reason);
    });
    const asked = this.#usable().then((socket) => {
      if (this.#ended !== undefined) throw this.#ended.reason;
      return speak(socket, base, request, onSending);
    });
    try {
      return await Promise.race([asked, ended]);
    } catch (cause) {
      throw faultOfTransport(cause, { aborted: this.#ended !== undefined, reason: this.#ended?.reason });
    } finally {
      cancel();
      this.hangUp();
    }
  }

  hangUp(): void {
    this.#end(over);
  }

  readonly #giveUp = (): void => this.#end(this.#signal.reason);

  #end(reason: unknown): void {
    if (this.#ended !== undefined) return;
    this.#ended = { reason };
    this.#signal.removeEventListener("abort", this.#giveUp);
    hangUp(this.#dialled.socket);
    this.#onEnd?.(reason);
  }

  async #usable(): Promise<Socket> {
    const socket = await this.#dialled.socket;
    const isFresh = this.#parts.clock.monotonicMs() - this.#dialled.atMs <= freshMs;
    if (this.#ended !== undefined || (isFresh && socket.writable && !socket.readableEnded)) return socket;
    socket.destroy();
    this.#dialled = this.#dial();
    return this.#dialled.socket;
  }

  #dial() {
    const { base, connect, clock } = this.#parts;
    const { host, protocol, port } = base;
    const hostname = base.hostname.replace(/^\[(.*)\]$/, "$1");
    const socket = new Promise<Socket>((resolve, reject) => {
      // Whatever goes on beside it has begun by then, and waits for a disk.
      setImmediate(() => {
        if (this.#ended !== undefined) return reject(this.#ended.reason);
        connect({ host, hostname, protocol, port }, (error, dialled) => {
          if (error === null) resolve(dialled);
          else reject(error);
        });
      });
    });
    // Told to whoever asks, and to nobody when nothing is asked.
    socket.catch(() => undefined);
    return { socket, atMs: clock.monotonicMs() };
  }
}

/** One that is still being dialled ends once it stands. */
function hangUp(socket: Promise<Socket>): void {
  socket.then(
    (dialled) => dialled.destroy(),
    () => undefined,
  );
}

function speak(socket: Socket, base: URL, request: HttpRequest, onSending: () => void): Promise<HttpAnswer> {
  const { contentType = "", text = "" } = request.body ?? {};
  const bytes = Buffer.from(text);
  return new Promise((resolve, reject) => {
    const asked = httpRequest({
      createConnection: () => socket,
      method: request.method,
      path: pathOf(base, request),
      maxHeaderSize: httpLimits.largestHeadBytes,
      headers: {
        Host: base.host,
        "Content-Type": contentType,
        "Content-Length": bytes.byteLength,
        Connection: "close",
      },
    });
    asked.on("error", reject);
    // Unheard, it would leave us waiting for an answer.
    asked.on("upgrade", () => reject(new Error("another protocol was answered")));
    asked.on("response", (answer: IncomingMessage) => {
      readAnswer(answer).then(resolve, reject);
    });
    onSending();
    asked.end(bytes);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<HttpAnswer> {
  const { statusCode = 0, headers } = answer;
  if (statusCode !== 200) throw await faultOfStatus(statusCode, answer);
  return { contentType: headers["content-type"], bytes: await readBytes(answer) };
}

function readBytes(answer: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    answer.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size > httpLimits.largestBodyBytes) answer.destroy(tooLarge());
    });
    answer.on("end", () => resolve(Buffer.concat(chunks, size)));
    answer.on("error", reject);
  });
}
