import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { createGate } from "./create-gate.ts";
import { createPasswordHasher } from "./create-password-hasher.ts";

const password = "correct horse battery";

describe("the password hasher", () => {
  const hasher = createPasswordHasher();

  it("knows a password again, and no other, by an Argon2id hash of its own salt", async () => {
    const [one, other] = await Promise.all([hasher.hash(password), hasher.hash(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await hasher.verify(one, password)).toBe(true);
    expect(await hasher.verify(one, "correct horse batterx")).toBe(false);
  });

  it("takes the same letters composed otherwise", async () => {
    const stored = await hasher.hash("senha da recepção");
    expect(await hasher.verify(stored, "senha da recepção".normalize("NFD"))).toBe(true);
  });

  it("says no without a hash, and to what is too long to be hashed", async () => {
    expect(await hasher.verify(undefined, password)).toBe(false);
    expect(await hasher.verify(await hasher.hash(password), "a".repeat(129))).toBe(false);
  });

  it("calls a hash of lower costs outdated", async () => {
    const weak = await hash(password, { algorithm: 2, memoryCost: 4096, timeCost: 1, parallelism: 1 });
    expect(hasher.isOutdated(weak)).toBe(true);
    expect(hasher.isOutdated(await hasher.hash(password))).toBe(false);
    expect(await hasher.verify(weak, password)).toBe(true);
  });
});

describe("the gate", () => {
  it("lets four work, the next wait in order, and refuses who would wait too long", async () => {
    const through = createGate({ parallel: 4, waiting: 2 });
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const work = (name: number) => () => {
      started.push(name);
      return new Promise<number>((resolve) => ends.push(() => resolve(name)));
    };
    const all = [1, 2, 3, 4, 5, 6].map((name) => through(work(name)));
    await expect(through(work(7))).rejects.toMatchObject({ code: "busy", retryAfterSeconds: 2 });
    expect(started).toEqual([1, 2, 3, 4]);
    ends[2]?.();
    expect(await all[2]).toBe(3);
    expect(started).toEqual([1, 2, 3, 4, 5]);
    ends[0]?.();
    await all[0];
    for (const end of ends) end();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5, 6]);
    await expect(through(async () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await through(async () => 8)).toBe(8);
  });
});
