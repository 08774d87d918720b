import { expect } from "vitest";
import { openCursor } from "../open-cursor.ts";
import type { Tape } from "../tape.ts";
import type { DrivenRecording } from "./driven-recording.ts";

/** The tape has the very floor that stood at an instant. */
export async function seeFloorAt(
  tape: Tape,
  centre: Pick<DrivenRecording, "truthAt">,
  atMs: number,
): Promise<void> {
  const floor = (await openCursor(tape, atMs)).floor();
  const truth = centre.truthAt(atMs);
  expect(floor.content).toEqual(truth.content);
  expect(floor.epoch).toBe(truth.epoch);
}
