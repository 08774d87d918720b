import { inspect } from "node:util";
import { pino } from "pino";
import { expect, it } from "vitest";
import { ManualClock } from "@/lib/sources/interact/testing/manual-clock.ts";
import { createCredentialVault } from "./create-credential-vault.ts";

const secret = "pl4nted-secret";
const sofia = { login: "sofia", password: secret };

function vault(most?: number) {
  const clock = new ManualClock();
  const kept = createCredentialVault({
    now: () => clock.wallMs(),
    setTimer: (run, delayMs) => clock.schedule(delayMs, run),
    ...(most === undefined ? {} : { most }),
  });
  return { clock, kept };
}

it("keeps a credential for its session, until that signs out", () => {
  const { kept, clock } = vault();
  kept.put("s1", sofia);
  kept.put("s2", { login: "carlos", password: "x" });
  expect(kept.find("s1")).toMatchObject({ login: "sofia", password: secret });
  expect(kept.find("s3")).toBeUndefined();
  kept.forget("s1");
  expect(kept.find("s1")).toBeUndefined();
  kept.forget();
  expect([kept.size, clock.pending]).toEqual([0, 0]);
});

it("forgets what nobody has used for half an hour; using it counts", async () => {
  const { clock, kept } = vault();
  kept.put("idle", sofia);
  kept.put("used", sofia);
  await clock.advance(20 * 60_000);
  kept.find("used");
  await clock.advance(10 * 60_000);
  expect(kept.size).toBe(1);
  expect(kept.find("idle")).toBeUndefined();
  await clock.advance(30 * 60_000);
  expect([kept.size, clock.pending]).toEqual([0, 0]);
});

it("holds only so many: the one unused for longest gives way", () => {
  const { kept } = vault(2);
  for (const session of ["s1", "s2"]) kept.put(session, sofia);
  kept.find("s1");
  kept.put("s3", sofia);
  expect(["s1", "s2", "s3"].map((session) => kept.find(session) !== undefined)).toEqual([true, false, true]);
});

it("shows its passwords to nothing that prints, copies or serialises it", () => {
  const { kept } = vault();
  kept.put("s1", sofia);
  const credential = kept.find("s1");
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  logger.info({ kept, credential, list: [credential] }, "everything");
  logger.error({ err: new Error("failed", { cause: credential }) }, "with a cause");
  const depths = { depth: 10, showHidden: true };
  const told = [
    ...lines,
    JSON.stringify({ kept, credential }),
    inspect({ kept, credential, map: new Map([["s1", credential]]) }, depths),
    String(credential),
    JSON.stringify({ ...credential }),
    JSON.stringify(structuredClone(credential)),
  ];
  expect(told.join("\n")).not.toContain(secret);
  expect(lines[0]).toContain("sofia");
});

it("says whose it is without that being a use", async () => {
  const { clock, kept } = vault();
  kept.put("s1", sofia);
  await clock.advance(20 * 60_000);
  expect([kept.loginOf("s1"), kept.loginOf("s2")]).toEqual(["sofia", undefined]);
  await clock.advance(10 * 60_000);
  expect([kept.loginOf("s1"), kept.size]).toEqual([undefined, 0]);
});
