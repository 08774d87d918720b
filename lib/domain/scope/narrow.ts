import type { FloorContent } from "../floor.ts";
import { createNarrower } from "./create-narrower.ts";
import type { Scope } from "./scope.ts";
import type { Topics } from "./topic.ts";
import { wantsAll } from "./wants-all.ts";

type Narrower = (content: FloorContent) => FloorContent;

const narrowers = new WeakMap<Scope, Map<string, Narrower>>();

/**
 * What a viewer sees of a floor: only what its scope and topics allow. Memoised per scope object and structurally
 * shared: an entity that did not change stays the same object, so that diffing narrowed floors costs what
 * changed. A whole view returns the floor itself.
 */
export function narrow(content: FloorContent, scope: Scope, topics: Topics): FloorContent {
  if (scope.kind === "all" && wantsAll(topics)) return content;
  const byTopics = narrowers.get(scope) ?? new Map<string, Narrower>();
  narrowers.set(scope, byTopics);
  const key = topics === undefined ? "all" : topics.join(",");
  const known = byTopics.get(key) ?? createNarrower(scope, topics);
  byTopics.set(key, known);
  return known(content);
}
