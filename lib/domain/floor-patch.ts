import type { FloorContent } from "./floor.ts";
import { diff, type MergePatch, patched } from "./merge-patch.ts";

/** The smallest merge patch from one floor to the next; undefined when nothing a viewer sees changed. */
export function diffFloor(from: FloorContent, to: FloorContent): MergePatch | undefined {
  return from === to ? undefined : diff(from, to);
}

/** A floor with a patch applied; entities that the patch does not touch keep their identity. */
export function applyPatch<F extends FloorContent>(floor: F, patch: MergePatch): F {
  return patched(floor, patch);
}
