import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { applyEvents, emptyFloor, type FloorContent } from "@/lib/domain/index.ts";
import { facts } from "@/lib/domain/testing/facts.ts";
import { writeRecord } from "../record-format.ts";
import { type DrivenRecording, driveRecording, startMs } from "../testing/driven-recording.ts";
import { checkRecording } from "./check-recording.ts";
import { createRecordedSource } from "./create-recorded-source.ts";
import { openRecording } from "./open-recording.ts";
import { writeRecording } from "./write-recording.ts";

const all = { scope: { kind: "all" }, mostBytes: 1e9 } as const;
const waiting = (count: number) =>
  facts.serviceStats([{ name: "SAC", stats: [{ media: "chat", values: { waiting: count } }] }], 1);

/** A minute in which one more waits every ten seconds, in a file. */
async function recordedMinute(): Promise<{ readonly path: string; readonly centre: DrivenRecording }> {
  const centre = await driveRecording();
  centre.happen(facts.link("live", 0), facts.agents(["Ana"]), facts.state("Ana", { state: "ready_free" }, 0));
  for (let count = 1; count <= 6; count += 1) {
    centre.happen(waiting(count));
    centre.nowMs += 10_000;
    await centre.recorder.flush();
  }
  const path = join(await mkdtemp(join(tmpdir(), "recording-")), "minute.mirante");
  const about = { name: "A minute", by: "ana", savedAtMs: 0, isNarrowed: false };
  await writeRecording(path, centre.log, { ...about, fromMs: startMs, toMs: centre.nowMs }, all);
  return { path, centre };
}

it("plays a recording in a loop in the place of a contact centre, as of now, and says that it is one", async () => {
  const { path } = await recordedMinute();
  const nowMs = startMs + 86_400_000;
  const timers: (() => void)[] = [];
  const source = await createRecordedSource({
    path,
    now: () => nowMs,
    setTimer(run) {
      timers.push(run);
      return () => undefined;
    },
  });
  let floor: FloorContent = emptyFloor;
  const shown: (number | undefined)[] = [];
  const end = new AbortController();
  const running = source.run((events) => {
    floor = applyEvents(floor, events);
    const count = floor.services["interact:SAC"]?.metrics.chat?.waiting;
    if (count !== shown.at(-1)) shown.push(count);
    if (shown.length > 8) end.abort();
    setImmediate(() => timers.shift()?.());
  }, end.signal);
  await running;
  expect(shown.filter((count) => count !== undefined).slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 1, 2]);
  expect(floor.sources.interact?.recording).toMatchObject({ name: "A minute" });
  expect(floor.sources.interact?.link).toBe("live");
  expect(floor.agents["interact:Ana"]?.since).toBe(new Date(nowMs).toISOString());
  expect(source.commands).toBeUndefined();
});

it("is the same recording after it was written anew from itself", async () => {
  const { path, centre } = await recordedMinute();
  const opened = await openRecording(path, true);
  await checkRecording(opened);
  expect(opened.tape.runs().map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([[startMs, centre.nowMs]]);
  await writeRecording(`${path}.copy`, opened.tape, opened.about, all);
  expect((await openRecording(`${path}.copy`, true)).about).toEqual(opened.about);
});

it.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, -5), "damaged"],
  ["changed by a byte", changedByte, "damaged"],
  ["of another kind", () => Buffer.from("<html>"), "unreadable"],
])("takes no file that is %s", async (_what, change, code) => {
  const { path } = await recordedMinute();
  await writeFile(path, change(await readFile(path)));
  await expect(openRecording(path, true)).rejects.toMatchObject({ code });
});

it("takes no file that would fill the memory, nor one whose floor would break a page", async () => {
  const { path } = await recordedMinute();
  const whole = await readFile(path);
  const at = { fromMs: startMs, toMs: startMs, kind: "snapshot" } as const;
  const { pack } = await import("../pack.ts");
  const bomb = await pack(Buffer.alloc(40_000_000));
  const hostile = Buffer.from(
    `${JSON.stringify({ epoch: "E", revision: 1, atMs: startMs, parts: ["sources", "services", "agents", "alarms", "pauses", "commands"] })}\n["services",{"interact:SAC":{"name":7}}]\n`,
  );
  const files = [
    // It says that it is small, and is not.
    writeRecord({ ...at, rawBytes: 1_000 }, bomb),
    writeRecord({ ...at, rawBytes: 40_000_000 }, bomb),
    writeRecord({ ...at, rawBytes: hostile.byteLength }, await pack(hostile)),
  ];
  const about = whole.subarray(0, 16 + 32 + whole.readUInt32BE(16));
  for (const record of files) {
    await writeFile(path, Buffer.concat([about, record]));
    const opened = await openRecording(path, true);
    await expect(checkRecording(opened)).rejects.toMatchObject({
      code: expect.stringMatching(/^(damaged|too_large)$/),
    });
  }
});

function changedByte(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(300) ^ 4, 300);
  return copy;
}
