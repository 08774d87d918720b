import { appendFile, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { facts } from "@/lib/domain/testing/facts.ts";
import { openCursor } from "./open-cursor.ts";
import { openSegmentLog } from "./segment-log.ts";
import { type DrivenRecording, driveRecording, startMs } from "./testing/driven-recording.ts";
import { seeFloorAt } from "./testing/see-floor-at.ts";

const agents = ["Ana", "Bia", "__proto__"];
const minute = 60_000;

const fact: fc.Arbitrary<FloorEvent> = fc.oneof(
  fc
    .record({ agent: fc.constantFrom(...agents), stateId: fc.constantFrom("3", "4", "101") })
    .map(({ agent, stateId }) => facts.state(agent, { state: "ready", stateId }, 1)),
  fc
    .nat(50)
    .map((waiting) =>
      facts.serviceStats([{ name: "SAC", stats: [{ media: "chat", values: { waiting, handled: 2 } }] }], 1),
    ),
  fc.array(fc.constantFrom(...agents), { maxLength: 3 }).map((names) => facts.agents(names)),
  fc.constantFrom("live" as const, "stale" as const).map((link) => facts.link(link, 1)),
);
/** What happens, how long it is quiet after it, and whether a batch is written then. */
const day = fc.array(
  fc.record({ fact, quietMs: fc.integer({ min: 0, max: 4 * minute }), isWritten: fc.boolean() }),
  { minLength: 1, maxLength: 25 },
);

it("replays the floor of any instant exactly as it was, also from its files alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      day,
      fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 6 }),
      async (events, picks) => {
        const centre = await driveRecording({ fileBytes: 2_000 });
        for (const { fact: event, quietMs, isWritten } of events) {
          centre.happen(event);
          centre.nowMs += quietMs;
          if (isWritten) await centre.recorder.flush();
        }
        await centre.recorder.stop();
        const reopened = await openSegmentLog({ ...centre, ...limits });
        for (const tape of [centre.log, reopened]) {
          const [run, ...others] = tape.runs();
          expect(others).toEqual([]);
          const span = centre.nowMs - startMs;
          expect([run?.fromMs, run?.toMs]).toEqual([startMs, centre.nowMs]);
          for (const pick of picks) await seeFloorAt(tape, centre, startMs + Math.floor((span * pick) / 1e6));
        }
      },
    ),
    { numRuns: 25 },
  );
});

it("moves on from one instant to a later one as if it had begun there", async () => {
  const centre = await busyMinutes(12);
  const cursor = await openCursor(centre.log, startMs);
  for (let atMs = startMs; atMs <= centre.nowMs; atMs += 7_300) {
    await cursor.advance(atMs);
    expect(cursor.floor().content).toEqual(centre.truthAt(atMs).content);
  }
});

it("knows time in which nobody recorded as a gap, and goes on behind it", async () => {
  const centre = await busyMinutes(3);
  const endedMs = centre.nowMs;
  const later = await driveRecording({
    folder: centre.folder,
    nowMs: endedMs + 20 * minute,
    epoch: "EPOCH2",
  });
  later.happen(facts.agents(["Caio"]));
  later.nowMs += minute;
  await later.recorder.stop();
  expect(later.log.runs().map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
    [startMs, endedMs],
    [endedMs + 20 * minute, later.nowMs],
  ]);
  const inGap = endedMs + minute;
  await expect(openCursor(later.log, inGap)).rejects.toMatchObject({ code: "not_recorded" });
  const cursor = await openCursor(later.log, endedMs - 1);
  expect(await cursor.advance(inGap)).toEqual({ state: "gap", nextMs: endedMs + 20 * minute });
  expect(Object.keys((await openCursor(later.log, later.nowMs)).floor().content.agents)).toEqual([
    "interact:Caio",
  ]);
  expect(await (await openCursor(later.log, later.nowMs)).advance(later.nowMs + 1)).toEqual({ state: "end" });
});

it("cuts off what a killed process left half written, and keeps every whole record before it", async () => {
  const centre = await busyMinutes(3);
  const path = await newestFile(centre);
  const whole = (await readFile(path)).byteLength;
  await centre.recorder.flush();
  for (const torn of [Buffer.from([0, 0, 1, 0, 9, 9]), (await readFile(path)).subarray(16, 60)]) {
    await appendFile(path, torn);
    const log = await openSegmentLog({ ...centre, ...limits });
    expect((await readFile(path)).byteLength).toBeGreaterThanOrEqual(whole);
    expect(log.runs()[0]?.toMs).toBe(centre.nowMs);
    await seeFloorAt(log, centre, centre.nowMs);
  }
  await truncate(path, whole - 3);
  const shorter = await openSegmentLog({ ...centre, ...limits });
  const [run] = shorter.runs();
  expect(run?.toMs).toBeLessThan(centre.nowMs);
  await seeFloorAt(shorter, centre, (run?.toMs ?? 0) - 1);
});

it("tells a byte that the disk turned, rather than show a floor that never was", async () => {
  const centre = await busyMinutes(2);
  const path = await newestFile(centre);
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
  await writeFile(path, bytes);
  await expect(openCursor(centre.log, centre.nowMs)).rejects.toMatchObject({ code: "damaged" });
});

it("keeps to its size by letting the oldest minutes go", async () => {
  const centre = await busyMinutes(40, { fileBytes: 3_000, mostBytes: 12_000 });
  expect(centre.log.bytes).toBeLessThan(16_000);
  const [run] = centre.log.runs();
  expect(run?.fromMs).toBeGreaterThan(startMs);
  expect(run?.toMs).toBe(centre.nowMs);
  await seeFloorAt(centre.log, centre, run?.fromMs ?? 0);
  await expect(openCursor(centre.log, startMs)).rejects.toMatchObject({ code: "not_recorded" });
});

it("keeps no more hours than asked for", async () => {
  const centre = await busyMinutes(180, { keptMs: 60 * minute });
  const keptMs = centre.nowMs - (centre.log.runs()[0]?.fromMs ?? 0);
  expect(keptMs).toBeGreaterThanOrEqual(60 * minute);
  expect(keptMs).toBeLessThanOrEqual(91 * minute);
});

it("marks alarms that began and links that were lost", async () => {
  const centre = await driveRecording();
  centre.happen(facts.link("live", 1));
  centre.nowMs += 2_000;
  centre.happen({
    type: "alarms",
    source: "interact",
    alarms: [{ name: "max_queue_length", scope: "service", target: "SAC", value: 9, limit: 5 }],
    at: new Date(centre.nowMs).toISOString(),
  });
  await centre.recorder.stop();
  const reopened = await openSegmentLog({ ...centre, ...limits });
  expect(reopened.marks()).toEqual(centre.log.marks());
  expect(reopened.marks().map(({ mark }) => mark.kind)).toContain("alarm");
  expect(reopened.marks().map(({ mark }) => mark.kind)).toContain("link");
});

const limits = { mostBytes: 1e9, keptMs: 86_400_000, onUnreadable: () => undefined };

/** Agents come and go, and a batch is written every five seconds. */
async function busyMinutes(
  minutes: number,
  options: Parameters<typeof driveRecording>[0] = {},
): Promise<DrivenRecording> {
  const centre = await driveRecording(options);
  for (let second = 0; second < minutes * 60; second += 5) {
    centre.happen(
      facts.agents([`Ana ${second % 45}`, "Bia"]),
      facts.state("Bia", { state: `s${second % 4}` }, second),
    );
    centre.nowMs += 5_000;
    await centre.recorder.flush();
  }
  return centre;
}

async function newestFile({ folder }: DrivenRecording): Promise<string> {
  return join(folder, (await readdir(folder)).sort().at(-1) ?? "");
}
