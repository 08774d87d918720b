import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { ConnectionCause } from "./connection-state.ts";

/** How one request for the stream ended. The stream never throws: its end is a value. */
export interface StreamEnd {
  readonly cause: ConnectionCause;
  readonly httpStatus?: number;
  /** From `Retry-After`, when the server stated one in seconds. */
  readonly retryAfterMs?: number;
}

export interface StreamRequest {
  readonly url: string;
  /** Asks for the least: `fetch` of the browser, or a fake. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly signal: AbortSignal;
  readonly onOpen: () => void;
  readonly onMessage: (message: EventSourceMessage) => void;
}

/**
 * One request for `text/event-stream`, read until it ends. Unlike the native EventSource it sees the status,
 * so that a 401, a 204 or a proxy's HTML page is told apart from a lost network. It never retries.
 */
export async function readStream(request: StreamRequest): Promise<StreamEnd> {
  try {
    const response = await request.fetch(request.url, {
      headers: { accept: "text/event-stream" },
      cache: "no-store",
      credentials: "same-origin",
      signal: request.signal,
    });
    const refusal = refusalOf(response);
    if (refusal !== undefined || response.body === null) {
      await response.body?.cancel();
      return refusal ?? { cause: "empty", httpStatus: response.status };
    }
    request.onOpen();
    await pump(response.body, request.onMessage);
    return { cause: "closed" };
  } catch {
    // A failed fetch, a reset connection and our own abort look alike; the owner knows which abort was its own.
    return { cause: "network" };
  }
}

function refusalOf(response: Response): StreamEnd | undefined {
  const { status } = response;
  if (status === 200) {
    const type = response.headers.get("content-type") ?? "";
    return type.toLowerCase().includes("text/event-stream")
      ? undefined
      : { cause: "not_stream", httpStatus: 200 };
  }
  const retryAfterMs = retryAfter(response);
  return {
    cause: causeOfStatus(status),
    httpStatus: status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function causeOfStatus(status: number): ConnectionCause {
  if (status === 204 || status === 205) return "empty";
  if (status === 401) return "unauthenticated";
  if (status === 403) return "forbidden";
  if (status === 429) return "limit";
  if (status === 503) return "unavailable";
  return "http";
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 300) * 1_000 : undefined;
}

async function pump(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: EventSourceMessage) => void,
): Promise<void> {
  const parser = createParser({ onEvent: onMessage });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
