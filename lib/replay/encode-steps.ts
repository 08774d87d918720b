import { diffFloor, type FloorContent } from "@/lib/domain/index.ts";
import { encodeLine } from "./encode-line.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";

/**
 * The way from `before` over each floor of `floors`, in order, as lines `[atMs, revision, patch]`. A floor that differs in
 * nothing from the one before it has no line.
 */
export async function encodeSteps(before: FloorContent, floors: readonly ReplayedFloor[]): Promise<Buffer> {
  const slices = createSlices();
  const lines: Buffer[] = [];
  let last = before;
  for (const { atMs, revision, content } of floors) {
    const patch = diffFloor(last, content);
    last = content;
    if (patch !== undefined) lines.push(encodeLine(JSON.stringify([atMs, revision, patch])));
    const resting = slices.rest();
    if (resting !== undefined) await resting;
  }
  return Buffer.concat(lines);
}
