import { createParser, type ParseError } from "eventsource-parser";
import type { Clock } from "./clock.ts";
import type { HttpStream } from "./http-client.ts";
import { InteractError } from "./interact-error.ts";

/**
 * Why a channel is over: the CTI ended it (`closed`), the connection failed (`broken`), nothing was heard
 * for three heart beats (`silent`), an event never ended within 16 MB (`flooded`), or we left (`aborted`).
 */
export type ChannelEnd = "closed" | "broken" | "silent" | "flooded" | "aborted";

/** What a channel tells, in order. */
export type ChannelItem =
  /** Bytes came: the CTI lives, whatever they say. */
  | { readonly type: "heard" }
  /** One event; `name` is empty for an unnamed one. */
  | { readonly type: "event"; readonly name: string; readonly data: string }
  /** Lines that are no event at all. */
  | { readonly type: "garbage" }
  /** Nothing came for so long that people must see it. Once per silence. */
  | { readonly type: "silent" }
  /** Always the last. */
  | { readonly type: "ended"; readonly end: ChannelEnd };

interface ChannelOptions {
  readonly clock: Clock;
  /** The heart beat that the server is configured to; a slower one is learnt. */
  readonly heartbeatSeconds: number;
}

const largestEventCharacters = 16 * 1024 * 1024;
const visibleSilenceMs = 22_000;

/**
 * Reads one open channel until it ends; never reopens it. Pulls a chunk only when everything before it
 * has been taken, so a slow taker stops the socket instead of filling memory. Only time spent waiting
 * for bytes counts as silence. Leaving the iteration closes the connection.
 */
export async function* readEventChannel(
  stream: HttpStream,
  { clock, heartbeatSeconds }: ChannelOptions,
): AsyncGenerator<ChannelItem, void, void> {
  const chunks = stream.body[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  const inbox: ChannelItem[] = [];
  const parser = createInboxParser(inbox);
  const silence = createSilence(heartbeatSeconds);
  try {
    for (;;) {
      const waitedFromMs = clock.monotonicMs();
      const pending = settle(chunks.next());
      let read = await within(clock, pending, silence.visibleMs());
      if (read === "late") {
        yield { type: "silent" };
        read = await within(clock, pending, silence.fatalMs() - (clock.monotonicMs() - waitedFromMs));
      }
      if (read === "late") return yield { type: "ended", end: "silent" };
      if (read.end !== undefined) return yield { type: "ended", end: read.end };
      yield { type: "heard" };
      if (!parser.take(decoder.decode(read.chunk, { stream: true }))) {
        return yield { type: "ended", end: "flooded" };
      }
      silence.learn(clock.monotonicMs() - waitedFromMs, inbox);
      yield* inbox.splice(0);
    }
  } finally {
    // Not awaited: a silent connection would never answer. Returning it destroys the socket.
    chunks.return?.().catch(() => undefined);
  }
}

type Read = { readonly end?: undefined; readonly chunk: Uint8Array } | { readonly end: ChannelEnd };

/** The next chunk as a value: an end and a fault are no exceptions here. */
async function settle(next: Promise<IteratorResult<Uint8Array>>): Promise<Read> {
  try {
    const result = await next;
    return result.done === true ? { end: "closed" } : { chunk: result.value };
  } catch (cause) {
    return { end: cause instanceof InteractError && cause.code === "aborted" ? "aborted" : "broken" };
  }
}

function within(clock: Clock, pending: Promise<Read>, delayMs: number): Promise<Read | "late"> {
  return new Promise((resolve) => {
    const cancel = clock.schedule(delayMs, () => resolve("late"));
    pending.then((read) => {
      cancel();
      resolve(read);
    });
  });
}

function createInboxParser(inbox: ChannelItem[]) {
  let isFlooded = false;
  const parser = createParser({
    maxBufferSize: largestEventCharacters,
    onEvent: (event) => inbox.push({ type: "event", name: event.event ?? "", data: event.data }),
    onError: (error: ParseError) => {
      if (error.type === "max-buffer-size-exceeded") isFlooded = true;
      else if (error.type === "unknown-field") inbox.push({ type: "garbage" });
    },
  });
  return {
    /** False once an event has outgrown the cap. */
    take(text: string): boolean {
      parser.feed(text);
      return !isFlooded;
    },
  };
}

const slowestBeatMs = 120_000;

/** How long silence may last, given the slowest heart beat seen: a server configured to 30 s is not dead at 22. */
function createSilence(heartbeatSeconds: number) {
  let beatMs = Math.max(15, heartbeatSeconds) * 1000;
  return {
    visibleMs: () => Math.max(visibleSilenceMs, 1.5 * beatMs - 1000),
    fatalMs: () => 3 * beatMs,
    /** A lone empty event after a pause is a heart beat; the pause is its period. */
    learn(pauseMs: number, items: readonly ChannelItem[]): void {
      const [only, ...others] = items;
      const isBeat = only?.type === "event" && others.length === 0 && /^\s*(\{\s*\})?\s*$/.test(only.data);
      if (isBeat && pauseMs > beatMs) beatMs = Math.min(pauseMs, slowestBeatMs);
    },
  };
}
