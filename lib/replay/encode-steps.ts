import { diffFloorInParts, type FloorContent } from "@/lib/domain/index.ts";
import { encodeLine } from "./encode-line.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";

/** Of agents who change at once: more are told in several lines. */
const mostMembers = 100;

/**
 * The way from `before` over each floor of `floors`, in order, as lines `[atMs, revision, patch]`. A floor that differs in
 * nothing from the one before it has no line; one that differs in much has several, so that neither writing nor reading
 * them holds up the event loop.
 */
export async function encodeSteps(before: FloorContent, floors: readonly ReplayedFloor[]): Promise<Buffer> {
  const slices = createSlices();
  const lines: Buffer[] = [];
  let last = before;
  for (const { atMs, revision, content } of floors) {
    for (const patch of diffFloorInParts(last, content, mostMembers)) {
      lines.push(encodeLine(JSON.stringify([atMs, revision, patch])));
      const resting = slices.rest();
      if (resting !== undefined) await resting;
    }
    last = content;
  }
  return Buffer.concat(lines);
}
