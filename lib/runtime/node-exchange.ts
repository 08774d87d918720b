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

/** What was done, in JSON, for nobody to keep: to make one of the Web's answers of it takes longer than to write it. */
export interface PlainAnswer {
  readonly json: object;
}

/** Writes `answer` whole, with what every answer of ours says to browsers. */
export async function writeNodeAnswer(
  response: ServerResponse,
  answer: Response | PlainAnswer,
): Promise<void> {
  if (!(answer instanceof Response)) {
    write(response, 200, plainHeaders, Buffer.from(JSON.stringify(answer.json)));
    return;
  }
  write(response, answer.status, Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer()));
}

const plainHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

/** `answer` as the Web has it. */
export function webAnswer(answer: Response | PlainAnswer): Response {
  return answer instanceof Response ? answer : Response.json(answer.json, { headers: plainHeaders });
}

function write(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  bytes: Buffer,
): void {
  response.writeHead(status, { ...securityHeaders, ...headers, "Content-Length": bytes.byteLength });
  response.end(bytes);
}
