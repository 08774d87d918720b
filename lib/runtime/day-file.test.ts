import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDayFile } from "./day-file.ts";

const memory = {
  day: {
    date: "2026-11-25",
    startedAt: "2026-11-25T03:00:00.000Z",
    origin: "midnight",
    since: "2026-11-25T03:00:00.000Z",
  },
  heardAt: "2026-11-25T15:00:00.000Z",
  services: {
    "interact:SAC": { chat: { base: { received: 100 }, last: { received: 140 }, finished: 3 } },
  },
  agents: { "interact:Ana": { "interact:SAC": { chat: { last: { total: 9 } } } } },
} as const;

async function dayFile() {
  const folder = await mkdtemp(join(tmpdir(), "day-"));
  const refusals: string[] = [];
  const path = join(folder, "data", "day.json");
  return { folder, path, refusals, file: createDayFile(path, { onRefused: (why) => refusals.push(why) }) };
}

describe("the file of a day", () => {
  it("gives back what was kept, leaving no drafts behind", async () => {
    const { folder, file, refusals } = await dayFile();
    await file.save(memory);
    expect(await file.load()).toEqual(memory);
    expect(await readdir(join(folder, "data"))).toEqual(["day.json"]);
    expect(refusals).toEqual([]);
  });

  it("knows nothing on a first start, which is no fault", async () => {
    const { file, refusals } = await dayFile();
    expect(await file.load()).toBeUndefined();
    expect(refusals).toEqual([]);
  });

  it.each([
    ["an empty file", "", "the whole of it"],
    ["half a file", JSON.stringify(memory).slice(0, 80), "the whole of it"],
    ["a list", "[1]", "the whole of it"],
    [
      "a day that is no date",
      JSON.stringify({ ...memory, day: { ...memory.day, date: "today" } }),
      "day.date",
    ],
    [
      "a counter that is no number",
      JSON.stringify({ ...memory, services: { "interact:SAC": { chat: { base: { received: "100" } } } } }),
      "services.interact:SAC.chat.base.received",
    ],
  ])("refuses %s, and says which file, what is wrong and what follows", async (_, content, where) => {
    const { path, file, refusals } = await dayFile();
    await file.save(memory);
    await writeFile(path, content);
    expect(await file.load()).toBeUndefined();
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(`${path} cannot be used (${where}: `);
    expect(refusals[0]).toMatch(/today counts since the counters were last reset\.$/);
  });

  it("tells of a file that cannot be read at all", async () => {
    const { folder, refusals } = await dayFile();
    await createDayFile(folder, { onRefused: (why) => refusals.push(why) }).load();
    expect(refusals[0]).toContain("EISDIR");
  });
});
