import { type Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** False: over a connection of its own. */
  readonly agent: Agent | false;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** From the first byte asked to the last one answered, ms. */
  readonly tookMs: number;
}

/** One request by node:http, which costs the asking process less than fetch does. */
export function request(
  url: string,
  { method = "GET", headers = {}, body, agent }: Asked,
): Promise<Answered> {
  const bytes = body === undefined ? undefined : JSON.stringify(body);
  const sinceMs = performance.now();
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, {
      method,
      agent,
      headers: { ...(bytes === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    });
    asked.on("error", reject);
    asked.on("response", (answer: IncomingMessage) => {
      text(answer).then((read) => {
        const { statusCode: status = 0, headers: told } = answer;
        resolve({ status, headers: told, body: read, tookMs: performance.now() - sinceMs });
      }, reject);
    });
    asked.end(bytes);
  });
}
