import { expect, it } from "vitest";
import type { Store } from "@/lib/store/server.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { spawnScript } from "@/lib/store/testing/spawn-script.ts";
import { createAudit } from "./create-audit.ts";

const writer = new URL("testing/append-until-killed.ts", import.meta.url);

/** 200 in the long form: MIRANTE_KILL_LOOPS=200 npx vitest run lib/audit/survives-kills.test.ts */
const loops = Number(process.env.MIRANTE_KILL_LOOPS ?? 0);
const shortLoops = { sqlite: 7, postgres: 3 };

onEachDatabase(({ kind, url, open }) => {
  const count = loops || shortLoops[kind];
  it(`has every row that was acknowledged before each of ${count} kills, in one whole chain`, {
    timeout: 20_000 + count * 6000,
  }, async () => {
    const address = await url();
    const acknowledged = new Map<number, string>();
    for (let run = 0; run < count; run++) {
      const child = spawnScript(writer, address, String(run));
      // Each is killed at another moment of its life.
      await child.wrote(2 + ((run * 37) % 90));
      await child.kill();
      const [opened = "", ...told] = child.lines;
      expect(Number(opened.split(" ")[1])).toBeLessThan(5000);
      for (const line of told) {
        const [seq, target = ""] = line.split(" ");
        acknowledged.set(Number(seq), target);
      }
      const store = await open();
      expect(await missingFrom(store, acknowledged)).toEqual([]);
      expect(await createAudit({ store, now: Date.now }).verify()).toMatchObject({ answer: "whole" });
      await store.close();
    }
    expect(acknowledged.size).toBeGreaterThan(count);
  });
});

async function missingFrom(store: Store, acknowledged: ReadonlyMap<number, string>) {
  const rows = await store.db.selectFrom("audit").select(["seq", "target"]).execute();
  const kept = new Map(rows.map(({ seq, target }) => [seq, target]));
  return [...acknowledged].filter(([seq, target]) => kept.get(seq) !== target);
}
