import type { FloorContent } from "@/lib/domain/index.ts";
import { floorParts } from "../encode-snapshot.ts";
import { openCursor } from "../open-cursor.ts";
import { ReplayError } from "../replay-error.ts";
import { createSlices } from "../slices.ts";
import { entityShapes } from "./entity-shapes.ts";
import type { OpenedRecording } from "./open-recording.ts";

const mostEntities = 100_000;

/**
 * Reads a file of others from its beginning to its end and looks at every floor of it, once.
 * @throws ReplayError `unreadable`, `damaged` or `too_large`, naming what of it is no floor
 */
export async function checkRecording({ tape, about }: OpenedRecording): Promise<void> {
  const runs = tape.runs();
  const [first] = runs;
  if (first === undefined) throw new ReplayError("unreadable", "There is no floor in the recording.");
  const isAsTold = first.fromMs === about.fromMs && (runs.at(-1)?.toMs ?? 0) <= about.toMs;
  if (!isAsTold) throw new ReplayError("damaged", "The recording is of another time than it says.");
  for (const { fromMs, toMs } of runs) {
    const cursor = await openCursor(tape, fromMs);
    let before = await checkFloor(undefined, cursor.floor().content);
    for (;;) {
      const changeMs = await cursor.nextChange(toMs);
      if (changeMs === undefined) break;
      await cursor.advance(changeMs);
      before = await checkFloor(before, cursor.floor().content);
    }
  }
}

/** Only what is another object than in `before`. */
async function checkFloor(before: FloorContent | undefined, floor: FloorContent): Promise<FloorContent> {
  const slices = createSlices();
  let count = 0;
  for (const part of floorParts) {
    const [former, now] = [before?.[part], floor[part]];
    count += Object.keys(now ?? {}).length;
    if (former === now || now === undefined) continue;
    for (const [id, entity] of Object.entries<unknown>(now)) {
      if (former !== undefined && Object.hasOwn(former, id) && Object.is(memberOf(former, id), entity))
        continue;
      if (!entityShapes[part].safeParse(entity).success) throw noFloor(part, id);
      const resting = slices.rest();
      if (resting !== undefined) await resting;
    }
  }
  if (count > mostEntities) throw new ReplayError("too_large", "A floor of the recording is too large.");
  return floor;
}

function memberOf(collection: object, id: string): unknown {
  return Object.getOwnPropertyDescriptor(collection, id)?.value;
}

function noFloor(part: string, id: string): ReplayError {
  return new ReplayError(
    "damaged",
    `In the recording, ${part} ${JSON.stringify(id.slice(0, 60))} is nothing that can be shown.`,
  );
}
