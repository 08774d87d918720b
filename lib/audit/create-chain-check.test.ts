import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createAudit } from "./create-audit.ts";
import { createChainCheck } from "./create-chain-check.ts";

const entry = { who: "root", action: "session.sign_in", result: "done" };

onEachDatabase(({ open }) => {
  it("says nothing of the audit before it has read it, and then what it found", async () => {
    const audit = createAudit({ store: await open(), now: Date.now });
    await audit.append(entry);
    const check = createChainCheck({ audit, now: () => 1000 });
    expect(check.status()).toEqual({});
    const [first, joined] = [check.run(), check.run()];
    expect(check.status()).toEqual({ runningSinceMs: 1000 });
    expect(await first).toBe(await joined);
    expect(check.status()).toMatchObject({ last: { atMs: 1000, verdict: { answer: "whole", rows: 1 } } });
  });
});

it("finds an audit that was written anew as a whole since it last looked", async () => {
  const anchors: unknown[] = [];
  const head = { seq: 7, hash: "aa" };
  const check = createChainCheck({
    audit: {
      verify: async (anchor) => {
        anchors.push(anchor);
        return { answer: "whole", rows: 7, head };
      },
    },
    now: Date.now,
  });
  await check.run();
  await check.run();
  expect(anchors).toEqual([undefined, head]);
});

it("is not whole because it could not be read", async () => {
  const check = createChainCheck({
    audit: { verify: () => Promise.reject(new Error("away")) },
    now: () => 5,
  });
  expect((await check.run()).verdict).toEqual({ answer: "unknown", reason: "failed" });
});
