// A process of many viewers on raw sockets: counts the frames they get. Driven by messages of its parent.
import { connect, type Socket } from "node:net";

interface Command {
  readonly type: "open" | "close";
  readonly url: string;
  readonly count: number;
  /** What lets the viewers in, where that is asked. */
  readonly cookie?: string;
  /** In its place: one for each viewer, in their order. */
  readonly cookies?: readonly string[];
  /** A text whose number after it is an epoch-ms send time; ages are collected when set. */
  readonly stamp?: string;
}

const reportEveryMs = 20;
const openAtOnce = 50;

let sockets: Socket[] = [];
let frames = 0;
let bytes = 0;
let ages: number[] = [];
let reported = -1;

process.on("message", (command: Command) => {
  if (command.type === "open") void open(command);
  if (command.type === "close") close();
});

process.once("disconnect", () => process.exit(1));

setInterval(report, reportEveryMs);

function report(): void {
  if (frames === reported) return;
  reported = frames;
  process.send?.({ type: "progress", frames, bytes, ages: ages.splice(0) });
}

/** Tells at once when every viewer has one more frame, so that the next event need not wait for the clock. */
function reportRound(before: number): void {
  if (Math.floor(before / sockets.length) !== Math.floor(frames / sockets.length)) report();
}

async function open(command: Command): Promise<void> {
  const url = new URL(command.url);
  for (let opened = 0; opened < command.count; opened += openAtOnce) {
    const batch = Array.from({ length: Math.min(openAtOnce, command.count - opened) }, (_, index) =>
      view(url, { ...command, cookie: command.cookies?.[opened + index] ?? command.cookie }),
    );
    sockets.push(...(await Promise.all(batch)));
  }
  process.send?.({ type: "open", count: sockets.length });
}

function view(
  url: URL,
  { stamp, cookie }: Pick<Command, "stamp"> & { readonly cookie?: string | undefined },
): Promise<Socket> {
  const signed = cookie === undefined ? "" : `Cookie: ${cookie}\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.on("error", reject);
    socket.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/event-stream\r\n${signed}\r\n`,
    );
    let endedWithBreak = false;
    let sentAt: number | undefined;
    socket.once("data", () => resolve(socket));
    socket.on("data", (chunk: Buffer) => {
      const before = frames;
      bytes += chunk.length;
      if (endedWithBreak && chunk[0] === 10) frames += 1;
      let from = 0;
      for (let at = chunk.indexOf("\n\n", from); at !== -1; at = chunk.indexOf("\n\n", from)) {
        frames += 1;
        from = at + 2;
      }
      endedWithBreak = chunk[chunk.length - 1] === 10 && from !== chunk.length;
      if (stamp) sentAt = stampIn(chunk, stamp) ?? sentAt;
      // One age of each frame, once it is there whole.
      if (sentAt !== undefined && frames > before) {
        ages.push(Date.now() - sentAt);
        sentAt = undefined;
      }
      reportRound(before);
    });
  });
}

function stampIn(chunk: Buffer, stamp: string): number | undefined {
  const at = chunk.lastIndexOf(stamp);
  if (at === -1) return undefined;
  const sentAt = Number.parseInt(chunk.toString("latin1", at + stamp.length, at + stamp.length + 13), 10);
  return sentAt > 1e12 ? sentAt : undefined;
}

function close(): void {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  frames = 0;
  bytes = 0;
  ages = [];
  reported = -1;
  process.send?.({ type: "closed" });
}
