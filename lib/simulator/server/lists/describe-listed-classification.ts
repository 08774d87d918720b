import type { ClassificationFacts } from "../../world/types";
import type { Tree } from "../wire/tree";

/** A classification of calls. */
export function describeListedClassification({ id, name, scope }: ClassificationFacts): Tree {
  return { id, name, scope };
}
