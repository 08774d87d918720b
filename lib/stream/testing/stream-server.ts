import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { respondWithStream } from "../respond-with-stream.ts";
import type { StreamRegistry } from "../stream-registry.ts";

export interface StreamServer {
  readonly port: number;
  close(): Promise<void>;
}

type BodyOf = (response: ServerResponse) => WritableStream<Uint8Array>;

/** Serves streams over real sockets, handing Response bodies to node:http in the order Next does. */
export async function startStreamServer(
  registry: StreamRegistry,
  bodyOf: BodyOf = bodyAsNext,
): Promise<StreamServer> {
  const server = createServer((request, response) => void answer(registry, bodyOf, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  registry: StreamRegistry,
  bodyOf: BodyOf,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const headers = Object.entries(incoming.headers).map(
    ([name, value]) => [name, String(value)] as [string, string],
  );
  const request = new Request(`http://localhost${incoming.url}`, { headers, signal: gone.signal });
  const response = respondWithStream(request, { registry });
  if (!(response instanceof Response)) {
    outgoing.writeHead(400).end(response.detail);
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  await response.body?.pipeTo(bodyOf(outgoing), { signal: gone.signal }).catch(() => outgoing.destroy());
}

/** As Next: a response that says it is finished is left alone. */
function bodyAsNext(response: ServerResponse): WritableStream<Uint8Array> {
  return body(response, () => {
    if (!response.writableFinished) response.end();
  });
}

/** As a server that ends whatever its handler's body ended. */
export function bodyThatAlwaysEnds(response: ServerResponse): WritableStream<Uint8Array> {
  return body(response, () => void response.end());
}

function body(response: ServerResponse, close: () => void): WritableStream<Uint8Array> {
  return new WritableStream({
    write: (chunk) =>
      new Promise((resolve) => {
        if (response.write(chunk)) resolve();
        else response.once("drain", () => resolve());
      }),
    close,
  });
}
