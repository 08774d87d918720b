import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "@/lib/browser-policy/index.ts";

/** A request of Node's, as far as handlers read one of the Web's. */
export interface NodeRequest {
  readonly method: string;
  readonly headers: Pick<Headers, "get" | "has">;
  readonly body: AsyncIterable<Uint8Array>;
}

/** `request` for a handler. Its body is read as it comes, and not before. */
export function readNodeRequest(request: IncomingMessage): NodeRequest {
  const { headers, method = "" } = request;
  const told = (name: string) => headers[name.toLowerCase()];
  return {
    method,
    headers: {
      get(name) {
        const value = told(name);
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
      has: (name) => told(name) !== undefined,
    },
    // Whoever stops reading half-way still has to be answered over this connection.
    body: { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) },
  };
}

/** Writes `answer` whole, with what every answer of ours says to browsers. */
export async function writeNodeAnswer(response: ServerResponse, answer: Response): Promise<void> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...Object.fromEntries(answer.headers),
    "Content-Length": bytes.byteLength,
  });
  response.end(bytes);
}
