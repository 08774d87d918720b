import { expect, it } from "vitest";
import { createWriteBehind } from "./create-write-behind.ts";

/** Writes that end when they are let. */
function held(mostWaiting?: number) {
  const done: string[] = [];
  const lost: string[] = [];
  const gates = new Map<string, () => void>();
  const writes = createWriteBehind({
    onLost: (_, key) => lost.push(key),
    ...(mostWaiting === undefined ? {} : { mostWaiting }),
  });
  return {
    writes,
    done,
    lost,
    write(key: string, text = key) {
      writes.write(key, async () => {
        await new Promise<void>((resolve) => gates.set(text, resolve));
        done.push(text);
      });
    },
    finish: (text: string) => gates.get(text)?.(),
  };
}

it("writes one after the other, in the order of the telling", async () => {
  const { writes, done, write, finish } = held();
  for (const key of ["a", "b"]) write(key);
  finish("b");
  expect(done).toEqual([]);
  finish("a");
  await expect.poll(() => done).toEqual(["a"]);
  finish("b");
  await writes.settled();
  expect(done).toEqual(["a", "b"]);
});

it("writes the last word on a thing that is told anew while others are written", async () => {
  const { writes, done, write, finish } = held();
  write("a");
  for (const text of ["b1", "b2", "b3"]) write("b", text);
  finish("a");
  await expect.poll(() => writes.counters().waiting).toBe(0);
  finish("b3");
  await writes.settled();
  expect(done).toEqual(["a", "b3"]);
});

it("takes no more than may wait, and tells what it did not take", async () => {
  const { writes, lost, write } = held(1);
  for (const key of ["a", "b", "c", "b"]) write(key);
  expect(lost).toEqual(["c"]);
  expect(writes.counters()).toEqual({ written: 0, failed: 0, dropped: 1, waiting: 1 });
});

it("tries a write that failed once more, then gives it up and goes on", async () => {
  const lost: string[] = [];
  const attempts: string[] = [];
  const writes = createWriteBehind({ onLost: (_, key) => lost.push(key) });
  const failing = (key: string, times: number) =>
    writes.write(key, async () => {
      attempts.push(key);
      if (attempts.filter((each) => each === key).length <= times) throw new Error("away");
    });
  failing("once", 1);
  failing("always", 9);
  failing("never", 0);
  await writes.settled();
  expect(attempts).toEqual(["once", "once", "always", "always", "never"]);
  expect(lost).toEqual(["always"]);
  expect(writes.counters()).toEqual({ written: 2, failed: 1, dropped: 0, waiting: 0 });
});
