import { expect, it } from "vitest";
import type { AuditRecord } from "./audit-entry.ts";
import { createAppendQueue } from "./create-append-queue.ts";
import type { ToldEntry } from "./write-entries.ts";

/** A queue over a disk whose syncs are let go by hand. */
function onSlowDisk() {
  const gates: { letGo(): void; refuse(): void }[] = [];
  const written: string[][] = [];
  const settled: string[] = [];
  const queue = createAppendQueue({
    async write(entries: readonly ToldEntry[]) {
      written.push(entries.map(({ entry }) => entry.target ?? ""));
      const value = entries.map(({ entry }) => entry as AuditRecord);
      const synced = new Promise<void>((letGo, reject) => {
        gates.push({ letGo, refuse: () => reject(new Error("EIO")) });
      });
      synced.catch(() => undefined);
      return { value, synced };
    },
    now: () => 0,
  });
  const append = (target: string, kept: "on disk" | "committed") =>
    queue.append({ who: "sofia", action: "command.test", result: "asked", target }, kept).then(
      () => settled.push(target),
      (error: Error) => settled.push(`${target} ${error.name}`),
    );
  return { queue, append, gates, written, settled };
}

it("resolves what is to be on the disk once it is, and what has happened already once it is committed", async () => {
  const { append, gates, settled } = onSlowDisk();
  const asked = append("asked", "on disk");
  await append("answered", "committed");
  expect(settled).toEqual(["answered"]);
  gates[0]?.letGo();
  await asked;
  expect(settled).toEqual(["answered", "asked"]);
});

it("writes on while the disk syncs what came before", async () => {
  const { queue, append, gates, written, settled } = onSlowDisk();
  const first = append("first", "on disk");
  await expect.poll(() => written).toEqual([["first"]]);
  const others = [append("second", "on disk"), append("third", "on disk")];
  await expect.poll(() => written).toEqual([["first"], ["second", "third"]]);
  expect([settled, queue.waiting()]).toEqual([[], 0]);
  gates[1]?.letGo();
  await Promise.all(others);
  gates[0]?.letGo();
  await first;
  expect(settled).toEqual(["second", "third", "first"]);
});

it("rejects only what was to be on a disk that refuses", async () => {
  const { append, gates, settled } = onSlowDisk();
  const asked = append("asked", "on disk");
  await append("answered", "committed");
  for (const { refuse } of gates) refuse();
  await asked;
  expect(settled).toEqual(["answered", "asked AuditUnavailable"]);
});
