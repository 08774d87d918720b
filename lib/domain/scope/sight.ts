import type { FloorContent } from "../floor.ts";
import { narrow } from "./narrow.ts";
import type { Scope } from "./scope.ts";
import type { Topics } from "./topic.ts";

/** A change of what is told that hides who is meant. It keeps what did not change the same object. */
export interface Mask {
  /** Masks of one key change the same. */
  readonly key: string;
  readonly apply: (content: FloorContent) => FloorContent;
}

/** All that decides what of a floor a viewer is told. */
export interface Sight {
  readonly scope: Scope;
  /** The topics that may be told; absent = all. */
  readonly topics?: Topics;
  /** Absent: everybody is named. */
  readonly mask?: Mask | undefined;
}

/** A floor as one sight tells it; the floor itself where nothing is hidden. */
export function tellFloor(content: FloorContent, { scope, topics, mask }: Sight): FloorContent {
  const narrowed = narrow(content, scope, topics);
  return mask === undefined ? narrowed : mask.apply(narrowed);
}
