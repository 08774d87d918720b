import { type IncomingMessage, request } from "node:http";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { signedHeaders } from "./sessions.ts";

/** A client of the stream without a browser: keeps every event it was sent. */
export interface RawStream {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly events: readonly EventSourceMessage[];
  readonly isEnded: boolean;
  /** Resolves with the first (or nth) event of that name, past or to come. */
  next(name: string, nth?: number): Promise<EventSourceMessage>;
  close(): void;
}

/** Opens one stream as the administrator, unless `headers` say otherwise; resolves with the headers of the answer. */
export function openRawStream(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawStream> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      agent: false,
      headers: { accept: "text/event-stream", ...signedHeaders(url), ...headers },
    });
    asked.on("error", reject);
    asked.on("response", (response) => resolve(readEvents(response, () => asked.destroy())));
    asked.end();
  });
}

function readEvents(response: IncomingMessage, close: () => void): RawStream {
  const events: EventSourceMessage[] = [];
  const waiting = new Set<() => void>();
  let isEnded = false;
  const tell = (): void => {
    for (const look of [...waiting]) look();
  };
  const parser = createParser({ onEvent: (event) => events.push(event) });
  response.setEncoding("utf8");
  response.on("data", (text: string) => {
    parser.feed(text);
    tell();
  });
  response.on("error", () => {});
  response.on("close", () => {
    isEnded = true;
    tell();
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    get isEnded() {
      return isEnded;
    },
    next: (name, nth = 1) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const event = events.filter((each) => each.event === name)[nth - 1];
          if (event === undefined && !isEnded) return;
          waiting.delete(look);
          if (event === undefined) reject(new Error(`the stream ended without ${name}`));
          else resolve(event);
        };
        waiting.add(look);
        look();
      }),
    close,
  };
}
