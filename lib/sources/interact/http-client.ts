import { Agent, type Dispatcher } from "undici";
import { createGuardedConnect, type Resolve } from "@/lib/egress/server.ts";
import type { Clock } from "./clock.ts";
import { faultOfStatus } from "./fault-of-status.ts";
import { faultOfTransport, over, timeoutReason } from "./fault-of-transport.ts";
import { InteractError } from "./interact-error.ts";
import { linkAbort } from "./link-abort.ts";
import { readCapped } from "./read-capped.ts";

/** Of every request to a CTI. */
export const httpLimits = {
  connectTimeoutMs: 5000,
  totalTimeoutMs: 10_000,
  largestBodyBytes: 16 * 1024 * 1024,
  largestHeadBytes: 64 * 1024,
} as const;

/** One HTTP request below `<url>/interact_cti/v1.0/`. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** E.g. `supervisor/monitor/subscribe`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: { readonly contentType: string; readonly text: string };
}

/** A whole answer of status 200. */
export interface HttpAnswer {
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/** An answer of status 200 whose body is still flowing. */
export interface HttpStream {
  /** Read at the reader's pace: an unread stream stops the socket. Ending the iteration closes the connection. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Plain HTTP to one CTI server: no redirects, no shared sockets. Every method rejects with InteractError only. */
export interface HttpClient {
  /** One request within 10 s, connecting within 5 s; at most 16 MB. The status is judged before the body. */
  exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>;
  /**
   * Waits at most 10 s for the head of a `text/event-stream`; its body has no deadline and ends with `signal`.
   * An answer of any other type is read whole, as by `exchange`.
   */
  stream(request: HttpRequest, signal: AbortSignal): Promise<HttpStream | HttpAnswer>;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

export interface HttpClientDependencies {
  readonly clock: Clock;
  /** Absent: the machine's own resolver. */
  readonly resolve?: Resolve | undefined;
}

/**
 * A client of the server at `url`. Undici's own deadlines are off: ours run on the injected clock. Sockets
 * are not kept alive, since a socket that the CTI has just closed would fail a subscribe for no reason. Each dial is
 * guarded: an address that no CTI has (link-local, metadata, multicast) is `unreachable`, whatever name led to it.
 */
export function createHttpClient(url: string, { clock, resolve }: HttpClientDependencies): HttpClient {
  const base = new URL(url);
  const agent = new Agent({
    connect: createGuardedConnect({ timeoutMs: httpLimits.connectTimeoutMs, resolve }),
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: httpLimits.largestHeadBytes,
  });
  const send: Send = async (request, signal) => {
    const response = await agent
      .request({ origin: base.origin, path: pathOf(base, request), signal, ...messageOf(request) })
      .catch((cause: unknown) => Promise.reject(faultOfTransport(cause, signal)));
    if (response.statusCode === 200) return response;
    throw await faultOfStatus(response.statusCode, response.body);
  };
  return {
    exchange: (request, signal) =>
      withLink(signal, (whole) =>
        withinDeadline(clock, whole, async () => readAnswer(await send(request, whole.signal), whole.signal)),
      ),
    async stream(request, signal) {
      const whole = linkAbort(signal);
      try {
        const answer = await withinDeadline(clock, whole, async () => {
          const response = await send(request, whole.signal);
          return isEventStream(response)
            ? { body: flow(response, whole) }
            : readAnswer(response, whole.signal);
        });
        if ("bytes" in answer) whole.abort(over);
        return answer;
      } catch (cause) {
        whole.abort(over);
        throw cause;
      }
    },
    close: () => agent.destroy(over),
  };
}

type Send = (request: HttpRequest, signal: AbortSignal) => Promise<Dispatcher.ResponseData>;

/** Where a request goes below the CTI's address. */
export function pathOf(base: URL, request: HttpRequest): string {
  const query = Object.entries(request.query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  const folder = base.pathname.replace(/\/+$/, "");
  return `${folder}/interact_cti/v1.0/${request.path}${query ? `?${query}` : ""}`;
}

function messageOf({ method, body }: HttpRequest) {
  if (body === undefined) return { method, body: null };
  return { method, body: body.text, headers: { "content-type": body.contentType } };
}

/** The fault of an answer of more bytes than are read. */
export function tooLarge(): InteractError {
  return new InteractError("too_large", "the answer is larger than 16 MB");
}

function headerOf(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A head without a type is taken for a stream: that is what was asked for. */
function isEventStream(response: Dispatcher.ResponseData): boolean {
  return /^\s*text\/event-stream\b/i.test(headerOf(response, "content-type") ?? "text/event-stream");
}

async function readAnswer(response: Dispatcher.ResponseData, signal: AbortSignal): Promise<HttpAnswer> {
  const bytes = await readCapped(response.body, httpLimits.largestBodyBytes).catch((cause: unknown) =>
    Promise.reject(faultOfTransport(cause, signal)),
  );
  if (bytes === undefined) throw tooLarge();
  return { contentType: headerOf(response, "content-type"), bytes };
}

async function* flow(response: Dispatcher.ResponseData, whole: AbortController): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of response.body) yield chunk as Uint8Array;
  } catch (cause) {
    throw faultOfTransport(cause, whole.signal);
  } finally {
    whole.abort(over);
  }
}

async function withLink<T>(parent: AbortSignal, work: (whole: AbortController) => Promise<T>): Promise<T> {
  const whole = linkAbort(parent);
  try {
    return await work(whole);
  } finally {
    whole.abort(over);
  }
}

async function withinDeadline<T>(clock: Clock, whole: AbortController, work: () => Promise<T>): Promise<T> {
  const cancel = clock.schedule(httpLimits.totalTimeoutMs, () => whole.abort(timeoutReason));
  try {
    return await work();
  } finally {
    cancel();
  }
}
