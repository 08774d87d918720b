import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { spawnScript } from "@/lib/store/testing/spawn-script.ts";
import { driveHistory } from "./testing/drive-history.ts";

const recorder = new URL("testing/record-until-killed.ts", import.meta.url);
const loops = 2;

onEachDatabase(({ url, open }) => {
  it(`has every state that was written before each of ${loops} kills`, { timeout: 60_000 }, async () => {
    const address = await url();
    const told: string[] = [];
    for (let run = 0; run < loops; run += 1) {
      const child = spawnScript(recorder, address, String(run));
      await child.wrote(8 + run * 13);
      await child.kill();
      told.push(...child.lines.slice(1));
    }
    const { history } = await driveHistory(await open(), { start: "2026-11-21T20:00:00Z" });
    const range = { fromMs: Date.parse("2026-11-21T12:00:00Z"), toMs: Date.parse("2026-11-21T20:00:00Z") };
    const { spans } = await history.agent("interact:Ana", range, { kind: "all" });
    const kept = new Set(spans.map(({ from }) => from));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((at) => !kept.has(at))).toEqual([]);
  });
});
