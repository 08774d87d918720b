import { expect, it } from "vitest";
import { createAnswerMemory } from "./answer-memory.ts";

const hourMs = 3_600_000;

/** A memory with a clock, and work that counts how often it was done. */
function memory() {
  const state = { nowMs: 0, done: 0 };
  const kept = createAnswerMemory(() => state.nowMs);
  const ask = (key: string | undefined, body = "b", actor = "u1", isFinal = true) =>
    kept.once(
      { actor, key, body },
      async () => {
        state.done += 1;
        return state.done;
      },
      () => isFinal,
    );
  return { state, kept, ask };
}

it("gives the same answer to the same key and body for an hour", async () => {
  const { state, ask } = memory();
  expect([await ask("k"), await ask("k")]).toEqual([1, 1]);
  expect(await ask("k", "other")).toBe("key_reused");
  expect(await ask("k", "b", "u2")).toBe(2);
  state.nowMs = hourMs;
  expect(await ask("k")).toBe(3);
});

it("forgets what changed nothing, and what failed", async () => {
  const { kept, ask } = memory();
  expect([await ask("k", "b", "u1", false), await ask("k")]).toEqual([1, 2]);
  const failing = () =>
    kept.once(
      { actor: "u1", key: "f", body: "b" },
      () => Promise.reject(new Error("no")),
      () => true,
    );
  await expect(failing()).rejects.toThrow("no");
  expect(await ask("f")).toBe(3);
});

it("without a key knows only what is under way", async () => {
  const { ask } = memory();
  expect(await Promise.all([ask(undefined), ask(undefined), ask(undefined, "other")])).toEqual([1, 1, 2]);
  expect(await ask(undefined)).toBe(3);
});

it("remembers at most 5,000 answers: the oldest gives way", async () => {
  const { state, ask } = memory();
  for (let index = 0; index <= 5_000; index += 1) await ask(`k${index}`);
  expect(state.done).toBe(5_001);
  await ask("k5000");
  expect(state.done).toBe(5_001);
  await ask("k0");
  expect(state.done).toBe(5_002);
});
