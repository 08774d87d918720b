import { expect, it } from "vitest";
import { facts } from "@/lib/domain/testing/facts.ts";
import type { RecorderOptions } from "./recorder.ts";
import type { SegmentLog } from "./segment-log.ts";
import { driveRecording, startMs } from "./testing/driven-recording.ts";
import { seeFloorAt } from "./testing/see-floor-at.ts";

type Append = SegmentLog["append"];

/** A disk that behaves as `append` does, which is given the way to the real one. */
function diskThat(append: (toDisk: Append, ...given: Parameters<Append>) => Promise<void>) {
  return (log: SegmentLog): RecorderOptions["log"] => ({
    append: (...given) => append((...records) => log.append(...records), ...given),
    close: () => log.close(),
    get currentBytes() {
      return log.currentBytes;
    },
  });
}

it("counts what a full disk loses, tells since when, and records again once there is room", async () => {
  let isFull = false;
  const centre = await driveRecording({
    disk: diskThat((toDisk, ...given) =>
      isFull ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) : toDisk(...given),
    ),
  });
  await centre.recorder.flush();
  isFull = true;
  centre.nowMs += 5_000;
  const failedMs = centre.nowMs;
  for (let tick = 0; tick < 4; tick += 1) {
    centre.happen(facts.agents([`Ana ${tick}`]));
    await centre.recorder.flush();
    centre.nowMs += 5_000;
  }
  expect(centre.recorder.fault()).toEqual({ code: "ENOSPC", sinceMs: failedMs });
  expect(centre.recorder.counters()).toMatchObject({ lost: 4, failures: 1 });
  isFull = false;
  centre.nowMs = failedMs + 31_000;
  await centre.recorder.flush();
  expect(centre.recorder.fault()).toBeUndefined();
  expect(centre.log.runs().map(({ fromMs }) => fromMs)).toEqual([startMs, failedMs + 31_000]);
  await seeFloorAt(centre.log, centre, centre.nowMs);
});

it("gives up what a disk that hangs does not take in time, and never mixes what is before and after", async () => {
  let letGo: () => void = () => undefined;
  let hangs = false;
  const centre = await driveRecording({
    disk: diskThat(async (toDisk, ...given) => {
      if (hangs) await new Promise<void>((resolve) => (letGo = resolve));
      await toDisk(...given);
    }),
  });
  await centre.recorder.flush();
  hangs = true;
  centre.happen(facts.agents(["Ana"]));
  centre.nowMs += 1_000;
  const stuck = centre.recorder.flush();
  for (let count = 0; count < 700; count += 1) centre.happen(facts.agents([`Bia ${count}`]));
  hangs = false;
  letGo();
  await stuck;
  expect(centre.recorder.counters().lost).toBeGreaterThanOrEqual(600);
  centre.nowMs += 31_000;
  await centre.recorder.flush();
  await seeFloorAt(centre.log, centre, centre.nowMs);
});

it("writes one batch after the other, whoever asks for it, so that none goes on where another still is", async () => {
  let open = 0;
  let most = 0;
  const centre = await driveRecording({
    disk: diskThat(async (toDisk, ...given) => {
      open += 1;
      most = Math.max(most, open);
      await toDisk(...given);
      open -= 1;
    }),
  });
  const flushes = ["Ana", "Bia", "Caio"].map((name) => {
    centre.happen(facts.agents([name]));
    centre.nowMs += 1_000;
    return centre.recorder.flush();
  });
  await Promise.all(flushes);
  await centre.recorder.flush();
  expect(most).toBe(1);
  await seeFloorAt(centre.log, centre, centre.nowMs);
});
