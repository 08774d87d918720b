import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChannelItem, readEventChannel } from "./event-channel.ts";
import { ManualClock } from "./testing/manual-clock.ts";

async function* chunksOf(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let offset = 0, turn = 0; offset < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(offset, offset + size);
    offset += size;
  }
}

async function read(body: AsyncIterable<Uint8Array>, clock = new ManualClock()): Promise<ChannelItem[]> {
  const items: ChannelItem[] = [];
  for await (const item of readEventChannel({ body }, { clock, heartbeatSeconds: 15 })) items.push(item);
  return items;
}

const told = (items: readonly ChannelItem[]) => items.filter(({ type }) => type !== "heard");

const stream = [
  ": a comment",
  "event: on_agent_status",
  'data: {"agent":"Zoë 🎧",',
  'data: "state":"ready_free"}',
  "",
  "data: {}",
  "",
  "event: on_alarm",
  "data: {\u2028}",
  "",
  "",
].join("\r\n");

describe("a channel", () => {
  it("says the same however its bytes are cut (T3)", async () => {
    const bytes = Buffer.from(stream);
    const whole = told(await read(chunksOf(bytes, [bytes.length])));
    expect(whole).toEqual([
      { type: "event", name: "on_agent_status", data: '{"agent":"Zoë 🎧",\n"state":"ready_free"}' },
      { type: "event", name: "", data: "{}" },
      { type: "event", name: "on_alarm", data: "{\u2028}" },
      { type: "ended", end: "closed" },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 9 }),
        async (sizes) => {
          expect(told(await read(chunksOf(bytes, sizes)))).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("forgets half an event when the connection breaks", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('event: on_service_stats\ndata: {"services":');
      throw new Error("ECONNRESET");
    }
    expect(told(await read(broken()))).toEqual([{ type: "ended", end: "broken" }]);
  });

  it("whose event never ends is given up at 16 MB", async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("data: ");
      for (; sent < 40; sent += 1) yield Buffer.alloc(1024 * 1024, 120);
    }
    expect(told(await read(endless()))).toEqual([{ type: "ended", end: "flooded" }]);
    expect(sent).toBeLessThan(18);
  });

  it("is silent after 22 s and over after 45 s without a byte", async () => {
    const clock = new ManualClock();
    const startMs = clock.monotonicMs();
    const seen: (readonly [string, number])[] = [];
    const reading = (async () => {
      const body = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
      for await (const item of readEventChannel({ body }, { clock, heartbeatSeconds: 15 })) {
        seen.push([item.type, clock.monotonicMs() - startMs]);
      }
    })();
    await clock.advance(50_000);
    await reading;
    expect(seen).toEqual([
      ["silent", 22_000],
      ["ended", 45_000],
    ]);
    expect(clock.pending).toBe(0);
  });

  it("learns a slower heart beat, and does not take it for silence again", async () => {
    const clock = new ManualClock();
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (let beat = 0; beat < 4; beat += 1) {
        await new Promise<void>((resolve) => void clock.schedule(30_000, resolve));
        yield Buffer.from("data: {}\n\n");
      }
    }
    const reading = read(slow(), clock);
    await clock.advance(130_000);
    expect((await reading).filter(({ type }) => type === "silent")).toHaveLength(1);
  });

  it("is read only as fast as it is taken: a busy taker is not silence, and nothing piles up", async () => {
    const clock = new ManualClock();
    let pulled = 0;
    async function* fast(): AsyncGenerator<Uint8Array> {
      for (; pulled < 100; pulled += 1) yield Buffer.from(`data: ${pulled}\n\n`);
    }
    const items = readEventChannel({ body: fast() }, { clock, heartbeatSeconds: 15 });
    await items.next();
    await items.next();
    await clock.advance(60_000);
    expect(pulled).toBeLessThan(3);
    expect((await items.next()).value).toEqual({ type: "heard" });
    await items.return();
  });
});
