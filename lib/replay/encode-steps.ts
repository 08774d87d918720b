import { diffFloorInParts, type FloorContent } from "@/lib/domain/index.ts";
import { encodeLine } from "./encode-line.ts";
import type { ReplayedFloor } from "./replayed-floor.ts";
import { createSlices } from "./slices.ts";

/** Of agents who change at once: more are told in several lines. */
const mostMembers = 100;

/** Writes the way from floor to floor as lines `[atMs, revision, patch]`. */
export interface StepEncoder {
  /**
   * Makes what leads from one floor to the next, to be written later: so little at a time that nobody waits for it, as all the
   * floors of a batch at once would make them.
   */
  prepare(before: FloorContent, after: FloorContent): Promise<void>;
  /**
   * The way from `before` over each floor of `floors`, in order. A floor that differs in nothing from the one before it has no
   * line; one that differs in much has several, so that neither writing nor reading them holds up the event loop.
   */
  encode(before: FloorContent, floors: readonly ReplayedFloor[]): Promise<Buffer>;
  /** What was prepared is not written. */
  forget(): void;
}

interface Prepared {
  readonly before: FloorContent;
  /** Patches as JSON in ASCII, each with the end of its line. */
  readonly patches: readonly Buffer[];
}

export function createStepEncoder(): StepEncoder {
  /** By the floor that they lead to; each is written once. */
  const prepared = new Map<FloorContent, Prepared>();
  let forgotten = 0;

  async function patchesOf(before: FloorContent, after: FloorContent): Promise<readonly Buffer[]> {
    const slices = createSlices();
    const patches: Buffer[] = [];
    for (const patch of diffFloorInParts(before, after, mostMembers)) {
      patches.push(encodeLine(`${JSON.stringify(patch)}]`));
      const resting = slices.rest();
      if (resting !== undefined) await resting;
    }
    return patches;
  }
  return {
    async prepare(before, after) {
      const since = forgotten;
      const patches = await patchesOf(before, after);
      if (since === forgotten) prepared.set(after, { before, patches });
    },
    async encode(before, floors) {
      const pieces: Buffer[] = [];
      let last = before;
      for (const { atMs, revision, content } of floors) {
        const made = prepared.get(content);
        prepared.delete(content);
        const patches = made?.before === last ? made.patches : await patchesOf(last, content);
        const head = Buffer.from(`[${atMs},${revision},`);
        for (const patch of patches) pieces.push(head, patch);
        last = content;
      }
      return Buffer.concat(pieces);
    },
    forget() {
      forgotten += 1;
      prepared.clear();
    },
  };
}
