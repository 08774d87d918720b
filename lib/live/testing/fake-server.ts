/** A stand-in for the network: answers `/api/stream` as told, otherwise with an open stream. */
export interface FakeServer {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly requests: readonly string[];
  /** The next request gets this status instead of a stream. */
  readonly answerNext: (status: number, headers?: Readonly<Record<string, string>>) => void;
  readonly send: (event: string, data: unknown, id?: string) => void;
  readonly sendText: (text: string) => void;
  readonly close: () => void;
  readonly openStreams: () => number;
}

export function createFakeServer(): FakeServer {
  const requests: string[] = [];
  const answers: { status: number; headers: Readonly<Record<string, string>> }[] = [];
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();

  const open = (signal: AbortSignal | null | undefined): Response => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        streams.add(controller);
        signal?.addEventListener("abort", () => {
          if (streams.delete(controller)) controller.error(new Error("aborted"));
        });
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
  };
  const sendText = (text: string) => {
    for (const stream of streams) stream.enqueue(encoder.encode(text));
  };
  return {
    requests,
    sendText,
    fetch: async (url, init) => {
      requests.push(url);
      const answer = answers.shift();
      if (answer === undefined) return open(init.signal);
      const body = answer.status === 204 ? null : "<html></html>";
      return new Response(body, { status: answer.status, headers: answer.headers });
    },
    answerNext: (status, headers = {}) => answers.push({ status, headers }),
    send: (event, data, id) => {
      sendText(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close: () => {
      for (const stream of streams) stream.close();
      streams.clear();
    },
    openStreams: () => streams.size,
  };
}
