import { connect } from "node:net";

export interface SpokenAnswer {
  /** 0 when the connection was closed without a word. */
  readonly status: number;
  /** Status line and headers as they were sent. */
  readonly head: string;
  readonly body: string;
  /** All values of a header, in order. */
  header(name: string): readonly string[];
  /** Bytes that the server let us send. */
  readonly sentBytes: number;
}

/**
 * Says exactly these words to a server of this machine and hears its answer to the end, or, of a live stream, its
 * beginning. `body` is sent piece by piece for as long as the server has not answered.
 */
export function speakRaw(port: number, words: string, body: Iterable<string> = []): Promise<SpokenAnswer> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1");
    const pieces = body[Symbol.iterator]();
    const goOn = (): void => {
      while (heard === "" && !socket.destroyed) {
        const { done, value } = pieces.next();
        if (done === true || !socket.write(value)) return;
      }
    };
    socket.setEncoding("latin1");
    socket.on("connect", () => {
      socket.write(words);
      goOn();
    });
    socket.on("drain", goOn);
    socket.on("data", (text: string) => {
      heard += text;
      if (/^content-type: text\/event-stream/im.test(heard)) socket.destroy();
    });
    // A server that has refused what is still being sent may well reset the connection.
    socket.on("error", () => {});
    socket.on("close", () => resolve(answerOf(heard, socket.bytesWritten)));
  });
}

function answerOf(heard: string, sentBytes: number): SpokenAnswer {
  const end = heard.indexOf("\r\n\r\n");
  const head = end < 0 ? heard : heard.slice(0, end);
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1] ?? 0),
    head,
    body: end < 0 ? "" : heard.slice(end + 4),
    header: (name) => headers.filter(([each]) => each === name.toLowerCase()).map(([, value]) => value),
    sentBytes,
  };
}
