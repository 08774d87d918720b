import { type ClientRequest, type IncomingMessage, request } from "node:http";

/** An event as it came over the wire; the name of a heartbeat is empty. */
export interface WireEvent {
  readonly name: string;
  readonly data: string;
}

/** A channel read by a client that does nothing clever. */
export interface TestChannel {
  /** Everything received so far, in order. */
  readonly events: readonly WireEvent[];
  /** Bytes received so far, as text. */
  text(): string;
  /** The next event of that name not yet taken; fails after two seconds. */
  next(name: string): Promise<WireEvent>;
  /** Resolves when the connection is gone, with the code of the error if it broke. */
  readonly closed: Promise<string>;
  close(): void;
}

/** Opens a channel; rejects with the status when it is refused. */
export function openTestChannel(url: string, path: string, method = "POST"): Promise<TestChannel> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/interact_cti/v1.0/${path}`, { method, agent: false });
    sent.on("error", reject);
    sent.on("response", (response) => {
      if (response.statusCode === 200) resolve(readChannel(sent, response));
      else reject(new Error(`HTTP ${response.statusCode}`));
    });
    sent.end();
  });
}

function readChannel(sent: ClientRequest, response: IncomingMessage): TestChannel {
  const events: WireEvent[] = [];
  let text = "";
  let rest = "";
  let taken = 0;
  let wake: () => void = () => {};
  response.setEncoding("utf8");
  response.on("data", (chunk: string) => {
    text += chunk;
    const blocks = (rest + chunk).split("\n\n");
    rest = blocks.pop() ?? "";
    events.push(...blocks.map(parseEvent));
    wake();
  });
  const closed = new Promise<string>((resolve) => {
    response.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
    response.on("end", () => resolve("end"));
  });
  const next = async (name: string): Promise<WireEvent> => {
    const until = performance.now() + 2000;
    for (;;) {
      for (; taken < events.length; taken += 1) {
        const event = events[taken];
        if (event?.name !== name) continue;
        taken += 1;
        return event;
      }
      if (performance.now() > until)
        throw new Error(`No ${name} among ${events.map((each) => each.name).join()}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 100);
      });
    }
  };
  return { events, text: () => text, next, closed, close: () => sent.destroy() };
}

function parseEvent(block: string): WireEvent {
  const lines = block.split("\n").map((line) => line.trimEnd());
  const name = lines.find((line) => line.startsWith("event: "))?.slice("event: ".length) ?? "";
  const data = lines.filter((line) => line.startsWith("data: ")).map((line) => line.slice("data: ".length));
  return { name, data: data.join("\n") };
}
