import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What stands between a browser and the dashboard: a reverse proxy, a flaky network, a cable pulled out. */
export interface FaultProxy {
  readonly url: string;
  /** Requests of the stream so far, with their queries. */
  readonly streams: readonly string[];
  /** How many snapshots went through so far. */
  snapshots(): number;
  /** Streams that are open now. */
  openStreams(): number;
  /** Answers every request of the stream like this instead of passing it on; undefined passes on again. */
  answerStreams(answer: CannedAnswer | undefined): void;
  /** Cuts all connections of open streams. */
  cut(): void;
  /** Keeps every connection open and lets nothing through in either direction, for requests of now and to come. */
  swallow(): void;
  /** Lets new requests through; those swallowed stay silent for ever, as after a NAT forgot them. */
  mend(): void;
  stop(): Promise<void>;
}

export interface CannedAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string;
}

/** Starts a proxy in front of the app at `target`. */
export async function startProxy(target: string): Promise<FaultProxy> {
  const state = new ProxyState(new URL(target));
  const server = createServer((asked, answer) => state.handle(asked, answer));
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    streams: state.streams,
    snapshots: () => state.snapshots,
    openStreams: () => state.open.size,
    answerStreams: (answer) => {
      state.canned = answer;
    },
    cut: () => state.cut(),
    swallow: () => state.swallow(),
    mend: () => {
      state.isSwallowing = false;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

class ProxyState {
  readonly streams: string[] = [];
  readonly open = new Set<ServerResponse>();
  readonly #target: URL;
  readonly #passing = new Set<{ readonly from: IncomingMessage; readonly to: ServerResponse }>();
  canned: CannedAnswer | undefined;
  isSwallowing = false;
  snapshots = 0;

  constructor(target: URL) {
    this.#target = target;
  }

  handle(asked: IncomingMessage, answer: ServerResponse): void {
    const isStream = asked.url?.startsWith("/api/stream") ?? false;
    if (isStream) {
      this.streams.push(asked.url ?? "");
      this.open.add(answer);
      answer.on("close", () => this.open.delete(answer));
    }
    if (this.isSwallowing) return;
    if (isStream && this.canned !== undefined) {
      answer.writeHead(this.canned.status, { "Content-Type": this.canned.contentType ?? "text/plain" });
      answer.end(this.canned.body ?? "");
      return;
    }
    this.#pass(asked, answer);
  }

  cut(): void {
    for (const answer of this.open) answer.socket?.resetAndDestroy();
  }

  swallow(): void {
    this.isSwallowing = true;
    for (const { from, to } of this.#passing) {
      from.unpipe(to);
      from.resume();
    }
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { hostname, port, host } = this.#target;
    const headers = { ...asked.headers, host };
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers, agent: false });
    onward.on("response", (response) => {
      if (this.isSwallowing) return;
      const passage = { from: response, to: answer };
      this.#passing.add(passage);
      answer.on("close", () => this.#passing.delete(passage));
      answer.writeHead(response.statusCode ?? 502, response.headers);
      answer.flushHeaders();
      response.on("error", () => answer.destroy());
      response.on("data", (bytes: Buffer) => {
        if (bytes.includes("event: snapshot")) this.snapshots += 1;
      });
      response.pipe(answer);
    });
    onward.on("error", () => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end("bad gateway");
    });
    answer.on("close", () => onward.destroy());
    asked.pipe(onward);
  }
}
