import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { spawnScript } from "@/lib/store/testing/spawn-script.ts";
import { openCursor } from "./open-cursor.ts";
import { openSegmentLog } from "./segment-log.ts";
import { startMs } from "./testing/driven-recording.ts";

const script = new URL("./testing/record-until-killed.ts", import.meta.url);
const kills = 4;
const hourMs = 3_600_000;

it("loses nothing that was written when it is killed in the middle of writing, again and again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "replay-kill-"));
  for (let kill = 0; kill < kills; kill += 1) {
    const begunMs = startMs + kill * hourMs;
    const child = spawnScript(script, folder, String(begunMs));
    await child.wrote(7 + kill * 5);
    await child.kill();
    const writtenMs = Number(child.lines.at(-1));
    const log = await openSegmentLog({
      ...{ folder, mostBytes: 1e9, keptMs: 86_400_000 },
      onUnreadable: (_path, error) => expect.unreachable(String(error)),
    });
    const runs = log.runs();
    expect(runs).toHaveLength(kill + 1);
    const run = runs.at(-1);
    expect(run?.fromMs).toBeLessThanOrEqual(begunMs + 1_000);
    expect(run?.toMs).toBeGreaterThanOrEqual(writtenMs);
    for (const atMs of [begunMs + 5_000, writtenMs - 1, run?.toMs ?? 0]) {
      const floor = (await openCursor(log, atMs)).floor();
      // The first revision is of the beginning, and each second has another.
      const expected = 1 + Math.floor((atMs - begunMs) / 1_000);
      expect(floor.content.services["interact:SAC"]?.metrics.chat?.waiting).toBe(expected);
    }
  }
}, 60_000);
