import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRateLimit } from "./create-rate-limit.ts";
import { createRateLimits } from "./create-rate-limits.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const refused = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code: string; retryAfterSeconds: number }) => [error.code, error.retryAfterSeconds],
  );

describe("attempts to sign in", () => {
  it("are five in a quarter of an hour for a login from one address, then a wait that ends", async () => {
    const limits = createRateLimits();
    for (let attempt = 0; attempt < 5; attempt += 1) await limits.signIn("sofia", "203.0.113.9");
    expect(await refused(limits.signIn("sofia", "203.0.113.9"))).toEqual(["rate_limited", 900]);
    vi.advanceTimersByTime(600_000);
    expect(await refused(limits.signIn("sofia", "203.0.113.9"))).toEqual(["rate_limited", 300]);
    expect(await refused(limits.signIn("sofia", "203.0.113.10"))).toBeUndefined();
    expect(await refused(limits.signIn("carlos", "203.0.113.9"))).toBeUndefined();
    vi.advanceTimersByTime(300_001);
    expect(await refused(limits.signIn("sofia", "203.0.113.9"))).toBeUndefined();
  });

  it("that succeed count neither against the login nor against the address", async () => {
    const limits = createRateLimits();
    for (let person = 0; person < 200; person += 1) {
      await (await limits.signIn(`person${person % 20}`, "203.0.113.9")).succeeded();
    }
    expect(await refused(limits.signIn("sofia", "203.0.113.9"))).toBeUndefined();
  });

  it("of ever other logins end after fifty an hour from one address, or one network of IPv6", async () => {
    const limits = createRateLimits();
    for (let login = 0; login < 50; login += 1) {
      await limits.signIn(`login${login}`, login % 2 === 0 ? "2001:db8::1" : `2001:db8:0:0:${login}::7`);
    }
    expect(await refused(limits.signIn("another", "2001:db8::ffff"))).toEqual(["rate_limited", 3600]);
    expect(await refused(limits.signIn("another", "2001:db8:0:1::1"))).toBeUndefined();
  });
});

describe("what a person does", () => {
  it.each([
    ["command", 30],
    ["exportFile", 5],
    ["openStream", 120],
    ["testSource", 10],
  ] as const)("%s: %i a minute", async (what, most) => {
    const limits = createRateLimits();
    for (let time = 0; time < most; time += 1) await limits[what]("a1");
    expect(await refused(limits[what]("a1"))).toEqual(["rate_limited", 60]);
    expect(limits.refusals()[what]).toBe(1);
    expect(await refused(limits[what]("a2"))).toBeUndefined();
    vi.advanceTimersByTime(60_001);
    expect(await refused(limits[what]("a1"))).toBeUndefined();
  });
});

describe("a limit's memory", () => {
  it("is bounded: the key first seen is forgotten", async () => {
    const limit = createRateLimit({ points: 1, seconds: 60, mostKeys: 2 });
    expect(await limit.take("a")).toBeUndefined();
    expect(await limit.take("b")).toBeUndefined();
    expect(await limit.take("b")).toBe(60);
    expect(await limit.take("c")).toBeUndefined();
    expect(await limit.take("b")).toBe(60);
    expect(await limit.take("a")).toBeUndefined();
  });
});
